package org.kith.local.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.http.LocalServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What the real clients of S3, and a browser, get from the endpoint. */
class FilesEndpointIT {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("laptop", "laptop"));
    private static final String KEY = "imports/G1/a b+ü.csv";

    private final HttpClient browser = HttpClient.newHttpClient();
    private LocalServer server;
    private S3Client client;
    private S3Presigner presigner;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = LocalServer.bind(0);
        server.start(new FilesEndpoint(folder, "laptop", "http://localhost:8080", Clock.systemUTC())::answer, Map.of());
        URI address = URI.create("http://127.0.0.1:" + server.port());
        client = S3Client.builder()
                .endpointOverride(address)
                .region(Region.EU_WEST_2)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        presigner = S3Presigner.builder()
                .endpointOverride(address)
                .region(Region.EU_WEST_2)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    @AfterEach
    void stop() {
        presigner.close();
        client.close();
        server.close();
        browser.close();
    }

    private URI addressToPut(Duration good) {
        return URI.create(presigner
                .presignPutObject(sign -> sign.signatureDuration(good)
                        .putObjectRequest(
                                put -> put.bucket("kith-files").key(KEY).contentType("text/csv")))
                .url()
                .toString());
    }

    private HttpResponse<String> put(URI address, String body) throws IOException, InterruptedException {
        return put(address, body, "text/csv");
    }

    private HttpResponse<String> put(URI address, String body, String type) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", type)
                        .header("Origin", "http://localhost:8080")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void keepsAnObjectUntilItIsDeleted() {
        client.putObject(
                put -> put.bucket("kith-files").key(KEY).contentType("text/csv"), RequestBody.fromString("a,b\n"));

        var object = client.getObjectAsBytes(get -> get.bucket("kith-files").key(KEY));
        assertEquals("a,b\n", object.asUtf8String());
        assertEquals("text/csv", object.response().contentType());
        assertEquals(
                4, client.headObject(head -> head.bucket("kith-files").key(KEY)).contentLength());
        assertEquals(
                "b\n",
                client.getObjectAsBytes(get -> get.bucket("kith-files").key(KEY).range("bytes=2-"))
                        .asUtf8String());

        client.deleteObject(delete -> delete.bucket("kith-files").key(KEY));
        assertThrows(
                NoSuchKeyException.class,
                () -> client.getObjectAsBytes(get -> get.bucket("kith-files").key(KEY)));
    }

    @Test
    void copiesWhatWasLookedAtAndNothingElse() {
        client.putObject(put -> put.bucket("kith-files").key(KEY), RequestBody.fromString("looked at"));
        String seen =
                client.headObject(head -> head.bucket("kith-files").key(KEY)).eTag();
        copy(seen);
        client.putObject(put -> put.bucket("kith-files").key(KEY), RequestBody.fromString("sent later"));

        assertEquals(412, assertThrows(S3Exception.class, () -> copy(seen)).statusCode());
        var kept = client.getObjectAsBytes(get -> get.bucket("kith-files").key("documents/ü"));
        assertEquals("looked at", kept.asUtf8String());
        assertEquals("application/octet-stream", kept.response().contentType());
        client.deleteObject(delete -> delete.bucket("kith-files").key(KEY));
        assertThrows(NoSuchKeyException.class, () -> copy(seen));
    }

    private void copy(String seen) {
        client.copyObject(copy -> copy.sourceBucket("kith-files")
                .sourceKey(KEY)
                .copySourceIfMatch(seen)
                .destinationBucket("kith-files")
                .destinationKey("documents/ü")
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType("application/octet-stream"));
    }

    @Test
    void handsAFileOutAsTheAddressSays() throws Exception {
        client.putObject(put -> put.bucket("kith-files").key(KEY), RequestBody.fromString("%PDF-"));
        URI address = URI.create(presigner
                .presignGetObject(sign -> sign.signatureDuration(Duration.ofMinutes(2))
                        .getObjectRequest(get -> get.bucket("kith-files")
                                .key(KEY)
                                .responseContentType("application/pdf")
                                .responseContentDisposition("attachment; filename=\"a b.pdf\"")))
                .url()
                .toString());

        HttpResponse<String> response = get(address);

        assertEquals("%PDF-", response.body());
        assertEquals(
                "attachment; filename=\"a b.pdf\"",
                response.headers().firstValue("content-disposition").orElseThrow());
        assertEquals(
                "application/pdf", response.headers().firstValue("content-type").orElseThrow());
        URI inline = URI.create(address.toString().replace("=attachment", "=inline"));
        assertEquals(403, get(inline).statusCode(), "how it is handed out is signed, too");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void takesAFileOfTheVeryLengthAndTypeThatWereSigned() throws Exception {
        URI address = URI.create(presigner
                .presignPutObject(sign -> sign.signatureDuration(Duration.ofMinutes(5))
                        .putObjectRequest(put -> put.bucket("kith-files")
                                .key(KEY)
                                .contentLength(4L)
                                .contentType("text/csv")))
                .url()
                .toString());

        assertEquals(403, put(address, "longer").statusCode());
        assertEquals(403, put(address, "x").statusCode());
        assertEquals(403, put(address, "x,y\n", "text/html").statusCode());
        assertEquals(200, put(address, "x,y\n").statusCode());
    }

    @Test
    void takesAFileFromABrowserByASignedAddress() throws Exception {
        HttpResponse<String> response = put(addressToPut(Duration.ofMinutes(5)), "x,y\n");

        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "http://localhost:8080",
                response.headers().firstValue("access-control-allow-origin").orElseThrow());
        assertEquals(
                "x,y\n",
                client.getObjectAsBytes(get -> get.bucket("kith-files").key(KEY))
                        .asUtf8String());
    }

    @Test
    void refusesAnAddressForAnotherObjectOrWithoutASignature() throws Exception {
        String address = addressToPut(Duration.ofMinutes(5)).toString();

        assertEquals(403, put(URI.create(address.replace("/G1/", "/G2/")), "x").statusCode());
        assertEquals(
                403, put(URI.create(address.replaceFirst("\\?.*", "")), "x").statusCode());
    }

    @Test
    void refusesAnAddressThatHasExpired() throws Exception {
        URI address = addressToPut(Duration.ofSeconds(1));
        // Amazon's clock and ours are the same here, to the second.
        Thread.sleep(2_100);

        assertEquals(403, put(address, "x").statusCode());
    }

    @Test
    void letsOnlyPagesOfTheAppAskBeforehand() throws Exception {
        URI address = addressToPut(Duration.ofMinutes(5));

        assertEquals(200, options(address, "http://localhost:8080"));
        assertEquals(403, options(address, "http://evil.example"));
    }

    private int options(URI address, String origin) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(address)
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .header("Origin", origin)
                                .header("Access-Control-Request-Method", "PUT")
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
