package org.kith.contacts.dynamodb;

import org.kith.contacts.documents.Document;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupKeys;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.kernel.ContactId;

/** Adds rows of documents to a transaction. One that is not attached is listed for the whole group until it goes. */
final class DocumentWrites {
    private final GroupKeys keys;
    private final Transaction transaction;

    DocumentWrites(GroupKeys keys, Transaction transaction) {
        this.keys = keys;
        this.transaction = transaction;
    }

    /** A new one, if the group's files leave room for it. */
    DocumentWrites add(ContactId contact, Document document) {
        transaction.putNew(row(contact, document));
        long room = Document.MOST_BYTES_OF_A_GROUP - document.bytes();
        Condition fits = Condition.lacks(DocumentSchemas.BYTES).or(Condition.lessThan(DocumentSchemas.BYTES, room + 1));
        transaction.update(
                Update.of(keys.files(), ContactKeys.TOTAL, fits).add(DocumentSchemas.BYTES, document.bytes()));
        return this;
    }

    /** Another state, if it is still as before. */
    DocumentWrites replace(ContactId contact, Document before, Document after) {
        transaction.putIf(isAs(before), row(contact, after));
        return this;
    }

    /** No row any more, if it is still as before: its bytes are gone. */
    DocumentWrites forget(ContactId contact, Document document) {
        transaction.deleteIf(isAs(document), keys.contact(contact), ContactKeys.document(document.id()));
        return this;
    }

    /** So many bytes less than there were. */
    DocumentWrites giveBack(long bytes) {
        transaction.update(
                Update.of(keys.files(), ContactKeys.TOTAL, Condition.present()).add(DocumentSchemas.BYTES, -bytes));
        return this;
    }

    private Row row(ContactId contact, Document document) {
        Row row =
                Row.of(keys.contact(contact), ContactKeys.document(document.id()), DocumentSchemas.DOCUMENT, document);
        return document.goes()
                .map(goes -> row.listedUnder(
                        keys.looseDocuments(),
                        ContactKeys.going(document.id(), goes),
                        DocumentSchemas.LOOSE,
                        new DocumentSchemas.Loose(contact, document.id())))
                .orElse(row);
    }

    private static Condition isAs(Document before) {
        return Condition.equal(DocumentSchemas.STATE, ContactKeys.word(before.state()))
                .and(Condition.equal(DocumentSchemas.CHANGE, before.change().value()));
    }
}
