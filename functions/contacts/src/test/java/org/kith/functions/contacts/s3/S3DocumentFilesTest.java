package org.kith.functions.contacts.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.DocumentType;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.documents.DocumentFiles;
import org.kith.kernel.ChangeId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;

/** Addresses are made without asking anybody; what is done with them is held to the laptop edition's files. */
class S3DocumentFilesTest {
    private static final String GROUP = CountedIds.numbered(1);
    private static final Document DOCUMENT = Document.awaited(
            new DocumentId(CountedIds.numbered(2)),
            "Zoë.pdf",
            DocumentType.PDF,
            1234,
            new Signature(By.mailServer(), FixedClock.START),
            new ChangeId(CountedIds.numbered(3)));

    private final DocumentFiles files = files();

    private static DocumentFiles files() {
        Bucket bucket = Bucket.from(new Environment(Map.of(
                "KITH_FILES_BUCKET", "files-bucket",
                "AWS_REGION", "eu-west-2",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test")));
        return new S3DocumentFiles(() -> bucket, new GroupId(GROUP));
    }

    @Test
    void aTicketIsForOneKeyOfThisGroupAndItsVeryLength() {
        DocumentFiles.Ticket ticket = files.ticket(DOCUMENT);
        URI address = URI.create(ticket.url());

        assertEquals("files-bucket.s3.eu-west-2.amazonaws.com", address.getHost());
        assertEquals("/uploading/" + GROUP + "/" + DOCUMENT.id(), address.getPath());
        assertTrue(address.getQuery().contains("X-Amz-Expires=900"), address.getQuery());
        assertTrue(
                address.getQuery().contains("X-Amz-SignedHeaders=content-length;content-type;host"),
                address.getQuery());
        assertEquals(Map.of("content-type", "application/pdf"), ticket.headers());
    }

    @Test
    void aDownloadIsAFileToBeSavedForTwoMinutes() {
        URI address = URI.create(files.download(DOCUMENT));

        assertEquals("files-bucket.s3.eu-west-2.amazonaws.com", address.getHost());
        assertEquals("/documents/" + GROUP + "/" + DOCUMENT.id(), address.getPath());
        for (String part : java.util.List.of(
                "X-Amz-Expires=120",
                "response-content-disposition=attachment; filename=\"Zo_.pdf\"; filename*=UTF-8''Zo%C3%AB.pdf",
                "response-content-type=application/pdf",
                "response-cache-control=private, no-store")) {
            assertTrue(address.getQuery().contains(part), () -> part + " in " + address.getQuery());
        }
        assertEquals(Optional.of(DOCUMENT.type()), DocumentType.of(DOCUMENT.name()));
    }
}
