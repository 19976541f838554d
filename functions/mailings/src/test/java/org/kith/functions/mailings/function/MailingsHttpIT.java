package org.kith.functions.mailings.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.functions.mailings.Requests.ok;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.FakeMailSender;
import org.kith.http.Json;
import org.kith.http.Method;
import org.kith.http.Route;
import org.kith.testing.HttpEvents;
import tools.jackson.databind.JsonNode;

/** The function put together from its settings: its routes, and how it works with the functions behind the queues. */
class MailingsHttpIT {
    private MailingsFunctions kith;

    @BeforeEach
    void start() throws IOException {
        kith = new MailingsFunctions();
    }

    @AfterEach
    void stop() throws IOException {
        kith.close();
    }

    @Test
    void aMailingIsWrittenLookedOverTestedSentAndItsResultsRead() {
        Contact aileen = kith.world.reader("Aileen");
        kith.world.contact(
                Facts.organisation("Corner Café").withEmails(World.address("cafe")), Optional.of(Answer.YES));
        kith.world.contact(Facts.person("Never", "Asked").withEmails(World.address("never")), Optional.empty());

        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("News for {{firstName|friend}}")));
        String path = "/api/mailings/" + draft.path("id").asString();
        JsonNode audience = ok(200, kith.get(path + "/audience"));
        assertEquals(3, audience.path("chosen").asInt());
        assertEquals(2, audience.path("readers").path("count").asInt());
        assertEquals(
                "no-permission",
                audience.path("excluded").path(0).path("reason").asString());
        assertEquals(2, audience.path("samples").size());
        assertEquals("no-first-name", check(audience, "look", "no-first-name"));

        JsonNode preview = ok(200, kith.get(path + "/preview?contact=" + aileen.id()));
        assertEquals("News for Aileen", preview.path("subject").asString());
        assertEquals("Aileen Baird <aileen@example.org>", preview.path("to").asString());
        assertEquals(
                "Northgate Befrienders <hello@kith.example.org>",
                preview.path("from").asString());
        assertTrue(preview.path("html").asString().contains("Dear Aileen"));

        JsonNode tested = ok(202, kith.post(path + "/test", ""));
        assertTrue(tested.has("testSentAt"));
        kith.deliver(kith.serviceMail);
        JsonNode test = kith.ses.asked().getFirst();
        assertTrue(subject(test).startsWith("[Test] News for "), subject(test));
        assertTrue(to(test).contains("coordinator@example.org"), to(test));
        assertEquals(World.GROUP.value(), test.path("TenantName").asString());

        JsonNode queued = ok(202, kith.request(Method.POST, path + "/send", "", tested));
        assertEquals("queued", queued.path("state").asString());
        kith.deliver(kith.mailingWork);
        kith.deliver(kith.mailingWork);
        JsonNode sent = ok(200, kith.get(path));
        assertEquals("sent", sent.path("state").asString());
        assertEquals(3, kith.ses.asked().size());
        assertEquals(Set.of(World.GROUP.value()), kith.ses.tenants().keySet());
        assertEquals(2, sent.path("counts").path("sent").asInt());
        assertEquals(1, sent.path("counts").path("skipped").asInt());
        assertEquals(
                "sent",
                ok(202, kith.request(Method.POST, path + "/send", "", tested))
                        .path("state")
                        .asString());

        JsonNode mail = kith.ses.asked().stream()
                .filter(each -> to(each).contains("aileen"))
                .findFirst()
                .orElseThrow();
        SQSBatchResponse response = kith.recordFeedback.handleRequest(
                MailingsFunctions.event(MailingsFunctions.bounce(mail), "poison"), MailingsFunctions.CONTEXT);
        assertEquals(1, response.getBatchItemFailures().size());
        JsonNode results = ok(200, kith.get(path + "/results"));
        assertEquals(1, results.path("counts").path("bounced").asInt());
        assertEquals(
                "Aileen Baird",
                results.path("groups")
                        .path(1)
                        .path("names")
                        .path(0)
                        .path("name")
                        .asString());
        assertEquals(1, ok(200, kith.get("/api/mailings")).path("mailings").size());
    }

    private static String check(JsonNode audience, String level, String code) {
        for (JsonNode check : audience.path("checks")) {
            if (check.path("code").asString().equals(code)) {
                assertEquals(level, check.path("level").asString());
                return code;
            }
        }
        return "";
    }

    private static String subject(JsonNode mail) {
        return mail.path("Content").path("Simple").path("Subject").path("Data").asString();
    }

    private static String to(JsonNode mail) {
        return mail.path("Destination").path("ToAddresses").path(0).asString();
    }

    @Test
    void aPausedMailingSaysWhyAndSendLetsItGoOn() {
        kith.world.reader("Aileen");
        kith.ses.next(FakeMailSender.Answer.SUSPENDED);
        String path = kith.sendOne();
        JsonNode paused = ok(200, kith.get(path));
        assertEquals("paused", paused.path("state").asString());
        assertEquals(
                "Our mail service has suspended sending", paused.path("problem").asString());
        assertEquals(1, paused.path("counts").path("waiting").asInt());

        JsonNode stale = Json.read("{\"version\":1}");
        ok(412, kith.request(Method.POST, path + "/send", "", stale));
        JsonNode going = ok(202, kith.request(Method.POST, path + "/send", "", paused));
        assertEquals("sending", going.path("state").asString());
        assertTrue(going.path("problem").isMissingNode());
        kith.deliver(kith.mailingWork);
        assertEquals("sent", ok(200, kith.get(path)).path("state").asString());
        assertEquals(2, kith.ses.asked().size());
    }

    @Test
    void aReaderLeavesByOneClickAndByThePage() {
        kith.world.reader("Aileen");
        String path = kith.sendOne();
        String unsubscribe = kith.oneClickPath();

        assertEquals(
                "nothing",
                ok(200, kith.open(HttpEvents.request("GET", unsubscribe)))
                        .path("left")
                        .asString());
        HttpEvents oneClick = new HttpEvents(
                "POST",
                unsubscribe,
                Map.of("content-type", "application/x-www-form-urlencoded"),
                List.of(),
                "List-Unsubscribe=One-Click",
                "192.0.2.1");
        assertEquals(
                "this-newsletter", ok(200, kith.open(oneClick)).path("left").asString());
        assertEquals(
                "this-newsletter", ok(200, kith.open(oneClick)).path("left").asString());
        assertEquals(1, ok(200, kith.get(path)).path("counts").path("left").asInt());
        assertEquals(
                "everything",
                ok(200, kith.open(HttpEvents.request("POST", unsubscribe).json("{\"what\":\"everything\"}")))
                        .path("left")
                        .asString());
        ok(400, kith.open(HttpEvents.request("POST", unsubscribe).json("{\"what\":\"x\",\"group\":\"y\"}")));
        ok(400, kith.open(new HttpEvents("POST", unsubscribe, Map.of(), List.of(), "", "192.0.2.1")));
        ok(404, kith.open(HttpEvents.request("GET", unsubscribe + "A")));
    }

    @Test
    void itHasTheRoutesThatTheContractsHold() {
        assertEquals(named(kith.world.process().routes), named(kith.http.routes()));
    }

    private static List<String> named(List<Route> routes) {
        return routes.stream().map(route -> route.method() + " " + route.path()).toList();
    }
}
