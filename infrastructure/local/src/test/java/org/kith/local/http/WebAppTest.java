package org.kith.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a built web app, over HTTP. */
class WebAppTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private LocalServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Path app = Files.createDirectories(folder.resolve("dist/assets")).resolveSibling("");
        Files.writeString(folder.resolve("secret.txt"), "not for anybody");
        Files.writeString(app.resolve("index.html"), "<html><head><title>Kith</title></head></html>");
        Files.writeString(app.resolve("assets/app-1a2b.js"), "x".repeat(5000));
        WebApp webApp = new WebApp(folder.resolve("dist"));
        server = LocalServer.bind(0);
        server.start(webApp::answer, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void givesThePagesOfTheAppIndexHtmlWithTheWayToTheOutbox() throws Exception {
        for (String page : new String[] {"/", "/people/some-id", "/leave/a-token"}) {
            HttpResponse<String> response = get(page);

            assertEquals(200, response.statusCode());
            assertEquals(
                    "<html><head><title>Kith</title><meta name=\"kith-outbox\" content=\"/outbox\"></head></html>",
                    response.body());
            assertEquals("no-cache", header(response, "cache-control"));
        }
    }

    @Test
    void letsBrowsersKeepAssetsAndCompressesThem() throws Exception {
        HttpResponse<String> response = get("/assets/app-1a2b.js", "Accept-Encoding", "gzip");

        assertEquals("public, max-age=31536000, immutable", header(response, "cache-control"));
        assertEquals("gzip", header(response, "content-encoding"));
        assertEquals("text/javascript; charset=utf-8", header(response, "content-type"));
        assertTrue(response.body().length() < 1000);
    }

    @Test
    void givesNoFileThatIsMissingOrOutsideOfTheApp() throws Exception {
        assertEquals(404, get("/assets/gone.js").statusCode());
        assertEquals(404, get("/%2e%2e/secret.txt").statusCode());
        assertEquals(404, get("/assets/..%2f..%2fsecret.txt").statusCode());
    }
}
