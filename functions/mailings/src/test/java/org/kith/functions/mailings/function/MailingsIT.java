package org.kith.functions.mailings.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Row;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.ses.SesStub;
import org.kith.http.Json;
import org.kith.http.Method;
import org.kith.http.Route;
import org.kith.http.session.SecretHash;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.HttpEvents;
import org.kith.testing.SqsLocal;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;

/** The functions as Lambda starts them: real adapters to DynamoDB Local, ElasticMQ and SES over HTTP. */
class MailingsIT {
    private static final String CONTENT = """
            {"version":1,"blocks":[{"type":"paragraph","spans":[{"type":"text","text":"Dear "},\
            {"type":"merge","field":"firstName","fallback":"friend"}]}]}""";

    /** Our functions do not look at it, and a test that says so fails when one does. */
    private static final Context CONTEXT = (Context) Proxy.newProxyInstance(
            MailingsIT.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final World world = new World();
    private final String mailingWork = SqsLocal.shared().newQueue();
    private final String serviceMail = SqsLocal.shared().newQueue();
    private SesStub ses;
    private MailingsHttp http;
    private SendMail sendMail;
    private RecordFeedback recordFeedback;
    private SweepMailings sweepMailings;

    @BeforeEach
    void start() throws IOException {
        ses = new SesStub();
        ses.allow(500);
        Map<String, String> environment = new HashMap<>(DynamoDbLocal.shared().environment());
        environment.putAll(SqsLocal.shared().environment());
        environment.put("AWS_ENDPOINT_URL_SESV2", ses.endpoint().toString());
        environment.put("KITH_GROUP_DATA_TABLE", world.tables.groupData);
        environment.put("KITH_DIRECTORY_TABLE", world.tables.directory);
        environment.put("KITH_ORIGIN", HttpEvents.ORIGIN);
        environment.put("KITH_SEALING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        environment.put("KITH_MAILING_WORK_QUEUE_URL", mailingWork);
        environment.put("KITH_SERVICE_MAIL_QUEUE_URL", serviceMail);
        environment.put("KITH_SES_FROM", "Kith <hello@kith.example.org>");
        environment.put("KITH_SEND_DELAY_SECONDS", "0");
        environment.put("KITH_UNCERTAIN_AFTER_SECONDS", "0");
        http = new MailingsHttp(environment);
        sendMail = new SendMail(environment);
        recordFeedback = new RecordFeedback(environment);
        sweepMailings = new SweepMailings(environment);
        Role[] roles = Role.values();
        for (int i = 0; i < roles.length; i++) {
            signIn(roles[i].name(), World.GROUP, new UserId(CountedIds.numbered(910 + i)), roles[i]);
        }
        signIn("stranger", new GroupId(CountedIds.numbered(802)), new UserId(CountedIds.numbered(920)), Role.OWNER);
    }

    @AfterEach
    void stop() throws IOException {
        ses.close();
    }

    @Test
    void aMailingIsWrittenLookedOverTestedSentAndItsResultsRead() {
        Contact aileen = world.reader("Aileen");
        world.contact(Facts.organisation("Corner Café").withEmails(World.address("cafe")), Optional.of(Answer.YES));
        world.contact(Facts.person("Never", "Asked").withEmails(World.address("never")), Optional.empty());

        JsonNode draft = ok(201, post("/api/mailings", draft("News for {{firstName|friend}}")));
        String path = "/api/mailings/" + draft.path("id").asString();
        JsonNode audience = ok(200, get(path + "/audience"));
        assertEquals(3, audience.path("chosen").asInt());
        assertEquals(2, audience.path("readers").path("count").asInt());
        assertEquals(
                "no-permission",
                audience.path("excluded").path(0).path("reason").asString());
        assertEquals(2, audience.path("samples").size());
        assertEquals("no-first-name", check(audience, "look", "no-first-name"));

        JsonNode preview = ok(200, get(path + "/preview?contact=" + aileen.id()));
        assertEquals("News for Aileen", preview.path("subject").asString());
        assertEquals("Aileen Baird <aileen@example.org>", preview.path("to").asString());
        assertEquals(
                "Northgate Befrienders <hello@kith.example.org>",
                preview.path("from").asString());
        assertTrue(preview.path("html").asString().contains("Dear Aileen"));

        JsonNode tested = ok(202, post(path + "/test", ""));
        assertTrue(tested.has("testSentAt"));
        deliver(serviceMail);
        JsonNode test = ses.asked().getFirst();
        assertTrue(subject(test).startsWith("[Test] News for "), subject(test));
        assertTrue(to(test).contains("coordinator@example.org"), to(test));

        JsonNode queued = ok(202, request(Method.POST, path + "/send", "", tested));
        assertEquals("queued", queued.path("state").asString());
        deliver(mailingWork);
        deliver(mailingWork);
        JsonNode sent = ok(200, get(path));
        assertEquals("sent", sent.path("state").asString());
        assertEquals(3, ses.asked().size());
        assertEquals(2, sent.path("counts").path("sent").asInt());
        assertEquals(1, sent.path("counts").path("skipped").asInt());
        assertEquals(
                "sent",
                ok(202, request(Method.POST, path + "/send", "", tested))
                        .path("state")
                        .asString());

        JsonNode mail = ses.asked().stream()
                .filter(each -> to(each).contains("aileen"))
                .findFirst()
                .orElseThrow();
        SQSBatchResponse response = recordFeedback.handleRequest(event(bounce(mail), "poison"), CONTEXT);
        assertEquals(1, response.getBatchItemFailures().size());
        JsonNode results = ok(200, get(path + "/results"));
        assertEquals(1, results.path("counts").path("bounced").asInt());
        assertEquals(
                "Aileen Baird",
                results.path("groups")
                        .path(1)
                        .path("names")
                        .path(0)
                        .path("name")
                        .asString());
        assertEquals(1, ok(200, get("/api/mailings")).path("mailings").size());
    }

    @Test
    void aReaderLeavesByOneClickAndByThePage() {
        world.reader("Aileen");
        String path = sendOne();
        String headers = ses.asked()
                .getFirst()
                .path("Content")
                .path("Simple")
                .path("Headers")
                .toString();
        String token = headers.replaceAll("(?s).*/api/unsubscribe/([A-Za-z0-9_-]+).*", "$1");
        String unsubscribe = "/api/unsubscribe/" + token;

        assertEquals(
                "nothing",
                ok(200, open(HttpEvents.request("GET", unsubscribe)))
                        .path("left")
                        .asString());
        HttpEvents oneClick = new HttpEvents(
                "POST",
                unsubscribe,
                Map.of("content-type", "application/x-www-form-urlencoded"),
                List.of(),
                "List-Unsubscribe=One-Click",
                "192.0.2.1");
        assertEquals("this-newsletter", ok(200, open(oneClick)).path("left").asString());
        assertEquals("this-newsletter", ok(200, open(oneClick)).path("left").asString());
        assertEquals(1, ok(200, get(path)).path("counts").path("left").asInt());
        assertEquals(
                "everything",
                ok(200, open(HttpEvents.request("POST", unsubscribe).json("{\"what\":\"everything\"}")))
                        .path("left")
                        .asString());
        ok(400, open(HttpEvents.request("POST", unsubscribe).json("{\"what\":\"x\",\"group\":\"y\"}")));
        ok(400, open(new HttpEvents("POST", unsubscribe, Map.of(), List.of(), "", "192.0.2.1")));
        ok(404, open(HttpEvents.request("GET", unsubscribe + "A")));
    }

    @Test
    void badInputIsNamedAndNothingIsStored() {
        JsonNode problem = ok(
                400,
                post(
                        "/api/mailings",
                        "{\"subject\":\"{{x}}\",\"content\":{\"version\":1,\"blocks\":[{\"type\":\"x\"}]},"
                                + "\"lists\":[\"" + CountedIds.numbered(4711) + "\"],\"group\":\"" + World.GROUP
                                + "\"}"));
        List<String> pointers = new ArrayList<>();
        problem.path("faults")
                .forEach(fault -> pointers.add(fault.path("pointer").asString()));
        assertEquals(List.of("/subject", "/content/blocks/0/type", "/lists/0", "/group"), pointers);
        assertEquals(0, ok(200, get("/api/mailings")).path("mailings").size());
    }

    @Test
    void twoWritersDoNotOverwriteEachOther() {
        JsonNode draft = ok(201, post("/api/mailings", draft("One")));
        String path = "/api/mailings/" + draft.path("id").asString();
        JsonNode second = ok(200, request(Method.PUT, path, draft("Two"), draft));
        ok(412, request(Method.PUT, path, draft("Three"), draft));
        ok(428, call("COORDINATOR", HttpEvents.request("PUT", path).json(draft("Three"))));
        assertEquals("Two", ok(200, get(path)).path("subject").asString());
        ok(409, request(Method.POST, path + "/send", "", second));
        ok(204, call("COORDINATOR", HttpEvents.request("DELETE", path)));
        ok(404, get(path));
    }

    @Test
    void everyRouteOfAMailingIsForItsRoleAndItsGroupAlone() {
        JsonNode draft = ok(201, post("/api/mailings", draft("Ours")));
        String id = draft.path("id").asString();
        for (Route route : http.routes()) {
            if (route.access() instanceof Route.ForRole(Role least, var _)
                    && route.path().contains("{mailingId}")) {
                HttpEvents foreign = to(route, id);
                APIGatewayV2HTTPResponse missing = call("stranger", to(route, CountedIds.numbered(4711)));
                APIGatewayV2HTTPResponse theirs = call("stranger", foreign);
                assertEquals(404, theirs.getStatusCode(), route::path);
                assertEquals(missing.getBody(), theirs.getBody(), route::path);
                if (least == Role.COORDINATOR) {
                    assertEquals(403, call("CONTRIBUTOR", foreign).getStatusCode(), route::path);
                }
                assertEquals(401, open(foreign).getStatusCode(), route::path);
            }
        }
        assertEquals(draft, ok(200, get("/api/mailings/" + id)));
        assertEquals(
                0,
                ok(200, call("stranger", HttpEvents.request("GET", "/api/mailings")))
                        .path("mailings")
                        .size());
    }

    @Test
    void theSweepStartsWhatALostMessageDidNot() {
        world.reader("Aileen");
        JsonNode draft = ok(201, post("/api/mailings", draft("News")));
        String path = "/api/mailings/" + draft.path("id").asString();
        ok(202, request(Method.POST, path + "/send", "", draft));
        receive(mailingWork);
        sweepMailings.handleRequest(Map.of(), CONTEXT);
        deliver(mailingWork);
        assertEquals("sent", ok(200, get(path)).path("state").asString());
        assertEquals(1, ses.asked().size());
    }

    @Test
    void aMessageThatFailsComesBackAloneAndTheOthersAreDone() {
        String good =
                "{\"version\":1,\"kind\":\"service-mail\",\"to\":\"a@example.org\",\"subject\":\"s\",\"text\":\"t\",\"html\":\"h\"}";
        SQSBatchResponse response = sendMail.handleRequest(event(good, "{\"version\":9}", good), CONTEXT);
        assertEquals(
                List.of("1"),
                response.getBatchItemFailures().stream()
                        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                        .toList());
        assertEquals(2, ses.asked().size());
    }

    private String sendOne() {
        JsonNode draft = ok(201, post("/api/mailings", draft("News")));
        String path = "/api/mailings/" + draft.path("id").asString();
        ok(202, request(Method.POST, path + "/send", "", draft));
        deliver(mailingWork);
        deliver(mailingWork);
        return path;
    }

    private String draft(String subject) {
        return "{\"subject\":\"" + subject + "\",\"content\":" + CONTENT + ",\"lists\":[\"" + world.list.id() + "\"]}";
    }

    /** Hands every message of a queue to the function once. */
    private void deliver(String queue) {
        for (String body : receive(queue)) {
            assertEquals(List.of(), sendMail.handleRequest(event(body), CONTEXT).getBatchItemFailures(), body);
        }
    }

    private static List<String> receive(String queue) {
        List<Message> messages = SqsLocal.shared()
                .client()
                .receiveMessage(request ->
                        request.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                .messages();
        messages.forEach(message -> SqsLocal.shared()
                .client()
                .deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle())));
        return messages.stream().map(Message::body).toList();
    }

    private static SQSEvent event(String... bodies) {
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
            message.setMessageId(Integer.toString(messages.size()));
            message.setBody(body);
            messages.add(message);
        }
        SQSEvent event = new SQSEvent();
        event.setRecords(messages);
        return event;
    }

    private static String bounce(JsonNode mail) {
        Map<String, List<String>> tags = new HashMap<>();
        mail.path("EmailTags")
                .forEach(tag -> tags.put(
                        tag.path("Name").asString(), List.of(tag.path("Value").asString())));
        return Json.write(Map.of(
                "Message",
                Json.write(Map.of(
                        "eventType",
                        "Bounce",
                        "bounce",
                        Map.of("bounceType", "Permanent"),
                        "mail",
                        Map.of("messageId", "m", "tags", tags)))));
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

    private APIGatewayV2HTTPResponse get(String path) {
        return call("COORDINATOR", HttpEvents.request("GET", path));
    }

    private APIGatewayV2HTTPResponse post(String path, String json) {
        HttpEvents request = HttpEvents.request("POST", path);
        return call("COORDINATOR", json.isEmpty() ? request : request.json(json));
    }

    private APIGatewayV2HTTPResponse request(Method method, String path, String json, JsonNode version) {
        HttpEvents request = HttpEvents.request(method.name(), path)
                .header("if-match", "\"" + version.path("version").asInt() + "\"");
        return call("COORDINATOR", json.isEmpty() ? request : request.json(json));
    }

    private APIGatewayV2HTTPResponse call(String who, HttpEvents request) {
        return open(request.cookie("__Host-kith", who));
    }

    private APIGatewayV2HTTPResponse open(HttpEvents request) {
        return http.handleRequest(request.event(), CONTEXT);
    }

    private static JsonNode ok(int status, APIGatewayV2HTTPResponse response) {
        assertEquals(status, response.getStatusCode(), response::getBody);
        return response.getBody().isEmpty() ? Json.read("{}") : Json.read(response.getBody());
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

    /** A session whose cookie holds the name alone. */
    private void signIn(String cookie, GroupId group, UserId user, Role role) {
        Directory directory = new Directory(world.tables.client(Plug.firm()), world.tables.directory);
        Instant now = Instant.now();
        String email = cookie.toLowerCase(Locale.ROOT) + "@example.org";
        directory
                .transaction()
                .put(Row.of(
                        directory.keys().session(SecretHash.of(cookie)),
                        DirectoryRows.SESSION_KEY,
                        DirectoryRows.SESSION,
                        new DirectoryRows.SessionRow(user.value(), group.value(), now, now.plusSeconds(3600))))
                .put(Row.of(
                        directory.keys().user(user),
                        DirectoryRows.USER_KEY,
                        DirectoryRows.USER,
                        new DirectoryRows.UserRow("Sarah", email, now, Optional.empty())))
                .put(Row.of(
                        directory.keys().group(group),
                        DirectoryRows.MEMBER_PREFIX + user.value(),
                        DirectoryRows.MEMBERSHIP,
                        new DirectoryRows.MembershipRow(user.value(), "Sarah", email, role, now)))
                .commit()
                .orThrow();
        if (!group.equals(World.GROUP)) {
            directory
                    .transaction()
                    .put(Row.of(
                            directory.keys().group(group),
                            DirectoryRows.GROUP_KEY,
                            DirectoryRows.GROUP,
                            new DirectoryRows.GroupRow(
                                    "Others", "1 Lane", "Europe/London", "Others", "o@example.org", now)))
                    .commit()
                    .orThrow();
        }
    }
}
