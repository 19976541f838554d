package org.kith.functions.access;

/** What became of writing down that somebody came in. */
public enum Entry {
    /** All of it was written. */
    DONE,
    /** Nothing was: the challenge or invitation was used, withdrawn or replaced in the meantime. */
    TOO_LATE,
    /** Nothing was: what is known of the address changed since it was read. Read again, then try again. */
    READ_AGAIN
}
