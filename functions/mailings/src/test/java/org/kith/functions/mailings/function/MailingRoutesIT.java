package org.kith.functions.mailings.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.functions.mailings.function.MailingsFunctions.ok;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.functions.mailings.SendTest;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.FakeMailSender;
import org.kith.http.Json;
import org.kith.http.Method;
import org.kith.http.Route;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.HttpEvents;
import tools.jackson.databind.JsonNode;

/** The routes of mailings, from the first draft to the results. */
class MailingRoutesIT {
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

    @Test
    void badInputIsNamedAndNothingIsStored() {
        JsonNode problem = ok(
                400,
                kith.post(
                        "/api/mailings",
                        "{\"subject\":\"{{x}}\",\"content\":{\"version\":1,\"blocks\":[{\"type\":\"x\"}]},"
                                + "\"lists\":[\"" + CountedIds.numbered(4711) + "\"],\"group\":\"" + World.GROUP
                                + "\"}"));
        List<String> pointers = new ArrayList<>();
        problem.path("faults")
                .forEach(fault -> pointers.add(fault.path("pointer").asString()));
        assertEquals(List.of("/subject", "/content/blocks/0/type", "/lists/0", "/group"), pointers);
        assertEquals(0, ok(200, kith.get("/api/mailings")).path("mailings").size());
    }

    @Test
    void twoWritersDoNotOverwriteEachOther() {
        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("One")));
        String path = "/api/mailings/" + draft.path("id").asString();
        JsonNode second = ok(200, kith.request(Method.PUT, path, kith.draft("Two"), draft));
        ok(412, kith.request(Method.PUT, path, kith.draft("Three"), draft));
        ok(428, kith.call("COORDINATOR", HttpEvents.request("PUT", path).json(kith.draft("Three"))));
        assertEquals("Two", ok(200, kith.get(path)).path("subject").asString());
        ok(409, kith.request(Method.POST, path + "/send", "", second));
        ok(204, kith.call("COORDINATOR", HttpEvents.request("DELETE", path)));
        ok(404, kith.get(path));
    }

    @Test
    void everyRouteOfAMailingIsForItsRoleAndItsGroupAlone() {
        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("Ours")));
        String id = draft.path("id").asString();
        for (Route route : kith.http.routes()) {
            if (route.access() instanceof Route.ForRole(Role least, var _)
                    && route.path().contains("{mailingId}")) {
                HttpEvents foreign = to(route, id);
                APIGatewayV2HTTPResponse missing = kith.call("stranger", to(route, CountedIds.numbered(4711)));
                APIGatewayV2HTTPResponse theirs = kith.call("stranger", foreign);
                assertEquals(404, theirs.getStatusCode(), route::path);
                assertEquals(missing.getBody(), theirs.getBody(), route::path);
                if (least == Role.COORDINATOR) {
                    assertEquals(403, kith.call("CONTRIBUTOR", foreign).getStatusCode(), route::path);
                }
                assertEquals(401, kith.open(foreign).getStatusCode(), route::path);
            }
        }
        assertEquals(draft, ok(200, kith.get("/api/mailings/" + id)));
        assertEquals(
                0,
                ok(200, kith.call("stranger", HttpEvents.request("GET", "/api/mailings")))
                        .path("mailings")
                        .size());
    }

    private static HttpEvents to(Route route, String id) {
        HttpEvents request = HttpEvents.request(
                        route.method().name(), route.path().replace("{mailingId}", id))
                .header("if-match", "\"1\"");
        return switch (route.method()) {
            case PUT -> request.json("{}");
            case POST -> route.path().endsWith("/uncertain") ? request.json("{\"decision\":\"leave\"}") : request;
            case GET, PATCH, DELETE -> request;
        };
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
    void onlyADraftIsTestedAndNotWithoutEnd() {
        kith.world.reader("Aileen");
        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("News")));
        String path = "/api/mailings/" + draft.path("id").asString();
        List<Integer> statuses = new ArrayList<>();
        // One more than in an hour, twice over, because the hour may end while we ask.
        for (int i = 0; i < 2 * SendTest.MOST_AN_HOUR + 1; i++) {
            statuses.add(kith.post(path + "/test", "").getStatusCode());
        }
        assertEquals(429, statuses.getLast());
        assertTrue(statuses.indexOf(429) >= SendTest.MOST_AN_HOUR, statuses::toString);

        JsonNode tested = ok(200, kith.get(path));
        ok(202, kith.request(Method.POST, path + "/send", "", tested));
        JsonNode queued = ok(200, kith.get(path));
        assertEquals("queued", queued.path("state").asString());
        JsonNode problem = ok(409, kith.post(path + "/test", ""));
        assertEquals("/problems/not-a-draft", problem.path("type").asString());
        assertEquals(queued, ok(200, kith.get(path)));
    }
}
