package org.kith.local.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.LaptopEdition;
import org.kith.local.Options;
import org.kith.local.Repository;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a mail, on its way to the queue that the template names. */
class FeedbackIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_SECONDS = 20;

    @TempDir
    private Path folder;

    private LaptopEdition start(Duration feedbackDelay) throws Exception {
        Options options = Options.of(Repository.root())
                .withTemplate(Repository.fixture("feedback.yaml"))
                .withData(folder)
                .withPort(0);
        LaptopEdition edition = LaptopEdition.start(options);
        edition.ses().change(new SesEndpoint.Quota(100, 1000, feedbackDelay));
        return edition;
    }

    private static String send(LaptopEdition edition, String to) throws Exception {
        return post(edition, "/v2/email/outbound-emails", """
                        {"FromEmailAddress": "a@kith.example", "ConfigurationSetName": "main",
                         "Destination": {"ToAddresses": ["%s"]},
                         "Content": {"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}},
                         "EmailTags": [{"Name": "attempt", "Value": "a1"}]}
                        """.formatted(to))
                .get("MessageId")
                .asString();
    }

    private static JsonNode post(LaptopEdition edition, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(edition.environment().get("AWS_ENDPOINT_URL_SESV2") + path))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), response.body());
            return JSON.readTree(response.body());
        }
    }

    /** The next events, as {@code messageId Type attempt}, in the order of their times. */
    private static List<String> events(LaptopEdition edition, int number) {
        Map<String, String> environment = edition.environment();
        URI queues = URI.create(environment.getOrDefault("AWS_ENDPOINT_URL_SQS", ""));
        List<String> events = new ArrayList<>();
        try (SqsClient client = SqsClient.builder()
                .endpointOverride(queues)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            String url = queues + "/000000000000/Feedback";
            for (int second = 0; second < MOST_SECONDS && events.size() < number; second++) {
                for (Message message : client.receiveMessage(request ->
                                request.queueUrl(url).waitTimeSeconds(1).maxNumberOfMessages(10))
                        .messages()) {
                    JsonNode event = JSON.readTree(
                            JSON.readTree(message.body()).get("Message").asString());
                    events.add(event.get("mail").get("messageId").asString() + " "
                            + event.get("eventType").asString() + " "
                            + event.get("mail")
                                    .get("tags")
                                    .get("attempt")
                                    .get(0)
                                    .asString());
                    client.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
                }
            }
        }
        return events;
    }

    @Test
    void tellsThatAMailWasSentAndDelivered() throws Exception {
        try (LaptopEdition edition = start(Duration.ofMillis(100))) {
            String id = send(edition, "ann@example.org");

            assertEquals(List.of(id + " Send a1", id + " Delivery a1"), events(edition, 2));
        }
    }

    @Test
    void tellsABounceWhenToldToPretendOne() throws Exception {
        try (LaptopEdition edition = start(Duration.ZERO)) {
            String id = send(edition, "ann@example.org");
            assertEquals(2, events(edition, 2).size());

            JsonNode answer = post(edition, "/control/messages/" + id + "/feedback", "{\"kind\": \"hard-bounce\"}");

            assertEquals("hard-bounce", answer.get("events").get(2).get("kind").asString());
            assertEquals(List.of(id + " Bounce a1"), events(edition, 1));
        }
    }

    @Test
    void bouncesAMailThatARuleSaysBounces() throws Exception {
        try (LaptopEdition edition = start(Duration.ZERO)) {
            post(edition, "/control/rules", "{\"match\": \"*@gone.example\", \"fault\": \"bounce\"}");

            String id = send(edition, "ann@gone.example");

            assertEquals(List.of(id + " Send a1", id + " Bounce a1"), events(edition, 2));
        }
    }

    @Test
    void tellsAfterARestartWhatItHadNotToldBefore() throws Exception {
        String id;
        try (LaptopEdition edition = start(Duration.ofSeconds(5))) {
            id = send(edition, "ann@example.org");
            assertEquals(List.of(id + " Send a1"), events(edition, 1));
        }
        try (LaptopEdition edition = start(Duration.ZERO)) {
            assertEquals(List.of(id + " Delivery a1"), events(edition, 1));
        }
    }
}
