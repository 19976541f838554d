package org.kith.functions.mailings.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
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
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Row;
import org.kith.functions.mailings.Requests;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.ses.SesStub;
import org.kith.http.Json;
import org.kith.http.Method;
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

/**
 * The functions as Lambda starts them: real adapters to DynamoDB Local, ElasticMQ and SES over HTTP. Somebody of each role
 * is signed in, and a stranger from another group.
 */
final class MailingsFunctions implements Requests, AutoCloseable {
    private static final String CONTENT = """
            {"version":1,"blocks":[{"type":"paragraph","spans":[{"type":"text","text":"Dear "},\
            {"type":"merge","field":"firstName","fallback":"friend"}]}]}""";

    /** Our functions do not look at it, and a test that says so fails when one does. */
    static final Context CONTEXT = (Context) Proxy.newProxyInstance(
            MailingsFunctions.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    final World world = new World(DynamoDbLocal.shared());
    final String mailingWork = SqsLocal.shared().newQueue();
    final String serviceMail = SqsLocal.shared().newQueue();
    final SesStub ses;
    final MailingsHttp http;
    final SendMail sendMail;
    final RecordFeedback recordFeedback;
    final SweepMailings sweepMailings;

    MailingsFunctions() throws IOException {
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
        environment.put("KITH_SES_IDENTITY_ARN", SesStub.IDENTITY);
        environment.put("KITH_SES_CONFIGURATION_SET_ARN", SesStub.CONFIGURATION_SET);
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
        signIn("stranger", World.OTHERS, new UserId(CountedIds.numbered(920)), Role.OWNER);
    }

    @Override
    public void close() throws IOException {
        ses.close();
    }

    String sendOne() {
        JsonNode draft = Requests.ok(201, post("/api/mailings", draft("News")));
        String path = "/api/mailings/" + draft.path("id").asString();
        Requests.ok(202, request(Method.POST, path + "/send", "", draft));
        deliver(mailingWork);
        deliver(mailingWork);
        return path;
    }

    String draft(String subject) {
        return "{\"subject\":\"" + subject + "\",\"content\":" + CONTENT + ",\"lists\":[\"" + world.list.id() + "\"]}";
    }

    /** The path that stands in the List-Unsubscribe header of the first mail. */
    String oneClickPath() {
        return oneClickPath(ses.asked().getFirst());
    }

    static String oneClickPath(JsonNode mail) {
        String headers = mail.path("Content").path("Simple").path("Headers").toString();
        return headers.replaceAll("(?s).*(/api/unsubscribe/[A-Za-z0-9_-]+).*", "$1");
    }

    /** Hands every message of a queue to the function once. */
    void deliver(String queue) {
        for (String body : receive(queue)) {
            assertEquals(List.of(), sendMail.handleRequest(event(body), CONTEXT).getBatchItemFailures(), body);
        }
    }

    static List<String> receive(String queue) {
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

    static SQSEvent event(String... bodies) {
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

    static String bounce(JsonNode mail) {
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

    @Override
    public APIGatewayV2HTTPResponse open(HttpEvents request) {
        return http.handleRequest(request.event(), CONTEXT);
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
