package org.kith.contacts.dynamodb;

import java.util.List;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.contacts.documents.Document;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.IdSource;

/** What happens to a document on a contact's page: its row, the change that says so, and a count on the contact. */
final class DocumentChange {
    private final GroupData data;
    private final IdSource ids;

    DocumentChange(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
    }

    /** An awaited one is attached, by the change whose id it has had from the start. */
    void attach(Transaction transaction, Contact contact, Document awaited, Document arrived, Signature signature) {
        write(transaction, contact, awaited, arrived, change(What.DOCUMENT_ATTACHED, arrived, signature));
    }

    Change remove(Transaction transaction, Contact contact, Document document, Signature signature) {
        Document removed = document.removed(new ChangeId(ids.next()), signature.at());
        Change change = change(What.DOCUMENT_REMOVED, removed, signature);
        write(transaction, contact, document, removed, change);
        return change;
    }

    Change restore(Transaction transaction, Contact contact, Document document, Signature signature) {
        Document restored = document.restored(new ChangeId(ids.next()));
        Change change = change(What.DOCUMENT_RESTORED, restored, signature);
        write(transaction, contact, document, restored, change);
        return change;
    }

    private void write(Transaction transaction, Contact contact, Document before, Document after, Change change) {
        new DocumentWrites(data.keys(), transaction).replace(contact.id(), before, after);
        new ContactWrites(data.keys(), transaction).touch(contact).change(contact, change);
    }

    private static Change change(What what, Document after, Signature signature) {
        String id = after.id().value();
        FieldChange field = after.kept()
                ? FieldChange.appeared(FieldChange.DOCUMENT, id, after.name())
                : FieldChange.disappeared(FieldChange.DOCUMENT, id, after.name());
        return Change.of(after.change(), what, signature, List.of(field));
    }
}
