package org.kith.functions.spreadsheets.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kith.files.s3.Bucket;
import org.kith.functions.spreadsheets.Files;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import org.kith.testing.CountedIds;
import org.kith.testing.LocalStack;

/** An upload as a browser does it, and the reading of it, on S3 as LocalStack has it. */
class S3FilesLocalStackIT {
    private static final ImportId IMPORT = new ImportId(CountedIds.numbered(7));
    private static final byte[] SHEET = "Name\nZoë\n".getBytes(StandardCharsets.UTF_8);
    private static final Bucket BUCKET = bucket();

    private final Files ours = new S3Files(BUCKET, new GroupId(CountedIds.numbered(1)));
    private final Files theirs = new S3Files(BUCKET, new GroupId(CountedIds.numbered(2)));

    private static Bucket bucket() {
        Map<String, String> settings = new HashMap<>(LocalStack.environment());
        settings.put("KITH_FILES_BUCKET", "kith-files");
        return Bucket.from(new Environment(settings));
    }

    @BeforeAll
    static void makeTheBucket() {
        BUCKET.client()
                .createBucket(request -> request.bucket(BUCKET.name())
                        .createBucketConfiguration(place -> place.locationConstraint("eu-west-2")));
    }

    @Test
    void whatIsPutWithATicketIsReadBackByItsGroupAlone() throws Exception {
        Files.Ticket ticket = ours.ticket(IMPORT, SHEET.length);
        assertEquals(200, put(ticket));

        assertArrayEquals(
                SHEET,
                assertInstanceOf(Files.Retrieval.Found.class, ours.read(IMPORT)).bytes());
        assertInstanceOf(Files.Retrieval.Missing.class, theirs.read(IMPORT));
    }

    private static int put(Files.Ticket ticket) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ticket.url())).PUT(HttpRequest.BodyPublishers.ofByteArray(SHEET));
        ticket.headers().forEach(request::setHeader);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
