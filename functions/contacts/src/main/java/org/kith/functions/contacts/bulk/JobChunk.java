package org.kith.functions.contacts.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;

/**
 * Contacts of a job that are changed by one transaction.
 *
 * @param number counted from 0
 * @param done those that were changed, once it is applied; none before
 */
public record JobChunk(int number, State state, List<ContactId> contacts, List<Done> done) {
    /** A transaction's 100 writes, less those for the job, the chunk and who is kept: 97, of which a contact takes 4. */
    static final int MOST_CONTACTS = 24;

    /** Read in five requests, about 200 KB of a file; a hundred such chunks are 2 MB of the 4 that a transaction holds. */
    static final int MOST_EXPORTED = 500;

    /** Read one by one, with all that is known of each: a second's work, some 100 KB. */
    static final int MOST_EXPORTED_WHOLE = 100;

    /** How far it got. */
    public enum State {
        /** Staged. */
        PENDING,
        /** Done. */
        APPLIED,
        /** Taken back. */
        UNDONE
    }

    /**
     * A contact that was changed.
     *
     * @param change the record of it; empty where the contact as a whole went
     */
    public record Done(ContactId contact, Optional<ChangeId> change) {}

    /** Keeps copies. */
    public JobChunk {
        contacts = List.copyOf(contacts);
        done = List.copyOf(done);
    }

    JobChunk applied(List<Done> changed) {
        return new JobChunk(number, State.APPLIED, contacts, changed);
    }

    /** Taken back. */
    public JobChunk undone() {
        return new JobChunk(number, State.UNDONE, contacts, done);
    }

    /** Cuts contacts into chunks. */
    static List<JobChunk> cut(List<ContactId> contacts, int most) {
        List<JobChunk> chunks = new ArrayList<>();
        for (int from = 0; from < contacts.size(); from += most) {
            List<ContactId> some = contacts.subList(from, Math.min(contacts.size(), from + most));
            chunks.add(new JobChunk(chunks.size(), State.PENDING, some, List.of()));
        }
        return chunks;
    }
}
