package org.kith.functions.contacts.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.documents.DocumentFiles;
import org.kith.functions.contacts.documents.DocumentFilesContract;
import org.kith.kernel.Environment;
import org.kith.testing.LocalStack;

/** Documents as a browser sends and fetches them, on S3 as LocalStack has it. */
class S3DocumentFilesLocalStackIT extends DocumentFilesContract {
    private static final Bucket BUCKET = bucket();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static Bucket bucket() {
        Map<String, String> settings = new HashMap<>(LocalStack.environment());
        settings.put("KITH_FILES_BUCKET", "kith-documents");
        return Bucket.from(new Environment(settings));
    }

    @BeforeAll
    static void makeTheBucket() {
        BUCKET.client()
                .createBucket(request -> request.bucket(BUCKET.name())
                        .createBucketConfiguration(place -> place.locationConstraint("eu-west-2")));
    }

    @AfterAll
    static void closeTheBrowser() {
        BROWSER.close();
    }

    @Override
    protected DocumentFiles.Source files() {
        return group -> new S3DocumentFiles(() -> BUCKET, group);
    }

    @Override
    protected void put(DocumentFiles.Ticket ticket, byte[] bytes) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ticket.url())).PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ticket.headers().forEach(request::setHeader);
        assertEquals(
                200,
                BROWSER.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode());
    }

    @Override
    protected Optional<byte[]> get(String url) throws Exception {
        HttpResponse<byte[]> response =
                BROWSER.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    }
}
