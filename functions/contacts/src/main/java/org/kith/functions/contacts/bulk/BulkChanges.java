package org.kith.functions.contacts.bulk;

import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.Revision;
import org.kith.contacts.Task;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;

/** Does to a group's contacts what a job is about, and takes it back, each chunk in one transaction with the ledger. */
public interface BulkChanges {
    /** Saves the edits, the chunk and the job: all or nothing. */
    Commit apply(Job next, JobChunk chunk, List<Edit> edits);

    /** Saves the reversals, the chunk, who is left as they are, and the job: all or nothing. */
    Commit undo(Job next, JobChunk chunk, Kept kept, List<Reversal> reversals);

    /** What is written for one contact. */
    sealed interface Edit {
        /** Facts or lists change. */
        record Revise(Revision revision) implements Edit {}

        /** Something is to be done. */
        record AddTask(Contact contact, Task task, Change change) implements Edit {}

        /** Whom it is about. */
        default ContactId contactId() {
            return switch (this) {
                case Revise(Revision revision) -> revision.after().id();
                case AddTask addTask -> addTask.contact().id();
            };
        }

        /** The change that says so. */
        default ChangeId changeId() {
            return switch (this) {
                case Revise(Revision revision) ->
                    revision.change().orElseThrow().id();
                case AddTask addTask -> addTask.change().id();
            };
        }
    }

    /** How one contact is put back. */
    sealed interface Reversal {
        /** Facts or lists become what they were. */
        record Revise(Revision revision, Change undone) implements Reversal {}

        /** A task goes. */
        record RemoveTask(Contact contact, Task task, Change by, Change undone) implements Reversal {}
    }

    /** What became of it. */
    sealed interface Commit {
        /** All of it is saved. */
        record Done() implements Commit {}

        /** Somebody else moved the job on; nothing is written. */
        record Overtaken() implements Commit {}

        /** Contacts were changed since they were read; nothing is written. */
        record Conflict() implements Commit {}
    }

    /** At most so many writes one contact takes: contact, task, change, and the note on the one undone. */
    int MOST_WRITES = 4;

    /**
     * Who stays as they are when a job is taken back. By id: names are read when somebody looks, so that nobody's is kept
     * here who was erased.
     *
     * @param contacts the first {@value #MOST}
     * @param count how many there are in all
     */
    record Kept(List<ContactId> contacts, int count) {
        /** How many are known one by one; with the sample of a job they are read at once. */
        public static final int MOST = 90;

        /** Nobody. */
        public static final Kept NOBODY = new Kept(List.of(), 0);

        /** Keeps a copy. */
        public Kept {
            contacts = List.copyOf(contacts);
        }

        Kept with(List<ContactId> more) {
            return new Kept(
                    Stream.concat(contacts.stream(), more.stream()).limit(MOST).toList(), count + more.size());
        }
    }
}
