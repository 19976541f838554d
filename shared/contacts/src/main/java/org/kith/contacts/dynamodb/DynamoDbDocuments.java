package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.Contact;
import org.kith.contacts.Signature;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.DocumentType;
import org.kith.contacts.documents.Documents;
import org.kith.contacts.documents.KeptFiles;
import org.kith.contacts.gone.Gone;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.IdSource;

/** Documents in the GroupData table: a row in the contact's collection, and how much they are all together. */
public final class DynamoDbDocuments implements Documents {
    /** The order of the writes that make room: which of them was refused says why. */
    private static final int CONTACT_CHECK = 0;

    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;
    private final LooseDocuments loose;

    /** Takes one group's data and files. */
    public DynamoDbDocuments(GroupData data, IdSource ids, KeptFiles files) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
        this.loose = new LooseDocuments(data, files);
    }

    @Override
    public Awaited await(ContactId contact, String name, DocumentType type, long bytes, Signature signature) {
        if (reads.documents(contact).size() >= Document.MOST) {
            // Also of a contact that is not there any more: then there is none.
            return reads.contact(contact).isPresent() ? new Awaited.TooMany() : new Awaited.Missing();
        }
        Document document =
                Document.awaited(new DocumentId(ids.next()), name, type, bytes, signature, new ChangeId(ids.next()));
        Transaction transaction = data.transaction();
        transaction.require(Condition.present(), data.keys().contact(contact), ContactKeys.CONTACT);
        new DocumentWrites(data.keys(), transaction).add(contact, document);
        return switch (transaction.commit()) {
            case Commit.Done() -> new Awaited.Room(document);
            case Commit.Refused(Set<Integer> refused) ->
                refused.contains(CONTACT_CHECK) ? new Awaited.Missing() : new Awaited.Full();
        };
    }

    @Override
    public Optional<Document> arrived(ContactId id, DocumentId document, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<Held> held = held(id, document);
            if (held.isEmpty() || held.get().document().kept()) {
                return held.map(Held::document);
            }
            Document awaited = held.get().document();
            Document arrived = awaited.arrived(signature);
            Transaction transaction = data.transaction();
            new DocumentChange(data, ids).attach(transaction, held.get().contact(), awaited, arrived, signature);
            if (transaction.commit() instanceof Commit.Done) {
                return Optional.of(arrived);
            }
        }
        throw DynamoDbContacts.busy();
    }

    @Override
    public Optional<Document> find(ContactId contact, DocumentId document) {
        return held(contact, document).map(Held::document);
    }

    @Override
    public boolean isForgotten(ContactId id, DocumentId document) {
        return reads
                .contact(id)
                .or(() -> reads.gone(id).flatMap(DynamoDbDocuments::contact))
                .map(Contact::collections)
                .orElseGet(() -> List.of(id))
                .stream()
                .flatMap(collection -> row(collection, document).stream())
                .allMatch(each -> each.state() == Document.State.GOING);
    }

    private static Optional<Contact> contact(Gone gone) {
        return switch (gone) {
            case Gone.Deleted deleted -> Optional.of(deleted.contact());
            case Gone.Merged merged -> Optional.of(merged.contact());
            case Gone.Erased _ -> Optional.empty();
        };
    }

    @Override
    public boolean remove(ContactId id, DocumentId document, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<Held> held = held(id, document);
            if (held.isEmpty()) {
                return false;
            }
            Contact contact = held.get().contact();
            Document found = held.get().document();
            if (!found.kept()) {
                loose.forget(contact.id(), found);
                return true;
            }
            Transaction transaction = data.transaction();
            new DocumentChange(data, ids).remove(transaction, contact, found, signature);
            if (transaction.commit() instanceof Commit.Done) {
                return true;
            }
        }
        throw DynamoDbContacts.busy();
    }

    @Override
    public int forgetOverdue(Instant now) {
        return loose.forgetOverdue(now);
    }

    /** A document that is awaited or attached, and the contact in whose collection it is. */
    private record Held(Contact contact, Document document) {}

    /** Of a contact that is there, or of one that was merged into it. */
    private Optional<Held> held(ContactId id, DocumentId document) {
        return reads.contact(id)
                .flatMap(contact -> contact.collections().stream()
                        .flatMap(collection -> row(collection, document).filter(DynamoDbDocuments::isAlive).stream()
                                .flatMap(found ->
                                        reads.standing(collection).map(each -> new Held(each, found)).stream()))
                        .findFirst());
    }

    private static boolean isAlive(Document document) {
        return switch (document.state()) {
            case AWAITED, KEPT -> true;
            case REMOVED, GOING -> false;
        };
    }

    private Optional<Document> row(ContactId contact, DocumentId document) {
        return data.get(data.keys().contact(contact), ContactKeys.document(document), DocumentSchemas.DOCUMENT);
    }
}
