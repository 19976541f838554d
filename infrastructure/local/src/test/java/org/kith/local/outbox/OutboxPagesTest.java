package org.kith.local.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.http.LocalServer;
import org.kith.local.ses.Outbox;
import org.kith.local.ses.OutboxMessage;
import org.kith.local.ses.SesEndpoint;
import org.kith.local.ses.Tenants;
import tools.jackson.databind.json.JsonMapper;

/** The outbox's pages, over HTTP. */
class OutboxPagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);

    private final HttpClient browser = HttpClient.newHttpClient();
    private SesEndpoint ses;
    private LocalServer pages;
    private LocalServer mail;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        ses = new SesEndpoint(
                Outbox.open(folder.resolve("outbox"), CLOCK),
                Tenants.open(folder.resolve("tenants")),
                new SesEndpoint.Quota(1000, 5000, Duration.ZERO));
        mail = LocalServer.bind(0);
        mail.start(ses::answer, Map.of());
        pages = LocalServer.bind(0);
        pages.start(new OutboxPages(ses, CLOCK)::answer, Map.of());
    }

    @AfterEach
    void stop() {
        pages.close();
        mail.close();
        browser.close();
    }

    private String origin() {
        return "http://localhost:" + pages.port();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(origin() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String origin) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(origin() + path))
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String aMail(String to, String subject, String html) throws IOException, InterruptedException {
        String body = JsonMapper.builder()
                .build()
                .writeValueAsString(
                        Map.of(
                                "FromEmailAddress", "a@kith.example",
                                "Destination", Map.of("ToAddresses", new String[] {to}),
                                "Content",
                                        Map.of(
                                                "Simple",
                                                Map.of(
                                                        "Subject", Map.of("Data", subject),
                                                        "Body",
                                                                Map.of(
                                                                        "Html", Map.of("Data", html),
                                                                        "Text",
                                                                                Map.of(
                                                                                        "Data",
                                                                                        "See https://kith.example/a?b=1&c=2."))))));
        HttpResponse<String> response = browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mail.port() + "/v2/email/outbound-emails"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JsonMapper.builder()
                .build()
                .readTree(response.body())
                .get("MessageId")
                .asString();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void listsTheNewestFirstAndFindsByRecipient() throws Exception {
        aMail("ann@example.org", "First", "<p>1</p>");
        aMail("bob@example.org", "Second", "<p>2</p>");

        String all = get("/outbox").body();
        String ann = get("/outbox?to=ANN").body();

        assertTrue(all.indexOf("Second") < all.indexOf("First"), all);
        assertEquals(1, all.split("Newest</span>", -1).length - 1);
        assertTrue(all.indexOf("Newest</span>") < all.indexOf("First"), all);
        assertTrue(ann.contains("First") && !ann.contains("Second"), ann);
        assertTrue(get("/outbox?to=nobody").body().contains("No mail to an address like that."));
    }

    @Test
    void pagesThroughManyMails() throws Exception {
        for (int i = 0; i < 51; i++) {
            aMail("ann@example.org", "Mail number " + i + ".", "<p></p>");
        }

        assertFalse(get("/outbox").body().contains("Mail number 0."));
        assertTrue(get("/outbox").body().contains("href=\"/outbox?to=&amp;page=1\""));
        assertTrue(get("/outbox?page=1").body().contains("Mail number 0."));
    }

    @Test
    void showsAMailWithItsHeadersAndItsLinks() throws Exception {
        String id = aMail("ann@example.org", "News", "<p><a href=\"https://kith.example/\">Go</a></p>");

        String page = get("/outbox/" + id).body();

        assertTrue(page.contains("<th scope=\"row\">To</th><td>ann@example.org</td>"), page);
        assertTrue(
                page.contains("<a href=\"https://kith.example/a?b=1&amp;c=2\" target=\"_blank\" rel=\"noopener\">"),
                page);
        assertTrue(page.contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\""), page);
    }

    @Test
    void letsNoScriptOfAMailRun() throws Exception {
        String id = aMail(
                "ann@example.org", "<script>alert(1)</script>", "<html><head></head><script>alert(2)</script></html>");

        HttpResponse<String> html = get("/outbox/" + id + "/html");

        assertFalse(get("/outbox").body().contains("<script>"));
        assertFalse(get("/outbox/" + id).body().contains("<script>"));
        assertTrue(
                header(get("/outbox"), "content-security-policy").startsWith("default-src 'none'; style-src 'self'"));
        assertTrue(html.body().startsWith("<html><head><base target=\"_blank\"></head>"), html.body());
        assertTrue(header(html, "content-security-policy")
                .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'"));
    }

    @Test
    void givesTheMailAsAFile() throws Exception {
        String id = aMail("ann@example.org", "News", "<p></p>");

        HttpResponse<String> file = get("/outbox/" + id + "/mail.eml");

        assertEquals("message/rfc822", header(file, "content-type"));
        assertTrue(file.body().contains("\r\nSubject: News\r\n"), file.body());
    }

    @Test
    void pretendsABounceForItsOwnPagesOnly() throws Exception {
        String id = aMail("ann@example.org", "News", "<p></p>");

        assertEquals(
                403, post("/outbox/" + id + "/bounce", "https://evil.example").statusCode());
        assertEquals(0, ses.outbox().find(id).orElseThrow().events().size());
        HttpResponse<String> done = post("/outbox/" + id + "/bounce", origin());

        assertEquals(303, done.statusCode());
        assertEquals("/outbox/" + id, header(done, "location"));
        assertEquals(
                OutboxMessage.Kind.HARD_BOUNCE,
                ses.outbox().find(id).orElseThrow().events().getFirst().kind());
        assertTrue(get("/outbox/" + id).body().contains("Bounced"));
    }

    @Test
    void saysThatAMailIsNotThere() throws Exception {
        assertEquals(404, get("/outbox/unknown").statusCode());
        assertEquals(404, get("/outbox/..%2fsecret").statusCode());
        assertEquals(404, post("/outbox/unknown/bounce", origin()).statusCode());
        assertEquals(404, get("/outbox/unknown/html").statusCode());
    }
}
