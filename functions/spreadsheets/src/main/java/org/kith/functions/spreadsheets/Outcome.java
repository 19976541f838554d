package org.kith.functions.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import org.kith.kernel.ContactId;

/**
 * What became of a staged row.
 *
 * @param contact which contact it went into, or was to go into
 */
public record Outcome(Kind kind, ContactId contact) {
    /** What was done. */
    public enum Kind {
        /** The contact is new. */
        CREATED,
        /** The contact got something more. */
        FILLED,
        /** The contact had it all. */
        UNCHANGED,
        /** The contact is gone since the row was checked, and nobody new was to come in. */
        LEFT_OUT,
        /** The row repeats an earlier one, and what happened with its contact was written down. */
        NOTED,
        /** As {@link #NOTED}, but it was written down meanwhile, or the contact is gone. */
        NOT_NOTED
    }

    /** Chunks that are read at once: about half a megabyte. */
    private static final int CHUNKS_AT_ONCE = 50;

    /** By their numbers, what became of all rows of an import that were staged and brought in; 1 query for each 50 chunks. */
    static Map<Integer, Outcome> byRow(Imports imports, Import current) {
        Map<Integer, Outcome> all = new HashMap<>();
        for (int from = 0; from < current.chunks(); from += CHUNKS_AT_ONCE) {
            for (Chunk chunk : imports.chunks(current, from, CHUNKS_AT_ONCE)) {
                for (int i = 0; i < chunk.outcomes().size(); i++) {
                    all.put(chunk.rows().get(i).row(), chunk.outcomes().get(i));
                }
            }
        }
        return all;
    }

    /** True when something was done to the contact. */
    boolean isWritten() {
        return kind == Kind.CREATED || kind == Kind.FILLED || kind == Kind.NOTED;
    }

    /** True of a row that repeats an earlier one about the same contact. */
    boolean isOfRepeat() {
        return kind == Kind.NOTED || kind == Kind.NOT_NOTED;
    }
}
