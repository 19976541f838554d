package org.kith.dynamodb;

/** A table did not take a request although it was tried several times. Nothing was written. */
public final class TableBusyException extends RuntimeException {
    /** For a store that based its change anew on what rivals wrote, and met a rival each time. */
    public TableBusyException(String message) {
        super(message);
    }

    TableBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
