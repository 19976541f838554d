package org.kith.dynamodb;

/** A table did not take a request although it was tried several times. Nothing was written. */
public final class TableBusyException extends RuntimeException {
    TableBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
