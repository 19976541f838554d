package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Set;
import org.kith.contacts.Interaction;
import org.kith.contacts.Removable;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;

/** Brings chunks into a group's contacts and takes them back, each in one transaction with the import's ledger. */
public interface ChangeSets {
    /** Saves what is brought in, the chunk and the import: all or nothing. */
    Commit apply(Import next, Chunk applied, List<BroughtIn> all);

    /** Saves the reversals, the chunk, the report and the import: all or nothing. */
    Commit undo(Import next, Chunk undone, Report report, List<Reversal> reversals);

    /** Saves some of the reversals of a chunk for which one transaction has no room, and the import: all or nothing. */
    Commit undo(Import next, List<Reversal> some);

    /** At most so many writes a reversal takes. */
    int writes(Reversal reversal);

    /** How a contact is put back. */
    sealed interface Reversal {
        /** It was created: it goes, with everything the import wrote. */
        record Remove(Removable contact) implements Reversal {}

        /** It was filled: it becomes what it was. */
        record PutBack(Revision revision) implements Reversal {}

        /**
         * Before it goes, or becomes what it was: what was written down with it goes, so much as fits in one step.
         *
         * @param contact as it was read, or as earlier such steps left it
         * @param applied what it was written down with
         */
        record Forget(Removable contact, List<Interaction> interactions, Signature applied) implements Reversal {
            /** Keeps a copy. */
            public Forget {
                interactions = List.copyOf(interactions);
            }
        }
    }

    /** What became of it. */
    sealed interface Commit {
        /** All of it is saved. */
        record Done() implements Commit {}

        /** Somebody else moved the import on, or did this chunk; nothing is written. */
        record Overtaken() implements Commit {}

        /**
         * Contacts were changed since they were read; nothing is written.
         *
         * @param positions which of what is brought in, or of the reversals, counted from 0
         */
        record Conflicts(Set<Integer> positions) implements Commit {
            /** Keeps a copy. */
            public Conflicts {
                positions = Set.copyOf(positions);
            }
        }
    }
}
