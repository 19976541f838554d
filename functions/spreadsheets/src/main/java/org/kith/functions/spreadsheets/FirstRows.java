package org.kith.functions.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.kernel.ContactId;

/**
 * Which contacts the rows of a sheet went into that later rows repeat. Almost always it is the one that was foreseen; but
 * somebody may have turned up meanwhile, under another id.
 */
final class FirstRows {
    private final Imports imports;
    private final Import begun;
    private final boolean repeat;
    private final Map<Integer, ContactId> contacts = new HashMap<>();
    private boolean isRead;

    /**
     * Takes an import at whichever chunk a worker takes it up.
     *
     * @param repeat false when no row repeats another in such a way that it matters
     */
    FirstRows(Imports imports, Import begun, boolean repeat) {
        this.imports = imports;
        this.begun = begun;
        this.repeat = repeat;
        this.isRead = begun.chunksDone() == 0;
    }

    /** One more chunk is in. */
    void add(Chunk applied) {
        if (!repeat) {
            return;
        }
        for (int i = 0; i < applied.rows().size(); i++) {
            add(applied.rows().get(i).row(), applied.outcomes().get(i));
        }
    }

    /** The contact of an earlier row; empty when it was not brought in. What others brought in is read once: 1 query for each 50 chunks. */
    Optional<ContactId> contact(int row) {
        if (!isRead) {
            Outcome.byRow(imports, begun).forEach(this::add);
            isRead = true;
        }
        return Optional.ofNullable(contacts.get(row));
    }

    private void add(int row, Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.LEFT_OUT) {
            contacts.put(row, outcome.contact());
        }
    }
}
