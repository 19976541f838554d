package org.kith.functions.contacts.archives;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.MailingId;

/**
 * Every row of one group as it is kept, each a line of JSON that does not say whose it is. Here they are only moved;
 * {@code docs/archive.md} says what is in them.
 */
public interface GroupRows {
    /** Those whose rows are kept, the deleted and the merged among them; not who is erased, or counts as erased by then. */
    List<ContactId> contacts(Instant then);

    /** All of a contact; nothing when it was erased meanwhile. */
    OfContact ofContact(ContactId contact);

    /** All mailings. */
    List<MailingId> mailings();

    /** All of a mailing that is a draft or was sent; nothing of one that is under way, so that none goes out twice. */
    List<String> ofMailing(MailingId mailing);

    /** What belongs to neither: lists, fields, segments, views, addresses that must not be mailed. */
    Stream<String> others();

    /** How many bytes the documents have together. */
    long documentBytes();

    /** True when there is nothing of all this, nor ever was. */
    boolean isEmpty();

    /**
     * Writes those that are not there yet, as many at once as fit; those that are there stay as they are. Nobody who was
     * deleted since comes back by it, and of who was erased since nothing does.
     */
    void addNew(Stream<String> rows);

    /** True where a contact has this document now, or had it removed and can have it back: its bytes are wanted. */
    boolean wants(ContactId contact, DocumentId document);

    /**
     * A contact's rows.
     *
     * @param documents those whose bytes belong to them
     */
    record OfContact(List<String> rows, List<File> documents) {
        /** Keeps copies. */
        public OfContact {
            rows = List.copyOf(rows);
            documents = List.copyOf(documents);
        }
    }

    /** A document, and whose it is. */
    record File(ContactId contact, DocumentId document) {}
}
