package org.kith.functions.spreadsheets;

import org.kith.kernel.ContactId;

/**
 * What became of a staged row.
 *
 * @param contact which contact it went into
 * @param version that the contact had then; another one means that somebody changed it since
 */
public record Outcome(Kind kind, ContactId contact, long version) {
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
