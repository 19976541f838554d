package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Set;
import org.kith.contacts.Contact;
import org.kith.contacts.Interaction;
import org.kith.contacts.Removable;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;

/** Brings chunks into a group's contacts and takes them back, each in one transaction with the import's ledger. */
public interface ChangeSets {
    /** Saves what is brought in, the chunk and the import: all or nothing. */
    Commit apply(Import next, Chunk applied, List<BroughtIn> all);

    /** Saves what contacts are to each other, the chunk and the import: all or nothing. */
    Commit relate(Import next, Chunk applied, List<Relating> all);

    /**
     * Takes relationships back, and saves the chunk, the report and the import: all or nothing.
     *
     * @param there the contacts of these that are there
     */
    Commit part(Import next, Chunk undone, Report report, List<Parting> all, List<Contact> there);

    /**
     * What one contact is to another.
     *
     * @param seen as the one sees the other
     */
    record Relating(Contact one, Relationship seen, Contact other, RelationshipKind kind, Signature signature) {}

    /**
     * That a relationship goes from the page of one of its contacts.
     *
     * @param seen as it is there now
     * @param brought the change that brought it in
     * @param applied what it was signed with
     */
    record Parting(ContactId contact, Relationship seen, ChangeId brought, Signature applied) {}

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
