package org.kith.functions.contacts.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Facts;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Signature;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.DocumentType;
import org.kith.contacts.documents.Documents;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.GroupTable;
import org.kith.functions.contacts.documents.AttachDocument.Outcome;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.memory.InMemoryDynamoDb;

/** Two requests that attach one file, the slower of which finds that something else happened to it meanwhile. */
class AttachDocumentTest {
    private static final byte[] PDF = "%PDF-1.7 consent".getBytes(StandardCharsets.US_ASCII);
    private static final Signature SIGNED =
            new Signature(By.user(new UserId(CountedIds.numbered(901)), "Sarah"), FixedClock.START);

    private final GroupId group = new GroupId(CountedIds.numbered(801));
    private final InMemoryDocumentFiles bucket = new InMemoryDocumentFiles();
    private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();
    private final GroupStores ours = new DynamoDbStores(
                    new GroupTable(_ -> dynamoDb.client(), dynamoDb.newGroupDataTable()), new CountedIds(), bucket)
            .of(group);
    private final ContactId aileen =
            ours.contacts().add(Facts.person("Aileen", "Baird"), SIGNED).id();
    private final Document awaited = uploaded();

    private Document uploaded() {
        Document document = assertInstanceOf(
                        Documents.Awaited.Room.class,
                        ours.documents().await(aileen, "Consent.pdf", DocumentType.PDF, PDF.length, SIGNED))
                .document();
        bucket.put(bucket.of(group).ticket(document).url(), PDF);
        return document;
    }

    @Test
    void leavesTheBytesOfOneThatIsRemovedAndCanBeHadBack() {
        assertEquals(new Outcome.Missing(), attachWhile(() -> {
            attach(bucket.of(group));
            ours.documents().remove(aileen, awaited.id(), SIGNED);
        }));
        assertEquals(1, kept());
    }

    @Test
    void leavesTheBytesOfADeletedContactThatCanBeHadBack() {
        assertEquals(new Outcome.Missing(), attachWhile(() -> {
            attach(bucket.of(group));
            ours.gone().delete(aileen, SIGNED);
        }));
        assertEquals(1, kept());
    }

    @Test
    void leavesNoBytesOfOneThatWasCancelled() {
        assertEquals(new Outcome.Missing(), attachWhile(() -> ours.documents().remove(aileen, awaited.id(), SIGNED)));
        assertEquals(0, kept());
    }

    @Test
    void leavesNoBytesOfSomebodyWhoWasErased() {
        assertEquals(new Outcome.Missing(), attachWhile(() -> {
            ours.gone().delete(aileen, SIGNED);
            ours.gone().erase(aileen, SIGNED);
        }));
        assertEquals(0, kept());
    }

    private Outcome attach(DocumentFiles files) {
        return new AttachDocument(ours.documents(), files).run(aileen, awaited.id(), SIGNED);
    }

    /** While the file is copied to where it is kept, something else happens. */
    private Outcome attachWhile(Runnable rival) {
        DocumentFiles files = bucket.of(group);
        return attach(new DocumentFiles() {
            @Override
            public boolean keep(DocumentId id, Upload upload) {
                boolean copied = files.keep(id, upload);
                rival.run();
                // Or the copy came last.
                bucket.put(files.download(awaited), PDF);
                return copied;
            }

            @Override
            public Ticket ticket(Document document) {
                return files.ticket(document);
            }

            @Override
            public Optional<Upload> upload(DocumentId id) {
                return files.upload(id);
            }

            @Override
            public void discardUpload(DocumentId id) {
                files.discardUpload(id);
            }

            @Override
            public String download(Document document) {
                return files.download(document);
            }

            @Override
            public void remove(DocumentId id) {
                files.remove(id);
            }
        });
    }

    private int kept() {
        return bucket.at(bucket.of(group).download(awaited)).isPresent() ? 1 : 0;
    }
}
