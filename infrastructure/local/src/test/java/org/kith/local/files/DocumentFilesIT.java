package org.kith.local.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.DocumentType;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.documents.DocumentFiles;
import org.kith.functions.contacts.s3.S3DocumentFiles;
import org.kith.kernel.ChangeId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.local.http.LocalServer;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;

/** The adapter that is deployed, with the endpoint for its S3, and a browser for its addresses. */
class DocumentFilesIT {
    private static final byte[] PDF = pdf();
    private static final Document DOCUMENT = Document.awaited(
            new DocumentId(CountedIds.numbered(7)),
            "Zoë.pdf",
            DocumentType.PDF,
            PDF.length,
            new Signature(By.mailServer(), FixedClock.START),
            new ChangeId(CountedIds.numbered(8)));

    private final HttpClient browser = HttpClient.newHttpClient();
    private LocalServer server;
    private DocumentFiles ours;
    private DocumentFiles theirs;

    private static byte[] pdf() {
        byte[] bytes = new byte[20_000];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 5);
        return bytes;
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = LocalServer.bind(0);
        server.start(new FilesEndpoint(folder, "laptop", "http://localhost:8080", Clock.systemUTC())::answer, Map.of());
        Bucket bucket = Bucket.from(new Environment(Map.of(
                "KITH_FILES_BUCKET", "kith-files",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + server.port(),
                "AWS_ACCESS_KEY_ID", "laptop",
                "AWS_SECRET_ACCESS_KEY", "laptop")));
        ours = new S3DocumentFiles(() -> bucket, new GroupId(CountedIds.numbered(1)));
        theirs = new S3DocumentFiles(() -> bucket, new GroupId(CountedIds.numbered(2)));
    }

    @AfterEach
    void stop() {
        server.close();
        browser.close();
    }

    private int put(byte[] bytes) throws IOException, InterruptedException {
        DocumentFiles.Ticket ticket = ours.ticket(DOCUMENT);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ticket.url())).PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ticket.headers().forEach(request::setHeader);
        return browser.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<byte[]> download() throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(ours.download(DOCUMENT))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void keepsWhatWasLookedAtAndHandsItOutToBeSaved() throws Exception {
        assertEquals(403, put(Arrays.copyOf(PDF, PDF.length + 1)), "it was signed for another length");
        assertEquals(200, put(PDF));
        DocumentFiles.Upload upload = ours.upload(DOCUMENT.id()).orElseThrow();
        assertEquals(PDF.length, upload.bytes());
        assertTrue(DocumentType.PDF.fits(upload.first()));
        assertEquals(404, download().statusCode());
        assertTrue(ours.keep(DOCUMENT.id(), upload));
        byte[] other = PDF.clone();
        other[0] = '<';
        put(other);
        assertFalse(ours.keep(DOCUMENT.id(), upload), "it is another by now");

        HttpResponse<byte[]> handedOut = download();

        assertArrayEquals(PDF, handedOut.body());
        assertEquals(
                Optional.of("attachment; filename=\"Zo_.pdf\"; filename*=UTF-8''Zo%C3%AB.pdf"),
                handedOut.headers().firstValue("content-disposition"));
        assertEquals(Optional.of("application/pdf"), handedOut.headers().firstValue("content-type"));
    }

    @Test
    void removesAllBytesOfADocumentOfItsOwnGroup() throws Exception {
        put(PDF);
        DocumentFiles.Upload upload = ours.upload(DOCUMENT.id()).orElseThrow();
        assertEquals(Optional.empty(), theirs.upload(DOCUMENT.id()));
        assertFalse(theirs.keep(DOCUMENT.id(), upload));
        theirs.remove(DOCUMENT.id());
        assertTrue(ours.keep(DOCUMENT.id(), upload));

        ours.remove(DOCUMENT.id());

        assertEquals(Optional.empty(), ours.upload(DOCUMENT.id()));
        assertEquals(404, download().statusCode());
    }
}
