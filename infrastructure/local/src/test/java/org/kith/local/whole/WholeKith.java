package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.kernel.Role;
import org.kith.local.CannotStart;
import org.kith.local.LaptopEdition;
import org.kith.local.Options;
import org.kith.local.Repository;
import org.kith.local.ses.MimeMail;
import org.kith.local.ses.OutboxMessage;
import org.kith.local.template.GrantsGuard;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The laptop edition with the real template, and what a test does with it again and again. */
final class WholeKith implements AutoCloseable {
    /** A message that was being worked on when Kith was killed comes back after three minutes (visibility timeout). */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{3} ?\\d{3})\\s*$");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final LaptopEdition edition;

    private WholeKith(LaptopEdition edition) {
        this.edition = edition;
    }

    /** Starts it with its data in a folder, as fast a sender as the machine allows, and no pause before sending. */
    static WholeKith start(Path data) throws IOException, CannotStart {
        return new WholeKith(LaptopEdition.start(Options.of(Repository.root())
                .withData(data)
                .withPort(0)
                .withSettings(Map.of(
                        "KITH_SEND_DELAY_SECONDS", "0",
                        "KITH_SIGN_IN_MAILS_FROM_PLACE", "10000"))));
    }

    LaptopEdition edition() {
        return edition;
    }

    Caller stranger() {
        return new Caller(edition.origin());
    }

    /** Signs up a group; the answer is its owner. */
    Caller signUp(String groupName, String name, String email) {
        Caller owner = stranger();
        owner.post("/api/sign-up", """
                        {"groupName": "%s", "name": "%s", "email": "%s"}""".formatted(groupName, name, email)).expect(202);
        owner.post("/api/sign-in/code", "{\"code\": \"" + find(CODE, mailTo(email), 1) + "\"}")
                .expect(200);
        return owner;
    }

    /** Has an owner invite somebody, who accepts. */
    Caller join(Caller owner, String name, String email, Role role) {
        owner.post("/api/invitations", """
                        {"email": "%s", "role": "%s"}""".formatted(email, role.name().toLowerCase(Locale.ROOT)))
                .expect(201);
        Caller joining = stranger();
        joining.post("/api/invitation/accept", """
                        {"token": "%s", "name": "%s"}""".formatted(tokenFor(email), name))
                .expect(200);
        return joining;
    }

    /** The token behind the {@code #} of the link in the newest mail to an address. */
    String tokenFor(String email) {
        String link = find(LINK, mailTo(email), 0);
        return link.substring(link.indexOf('#') + 1);
    }

    /** The text of the newest mail to an address, as soon as there is one. */
    String mailTo(String email) {
        return await(
                "a mail to " + email,
                () -> edition.ses()
                        .outbox()
                        .newestFirst()
                        .filter(message -> message.recipients().contains(email))
                        .map(OutboxMessage::id)
                        .findFirst()
                        .flatMap(id -> edition.ses().outbox().mime(id))
                        .flatMap(MimeMail::text));
    }

    /** Uploads a sheet and has its columns read. The import's id. */
    String upload(Caller coordinator, String fileName, String text) {
        return upload(coordinator, fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, of any file. */
    String upload(Caller coordinator, String fileName, byte[] bytes) {
        Answered ticket = coordinator
                .post("/api/imports", """
                        {"fileName": "%s", "bytes": %d}""".formatted(fileName, bytes.length))
                .expect(201);
        Uploads.put(ticket, bytes);
        String id = ticket.text("importId");
        coordinator
                .call("POST", "/api/imports/" + id + "/read", Optional.empty(), Map.of())
                .expect(200);
        return id;
    }

    /** Waits until an import is in a state. */
    Answered awaitImport(Caller coordinator, String id, String state) {
        return await("import " + state, () -> {
            Answered now = coordinator.get("/api/imports/" + id).expect(200);
            if (now.text("state").equals("failed")) {
                throw new AssertionError("The import failed: " + now.body());
            }
            return Optional.of(now).filter(each -> each.text("state").equals(state));
        });
    }

    /** Waits until the sheet that an import hands back is made. */
    Answered awaitHandBack(Caller coordinator, String id) {
        return await(
                "sheet handed back",
                () -> Optional.of(coordinator.get("/api/imports/" + id).expect(200))
                        .filter(each -> each.body().contains("\"stage\":\"made\"")));
    }

    /** Waits until a bulk job is in a state. */
    Answered awaitJob(Caller caller, String id, String state) {
        return await(
                "job " + state,
                () -> Optional.of(caller.get("/api/jobs/" + id).expect(200))
                        .filter(each -> each.text("state").equals(state)));
    }

    /** Waits until a mailing is in a state. */
    Answered awaitMailing(Caller coordinator, String id, String state) {
        return await(
                "mailing " + state,
                () -> Optional.of(coordinator.get("/api/mailings/" + id).expect(200))
                        .filter(each -> each.text("state").equals(state)));
    }

    /** Asks again until there is something, for as long as a lost message may take to come back. */
    static <T> T await(String what, Callable<Optional<T>> question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                Optional<T> answer = question.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(what, e);
            }
        }
        throw new AssertionError("Waited in vain for " + what);
    }

    /** The tables themselves, to look behind the API. */
    DynamoDbClient tables() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(edition.environment().getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", "")))
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("laptop", "laptop")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /**
     * Waits until no mailing has anything left to do. Who works on a message queues what follows from it before it is
     * gone, so nothing can be on its way behind an empty queue.
     */
    void awaitNoMailingWork() {
        URI endpoint = URI.create(edition.environment().getOrDefault("AWS_ENDPOINT_URL_SQS", ""));
        try (SqsClient queues = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("laptop", "laptop")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            String url = queues.getQueueUrl(request -> request.queueName("MailingWork"))
                    .queueUrl();
            await(
                    "an empty queue",
                    () -> Optional.of(queues.getQueueAttributes(request -> request.queueUrl(url)
                                            .attributeNames(
                                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                                    .attributes())
                            .filter(counts -> !counts.isEmpty()
                                    && counts.values().stream().allMatch("0"::equals)));
        }
    }

    /** Stops it; an error when a function asked for what its policies do not let it do. */
    @Override
    public void close() {
        edition.close();
        assertEquals(Set.of(), GrantsGuard.refused());
    }

    private static String find(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in: " + text);
        }
        return matcher.group(group);
    }
}
