package org.kith.functions.mailings.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.functions.mailings.Requests.ok;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.http.Method;
import org.kith.testing.HttpEvents;
import tools.jackson.databind.JsonNode;

/** Whatever happens to somebody's mail, the log holds neither their address nor their name nor the token of their link. */
class LogsIT {
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private MailingsFunctions kith;

    @BeforeEach
    void start() throws IOException {
        // Before the functions are made: they keep the stream they find.
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        kith = new MailingsFunctions();
    }

    @AfterEach
    void stop() throws IOException {
        System.setOut(console);
        kith.close();
    }

    @Test
    void noLineHoldsAPersonOrAToken() {
        kith.world.reader("Zebedee");
        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("Secret-Subject for {{firstName|friend}}")));
        String path = "/api/mailings/" + draft.path("id").asString();
        ok(202, kith.post(path + "/test", ""));
        kith.deliver(kith.serviceMail);
        kith.ses.next(Answer.REJECT);
        assertFails("{\"version\":1,\"kind\":\"service-mail\",\"to\":\"zebedee@example.org\","
                + "\"subject\":\"Zebedee\",\"text\":\"t\",\"html\":\"h\"}");
        // Not even of a message that cannot be read, or has a line break where a header is made of it.
        assertFails("{\"version\":1,\"kind\":\"service-mail\",\"to\":\"zebedee\",\"subject\":\"Zebedee\"}");
        assertFails("{\"version\":1,\"kind\":\"service-mail\",\"to\":\"zebedee@example.org\","
                + "\"subject\":\"Zebedee\\nBcc: x@example.org\",\"text\":\"t\",\"html\":\"h\"}");
        assertFails("zebedee@example.org {");

        JsonNode tested = ok(200, kith.get(path));
        ok(202, kith.request(Method.POST, path + "/send", "", tested));
        kith.deliver(kith.mailingWork);
        kith.deliver(kith.mailingWork);
        kith.sweepMailings.handleRequest(Map.of(), MailingsFunctions.CONTEXT);
        JsonNode mail = kith.ses.asked().stream()
                .filter(each -> each.toString().contains("\\\"Zebedee Baird\\\""))
                .findFirst()
                .orElseThrow();
        kith.recordFeedback.handleRequest(
                MailingsFunctions.event(MailingsFunctions.bounce(mail), "zebedee@example.org"),
                MailingsFunctions.CONTEXT);

        String unsubscribe = MailingsFunctions.oneClickPath(mail);
        ok(200, kith.open(HttpEvents.request("GET", unsubscribe)));
        ok(200, kith.open(HttpEvents.request("POST", unsubscribe).json("{\"what\":\"everything\"}")));
        ok(400, kith.open(HttpEvents.request("POST", unsubscribe).json("{\"what\":\"zebedee@example.org\"}")));
        ok(404, kith.open(HttpEvents.request("GET", unsubscribe + "A")));
        ok(200, kith.get(path + "/results"));

        String log = written.toString(StandardCharsets.UTF_8);
        assertTrue(log.lines().count() >= 12, log);
        assertTrue(log.contains("\"unexpected\""), log);
        String token = unsubscribe.substring(unsubscribe.lastIndexOf('/') + 1);
        for (String secret :
                List.of("zebedee", "baird", "example.org", "secret-subject", "sarah", token.toLowerCase(Locale.ROOT))) {
            assertFalse(log.toLowerCase(Locale.ROOT).contains(secret), () -> secret + " stands in:\n" + log);
        }
    }

    private void assertFails(String message) {
        assertEquals(
                1,
                kith.sendMail
                        .handleRequest(MailingsFunctions.event(message), MailingsFunctions.CONTEXT)
                        .getBatchItemFailures()
                        .size());
    }
}
