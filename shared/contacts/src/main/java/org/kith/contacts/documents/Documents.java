package org.kith.contacts.documents;

import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.Signature;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;

/** What is attached to the contacts of one group. */
public interface Documents {
    /** Makes room for a file that is to come: on no page until it is {@link #arrived}. */
    Awaited await(ContactId contact, String name, DocumentType type, long bytes, Signature signature);

    /** Attaches one that was awaited; empty when there is no such contact, or no such document is awaited or attached. */
    Optional<Document> arrived(ContactId contact, DocumentId document, Signature signature);

    /** One that is awaited or attached to a contact; empty when there is no such contact, or no such document. */
    Optional<Document> find(ContactId contact, DocumentId document);

    /**
     * True when nobody can have a document back any more, so that its bytes must not be kept either: it was taken away for
     * ever, or never was. One that was removed, or whose contact was deleted, is not forgotten yet.
     */
    boolean isForgotten(ContactId contact, DocumentId document);

    /**
     * Removes one that is attached, so that it can be had back for {@link Document#RESTORABLE}; one that was awaited goes
     * at once. False when there is no such contact, or no such document.
     */
    boolean remove(ContactId contact, DocumentId document, Signature signature);

    /**
     * Takes for ever away, with their bytes, what nobody can have back any more and what never arrived; a few each time,
     * the oldest first. Answers how many.
     */
    int forgetOverdue(Instant now);

    /** What became of making room. */
    sealed interface Awaited {
        /** There is room. */
        record Room(Document document) implements Awaited {}

        /** There is no such contact. */
        record Missing() implements Awaited {}

        /** The contact has {@link Document#MOST}. */
        record TooMany() implements Awaited {}

        /** The group would have more than {@link Document#MOST_BYTES_OF_A_GROUP}. */
        record Full() implements Awaited {}
    }
}
