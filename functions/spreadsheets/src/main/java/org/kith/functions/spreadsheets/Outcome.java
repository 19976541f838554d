package org.kith.functions.spreadsheets;

import org.kith.kernel.ContactId;

/**
 * What became of a staged row.
 *
 * @param contact which contact it went into
 */
public record Outcome(Kind kind, ContactId contact) {
    /** What was done. */
    public enum Kind {
        /** The contact is new. */
        CREATED,
        /** The contact got something more. */
        FILLED,
        /** The contact had it all. */
        UNCHANGED
    }
}
