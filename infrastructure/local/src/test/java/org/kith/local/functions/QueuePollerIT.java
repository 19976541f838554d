package org.kith.local.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.local.Repository;
import org.kith.local.process.ServerProcess;
import org.kith.local.storage.LocalQueues;
import org.kith.local.template.FunctionDefinition;
import org.kith.local.template.QueueDefinition;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Messages on their way from a real queue to a function, by Lambda's rules. */
class QueuePollerIT {
    private static final long SECONDS = 20;
    private static final int MOST_RECEIVES = 2;

    private static ServerProcess server;
    private static SqsClient queues;
    private static int count;

    private final WorkerFunction worker = new WorkerFunction(Map.of());
    private final List<QueuePoller> pollers = new ArrayList<>();
    private String name;

    @BeforeAll
    static void startQueues() throws IOException {
        server = ServerProcess.start(new ServerProcess.Server(
                Repository.root().resolve("infrastructure/local/queues"),
                "org.kith.local.queues.QueuesProcess",
                96,
                Optional.empty()));
        queues = SqsClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void stopQueues() {
        queues.close();
        server.close();
    }

    @BeforeEach
    void makeQueues() {
        name = "Work" + count++;
        new LocalQueues(queues)
                .make(List.of(
                        new QueueDefinition(
                                name,
                                Duration.ofSeconds(1),
                                Duration.ofDays(4),
                                Optional.of(new QueueDefinition.DeadLetters(name + "Dead", MOST_RECEIVES))),
                        new QueueDefinition(
                                name + "Dead", Duration.ofSeconds(30), Duration.ofDays(14), Optional.empty())));
    }

    @AfterEach
    void stop() {
        pollers.forEach(QueuePoller::close);
    }

    private String url(String queue) {
        return URI.create(server.endpoint() + "/000000000000/" + queue).toString();
    }

    private void poll(boolean reportsFailures) {
        FunctionDefinition.QueueMapping mapping = new FunctionDefinition.QueueMapping(name, 10, reportsFailures, 2);
        LocalFunction function = LocalFunction.of(
                new FunctionDefinition("Worker", "unused", Duration.ofSeconds(1), 128, Map.of(), List.of(mapping)),
                worker);
        pollers.add(QueuePoller.start(function, mapping, queues, url(name)));
    }

    private void send(String... bodies) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (String body : bodies) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id("e" + entries.size())
                    .messageBody(body)
                    .build());
        }
        queues.sendMessageBatch(request -> request.queueUrl(url(name)).entries(entries));
    }

    private String next() throws InterruptedException {
        String seen = worker.seen().poll(SECONDS, TimeUnit.SECONDS);
        assertNotNull(seen, "Nothing was handed over");
        return seen;
    }

    private List<String> nextOnes(int number) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (seen.size() < number) {
            seen.add(next());
        }
        Collections.sort(seen);
        return seen;
    }

    /** The first messages to be found there; none after twenty seconds. */
    private List<String> deadLetters() {
        for (int attempt = 0; attempt < SECONDS; attempt++) {
            List<Message> found = queues.receiveMessage(request -> request.queueUrl(url(name + "Dead"))
                            .waitTimeSeconds(1)
                            .maxNumberOfMessages(10))
                    .messages();
            if (!found.isEmpty()) {
                return found.stream().map(Message::body).toList();
            }
        }
        return List.of();
    }

    @Test
    void handsOverMessagesOnce() throws Exception {
        poll(true);
        send("a", "b", "c");

        assertEquals(List.of("a", "b", "c"), nextOnes(3));
        // Longer than the visibility timeout: what was not deleted would be here again.
        Thread.sleep(2_500);
        assertEquals(0, worker.seen().size());
    }

    @Test
    void bringsBackOnlyWhatFailedAndMovesItToTheDeadLettersInTheEnd() throws Exception {
        poll(true);
        send("good", "poison", "fine");

        assertEquals(List.of("fine", "good", "poison", "poison"), nextOnes(4));
        assertEquals(List.of("poison"), deadLetters());
        assertEquals(0, worker.seen().size());
    }

    @Test
    void bringsBackTheWholeBatchWhenTheFunctionThrows() throws Exception {
        send("throw");
        poll(true);

        assertEquals(List.of("throw", "throw"), nextOnes(2));
        assertEquals(List.of("throw"), deadLetters());
    }

    @Test
    void believesNoReportThatTheTemplateDoesNotAskFor() throws Exception {
        poll(false);
        send("poison");

        assertEquals("poison", next());
        Thread.sleep(2_500);
        assertEquals(0, worker.seen().size());
    }

    @Test
    void stopsWithinASecondWhileItWaits() throws Exception {
        poll(true);
        send("a");
        assertEquals("a", next());

        long before = System.nanoTime();
        pollers.removeFirst().close();

        assertEquals(true, System.nanoTime() - before < Duration.ofSeconds(2).toNanos());
    }
}
