package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;
import static org.kith.contacts.dynamodb.ContactSchemas.BY;
import static org.kith.contacts.dynamodb.ContactSchemas.by;

import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.DocumentType;
import org.kith.dynamodb.RowSchema;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the rows of documents. */
final class DocumentSchemas {
    /** Writes are conditioned on these two. */
    static final String STATE = "state";

    static final String CHANGE = "change";

    /** How much all files of a group have together, in its {@link ContactKeys#TOTAL} row. */
    static final String BYTES = "bytes";

    static final TableSchema<Long> TOTAL =
            RowSchema.of(Long.class).number(BYTES, each -> each).build(read -> read.number(BYTES));

    static final TableSchema<Document> DOCUMENT = RowSchema.of(Document.class)
            .text("id", each -> each.id().value())
            .text("name", Document::name)
            .text("type", each -> word(each.type()))
            .number(BYTES, Document::bytes)
            .instant("at", Document::at)
            .row("by", By.class, BY, each -> Optional.of(each.by()))
            .text(CHANGE, each -> each.change().value())
            .text(STATE, each -> word(each.state()))
            .optionalInstant("goes", Document::goes)
            .build(read -> new Document(
                    new DocumentId(read.text("id")),
                    read.text("name"),
                    constant(DocumentType.class, read.text("type")),
                    read.number(BYTES),
                    read.instant("at"),
                    by(read),
                    new ChangeId(read.text(CHANGE)),
                    constant(Document.State.class, read.text(STATE)),
                    read.optionalInstant("goes")));

    /** Where one that is not attached is to be found. */
    record Loose(ContactId contact, DocumentId document) {}

    static final TableSchema<Loose> LOOSE = RowSchema.of(Loose.class)
            .text("contact", each -> each.contact().value())
            .text("document", each -> each.document().value())
            .build(read -> new Loose(new ContactId(read.text("contact")), new DocumentId(read.text("document"))));

    private DocumentSchemas() {}
}
