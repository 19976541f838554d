package org.kith.functions.spreadsheets.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.files.s3.Bucket;
import org.kith.functions.spreadsheets.Files;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import org.kith.testing.CountedIds;

/** Tickets are made without asking anybody; reading and uploading are held to the laptop edition's files. */
class S3FilesTest {
    private static final String GROUP = CountedIds.numbered(1);
    private static final String IMPORT = CountedIds.numbered(2);

    @Test
    void aTicketIsForOneKeyOfThisGroupAndItsVeryLength() {
        Files.Ticket ticket = ticket(Map.of());
        URI address = URI.create(ticket.url());
        assertEquals("files-bucket.s3.eu-west-2.amazonaws.com", address.getHost());
        assertEquals("/imports/" + GROUP + "/" + IMPORT + "/sheet", address.getPath());
        assertTrue(address.getQuery().contains("X-Amz-Expires=900"), address.getQuery());
        assertTrue(
                address.getQuery().contains("X-Amz-SignedHeaders=content-length;content-type;host"),
                address.getQuery());
        assertEquals(Map.of("content-type", "application/octet-stream"), ticket.headers());
    }

    @Test
    void withAnEndpointOfOnesOwnTheBucketIsInThePath() {
        URI address = URI.create(
                ticket(Map.of("AWS_ENDPOINT_URL_S3", "http://localhost:9001")).url());
        assertEquals("localhost", address.getHost());
        assertEquals("/files-bucket/imports/" + GROUP + "/" + IMPORT + "/sheet", address.getPath());
    }

    private static Files.Ticket ticket(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "KITH_FILES_BUCKET", "files-bucket",
                "AWS_REGION", "eu-west-2",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test"));
        settings.putAll(more);
        return new S3Files(Bucket.from(new Environment(settings)), new GroupId(GROUP))
                .ticket(new ImportId(IMPORT), 1234);
    }
}
