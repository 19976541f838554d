package org.kith.dynamodb;

/** What a transaction was to do was done before: its {@link OnceMark} is there. Nothing was written. */
public final class DoneBeforeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoneBeforeException() {
        super("This was done before");
    }
}
