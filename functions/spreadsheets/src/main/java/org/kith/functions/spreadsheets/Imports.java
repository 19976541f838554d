package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.kernel.ImportId;

/** The imports of one group. */
public interface Imports {
    /** How many the group is shown. */
    int NEWEST = 50;

    /** Adds one. */
    void add(Import started);

    /** One of them. */
    Optional<Import> find(ImportId id);

    /** One of them with everything about it but its chunks. */
    Optional<Details> details(ImportId id);

    /** The {@link #NEWEST}, newest first; a change may take a moment to show. */
    List<Import> newest();

    /** Moves an import on. */
    Saved save(Import next);

    /** Moves an import on, with what its columns are. */
    Saved saveColumns(Import next, List<Column> columns);

    /** Moves an import on, with another plan; the report starts afresh. */
    Saved savePlan(Import next, Plan plan);

    /** Moves an import on, with more staged chunks (at most 50) and what else was found. */
    Saved stage(Import next, List<Chunk> chunks, Report report);

    /** Chunks of the import's attempt from a number on, in order; at most so many. */
    List<Chunk> chunks(Import current, int from, int most);

    /** What became of a step. */
    enum Saved {
        /** It is saved. */
        DONE,
        /** Somebody else moved the import on since it was read; nothing is written. */
        OVERTAKEN
    }

    /**
     * An import and what belongs to it.
     *
     * @param columns none before the file was read
     */
    record Details(Import current, List<Column> columns, Optional<Plan> plan, Report report) {
        /** Keeps a copy. */
        public Details {
            columns = List.copyOf(columns);
        }
    }
}
