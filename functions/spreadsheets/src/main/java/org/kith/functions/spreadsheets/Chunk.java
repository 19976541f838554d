package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import org.kith.functions.spreadsheets.differences.Treatments;

/**
 * What is brought in by one transaction: rows, or, after all of those, relationships.
 *
 * @param number counted from 0
 * @param outcomes one for each row once it is applied; none before
 * @param relationships staged
 * @param brought those of them that came in, once it is applied
 */
public record Chunk(
        int number,
        State state,
        List<Staged> rows,
        List<Outcome> outcomes,
        List<StagedRelationship> relationships,
        List<BroughtRelationship> brought) {
    /** How far it got. */
    public enum State {
        /** Staged. */
        PENDING,
        /** In. */
        APPLIED,
        /** Taken back. */
        UNDONE
    }

    /** A transaction's 100 writes, less one for the import and one for the chunk. */
    static final int MOST_WRITES = 98;

    /** So that its row stays far below DynamoDB's 400 KB, whatever is in the cells. */
    static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_ROWS = 30;

    /** Keeps copies. */
    public Chunk {
        rows = List.copyOf(rows);
        outcomes = List.copyOf(outcomes);
        relationships = List.copyOf(relationships);
        brought = List.copyOf(brought);
    }

    private static Chunk of(int number, List<Staged> rows) {
        return new Chunk(number, State.PENDING, rows, List.of(), List.of(), List.of());
    }

    boolean isOfRelationships() {
        return !relationships.isEmpty();
    }

    Chunk applied(List<Outcome> results) {
        return new Chunk(number, State.APPLIED, rows, results, relationships, brought);
    }

    Chunk related(List<BroughtRelationship> results) {
        return new Chunk(number, State.APPLIED, rows, outcomes, relationships, results);
    }

    /** How many of its rows are no repeats of others: those that are counted by what becomes of their contacts. */
    int counted() {
        return Math.toIntExact(
                rows.stream().filter(row -> row.first().isEmpty()).count());
    }

    Chunk undone() {
        return new Chunk(number, State.UNDONE, rows, outcomes, relationships, brought);
    }

    /** Cuts relationships into chunks, numbered on from {@code first}. */
    static List<Chunk> cut(int first, List<StagedRelationship> all) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += StagedRelationship.MOST_AT_ONCE) {
            List<StagedRelationship> some =
                    all.subList(from, Math.min(all.size(), from + StagedRelationship.MOST_AT_ONCE));
            chunks.add(new Chunk(first + chunks.size(), State.PENDING, List.of(), List.of(), some, List.of()));
        }
        return chunks;
    }

    /** Cuts rows into chunks, numbered on from {@code first}; what is to be written over takes writes, too. */
    static List<Chunk> cut(int first, List<Staged> rows, Treatments treatments) {
        List<Chunk> chunks = new ArrayList<>();
        List<Staged> open = new ArrayList<>();
        int writes = 0;
        int characters = 0;
        for (Staged row : rows) {
            int wanted = row.writes(treatments.inRow(row.row()));
            boolean full = open.size() == MOST_ROWS
                    || writes + wanted > MOST_WRITES
                    || characters + characters(row) > MOST_CHARACTERS;
            if (full && !open.isEmpty()) {
                chunks.add(of(first + chunks.size(), open));
                open = new ArrayList<>();
                writes = 0;
                characters = 0;
            }
            open.add(row);
            writes += wanted;
            characters += characters(row);
        }
        if (!open.isEmpty()) {
            chunks.add(of(first + chunks.size(), open));
        }
        return chunks;
    }

    private static int characters(Staged row) {
        return row.facts().toString().length()
                + row.happened().map(each -> each.text().length()).orElse(0)
                + row.since().newer().toString().length()
                + row.lists().toString().length();
    }
}
