package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.KeptFiles;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;

/**
 * Takes documents away for ever. The row says so first, so that nobody has one back whose bytes are going; then go the
 * bytes, then the row, and with it what it counted for. Whatever stops this, the row stays listed, and whoever does it
 * next goes on.
 */
final class LooseDocuments {
    /** Somebody waits for the page that does it on the way. */
    private static final int MOST_OVERDUE = 5;
    /** Rows in one transaction, beside the group's total. */
    private static final int AT_ONCE = 50;
    /** As many rounds as a contact at its bound needs, and as many again. */
    private static final int MOST_ROUNDS = 2 * Document.MOST / AT_ONCE;

    private final GroupData data;
    private final KeptFiles files;

    LooseDocuments(GroupData data, KeptFiles files) {
        this.data = data;
        this.files = files;
    }

    int forgetOverdue(Instant now) {
        // By when they go from the earliest, up to this very moment.
        List<DocumentSchemas.Loose> due =
                data.query(TableShape.LISTING, Query.of(data.keys().looseDocuments(), MOST_OVERDUE)).items().stream()
                        .map(item -> item.as(DocumentSchemas.LOOSE))
                        .toList();
        int forgotten = 0;
        for (DocumentSchemas.Loose each : due) {
            Optional<Document> overdue = find(each.contact(), each.document())
                    .filter(document ->
                            document.goes().filter(goes -> !now.isBefore(goes)).isPresent());
            overdue.ifPresent(document -> forget(each.contact(), document));
            forgotten += overdue.isPresent() ? 1 : 0;
        }
        return forgotten;
    }

    /** Takes one away that is not attached; nothing happens when somebody did something else with it meanwhile. */
    void forget(ContactId contact, Document document) {
        Document going = document.going();
        Transaction mark = data.transaction();
        new DocumentWrites(data.keys(), mark).replace(contact, document, going);
        switch (mark.commit()) {
            case Commit.Done() -> {
                files.remove(going.id());
                forgetRows(contact, List.of(going));
            }
            // It was had back, or somebody else takes it away.
            case Commit.Refused _ -> {}
        }
    }

    /** Takes all documents of a contact away that is being erased: nobody has anything of it back. */
    void removeAll(ContactId contact) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Document> some = new ContactReads(data)
                    .documents(contact).stream().limit(AT_ONCE).toList();
            if (some.isEmpty()) {
                return;
            }
            some.forEach(each -> files.remove(each.id()));
            forgetRows(contact, some);
        }
        throw DynamoDbContacts.busy();
    }

    /** Refused when somebody else did it, and then nothing is counted twice. */
    private void forgetRows(ContactId contact, List<Document> documents) {
        Transaction transaction = data.transaction();
        DocumentWrites writes = new DocumentWrites(data.keys(), transaction);
        documents.forEach(each -> writes.forget(contact, each));
        writes.giveBack(documents.stream().mapToLong(Document::bytes).sum());
        transaction.commit();
    }

    private Optional<Document> find(ContactId contact, DocumentId document) {
        return data.get(data.keys().contact(contact), ContactKeys.document(document), DocumentSchemas.DOCUMENT);
    }
}
