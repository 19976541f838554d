package org.kith.local.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.exports.ExportFiles;
import org.kith.functions.contacts.exports.FileType;
import org.kith.functions.contacts.s3.S3ExportFiles;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.kernel.JobId;
import org.kith.local.http.LocalServer;
import org.kith.testing.CountedIds;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The adapter that is deployed, with the endpoint for its S3, and a browser for its addresses. */
class ExportFilesIT {
    private static final JobId JOB = new JobId(CountedIds.numbered(7));

    private final HttpClient browser = HttpClient.newHttpClient();
    private LocalServer server;
    private ExportFiles ours;
    private ExportFiles theirs;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = LocalServer.bind(0);
        server.start(new FilesEndpoint(folder, "laptop", "http://localhost:8080", Clock.systemUTC())::answer, Map.of());
        Bucket bucket = Bucket.from(new Environment(Map.of(
                "KITH_FILES_BUCKET", "kith-files",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + server.port(),
                "AWS_ACCESS_KEY_ID", "laptop",
                "AWS_SECRET_ACCESS_KEY", "laptop")));
        ours = new S3ExportFiles(() -> bucket, new GroupId(CountedIds.numbered(1)));
        theirs = new S3ExportFiles(() -> bucket, new GroupId(CountedIds.numbered(2)));
    }

    @AfterEach
    void stop() {
        server.close();
        browser.close();
    }

    private HttpResponse<String> download() throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(ours.download(JOB, "contacts-2026-11-22.csv", FileType.CSV)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void make(ExportFiles files, String... parts) {
        files.make(JOB, FileType.CSV, out -> {
            for (String part : parts) {
                out.write(files.part(JOB, part).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void isPutTogetherOfItsPartsAndHandedOutToBeSaved() throws Exception {
        ours.keepPart(JOB, "0-0", "first, killed");
        ours.keepPart(JOB, "0-0", "Zoë\r\n");
        ours.keepPart(JOB, "0-1", "Amina\r\n");
        assertEquals(404, download().statusCode());
        make(ours, "0-0", "0-1");
        ours.removeParts(JOB, List.of("0-0", "0-1"));

        HttpResponse<String> handedOut = download();
        assertEquals("Zoë\r\nAmina\r\n", handedOut.body());
        assertEquals(
                Optional.of(
                        "attachment; filename=\"contacts-2026-11-22.csv\"; filename*=UTF-8''contacts-2026-11-22.csv"),
                handedOut.headers().firstValue("content-disposition"));
        assertEquals(Optional.of("text/csv; charset=utf-8"), handedOut.headers().firstValue("content-type"));

        // The parts are gone: who comes late makes nothing of them.
        assertThrows(NoSuchKeyException.class, () -> make(ours, "0-0", "0-1"));
        assertEquals("Zoë\r\nAmina\r\n", download().body());
    }

    @Test
    void isRemovedByItsOwnGroupAlone() throws Exception {
        ours.keepPart(JOB, "0-0", "Zoë\r\n");
        assertThrows(NoSuchKeyException.class, () -> make(theirs, "0-0"));
        make(ours, "0-0");
        theirs.remove(JOB);
        theirs.removeParts(JOB, List.of("0-0"));
        assertEquals(200, download().statusCode());
        ours.remove(JOB);
        assertEquals(404, download().statusCode());
    }
}
