package org.kith.local.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.archives.ArchiveFiles;
import org.kith.functions.contacts.s3.S3ArchiveFiles;
import org.kith.kernel.DocumentId;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.local.http.LocalServer;
import org.kith.testing.CountedIds;

/** The adapter that is deployed, with the endpoint for its S3, and a browser for its addresses. */
class ArchiveFilesIT {
    private static final DocumentId DOCUMENT = new DocumentId(CountedIds.numbered(7));

    private final HttpClient browser = HttpClient.newHttpClient();
    private LocalServer server;
    private ArchiveFiles ours;
    private ArchiveFiles theirs;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = LocalServer.bind(0);
        server.start(new FilesEndpoint(folder, "laptop", "http://localhost:8080", Clock.systemUTC())::answer, Map.of());
        Bucket bucket = Bucket.from(new Environment(Map.of(
                "KITH_FILES_BUCKET", "kith-files",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + server.port(),
                "AWS_ACCESS_KEY_ID", "laptop",
                "AWS_SECRET_ACCESS_KEY", "laptop")));
        ours = new S3ArchiveFiles(() -> bucket, new GroupId(CountedIds.numbered(1)));
        theirs = new S3ArchiveFiles(() -> bucket, new GroupId(CountedIds.numbered(2)));
    }

    @AfterEach
    void stop() {
        server.close();
        browser.close();
    }

    private int put(long signedFor, byte[] bytes) throws IOException, InterruptedException {
        ArchiveFiles.Ticket ticket = ours.ticket(signedFor);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ticket.url())).PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ticket.headers().forEach(request::setHeader);
        return browser.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Longer than what is fetched at once. */
    private static byte[] archive() {
        byte[] bytes = new byte[(1 << 20) + 12_345];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Test
    void readsWhatWasSentFromAnywhere() throws Exception {
        byte[] sent = archive();
        assertEquals(Optional.empty(), ours.uploaded());
        assertEquals(403, put(sent.length - 1, sent), "another length than it was signed for");
        assertEquals(200, put(sent.length, sent));
        assertEquals(Optional.empty(), theirs.uploaded());

        SeekableByteChannel channel = ours.uploaded().orElseThrow().bytes();
        assertEquals(sent.length, channel.size());
        for (int from : new int[] {0, (1 << 20) - 10, sent.length - 20, 100}) {
            assertArrayEquals(Arrays.copyOfRange(sent, from, from + 20), read(channel, from, 20));
        }
        assertArrayEquals(sent, read(channel, 0, sent.length));
        assertEquals(0, read(channel, sent.length, 20).length);
        channel.close();
        assertThrows(ClosedChannelException.class, () -> read(channel, 0, 1));

        theirs.removeUploaded();
        assertTrue(ours.uploaded().isPresent());
        ours.removeUploaded();
        assertEquals(Optional.empty(), ours.uploaded());
    }

    @Test
    void doesNotReadWhatTookItsPlace() throws Exception {
        byte[] sent = archive();
        put(sent.length, sent);
        ArchiveFiles.Uploaded first = ours.uploaded().orElseThrow();
        assertEquals(first.tag(), ours.uploaded().orElseThrow().tag());
        read(first.bytes(), 0, 1);
        sent[0]++;
        put(sent.length, sent);
        assertThrows(IOException.class, () -> read(first.bytes(), sent.length - 1, 1));
        assertEquals(sent[0], read(ours.uploaded().orElseThrow().bytes(), 0, 1)[0]);
    }

    @Test
    void keepsDocumentsForItsOwnGroup() throws IOException {
        assertEquals(Optional.empty(), ours.document(DOCUMENT));
        ours.keepDocument(DOCUMENT, new byte[] {1, 2, 3});
        try (InputStream kept = ours.document(DOCUMENT).orElseThrow()) {
            assertArrayEquals(new byte[] {1, 2, 3}, kept.readAllBytes());
        }
        assertEquals(Optional.empty(), theirs.document(DOCUMENT));
    }
}
