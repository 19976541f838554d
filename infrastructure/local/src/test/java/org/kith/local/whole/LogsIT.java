package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.kernel.Role;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the functions write to their logs while people use Kith, and while things go wrong, names nobody. */
class LogsIT {
    /**
     * Words of people's names, addresses, texts and searches, in lower case; each is in something that a function handles
     * below.
     */
    private static final List<String> PERSONAL = List.of(
            "rosalind", "avocet", "godwit", "lapwing", "@", "07700", "kettle", "redshank", "?", "eh6 6qw", "whimbrel");

    @TempDir
    private Path data;

    @Test
    void logsNameNobody() throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        String token;
        try (WholeKith kith = WholeKith.start(data)) {
            Caller owner = kith.signUp("Avocet group", "Rosalind Avocet", "rosalind@avocet.example.org");
            kith.join(owner, "Gwen Godwit", "gwen@godwit.example.org", Role.VIEWER);
            token = kith.tokenFor("gwen@godwit.example.org");
            useKith(kith, owner);
            makeThingsFail(kith, owner);
            WholeKith.await(
                    "two failed messages",
                    () -> Optional.of(log.toString(StandardCharsets.UTF_8))
                            .filter(text ->
                                    text.contains("\"work\":\"imports\"") && text.contains("\"work\":\"send-mail\"")));
        } finally {
            System.setOut(console);
        }

        String text = log.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("GET /api/contacts/search"), text);
        assertTrue(text.contains("\"event\":\"unexpected\""), text);
        List<String> telling = text.lines()
                .filter(line -> line.contains(token) || namesSomebody(line.toLowerCase(Locale.ROOT)))
                .toList();
        assertEquals(List.of(), telling);
    }

    private static boolean namesSomebody(String line) {
        return PERSONAL.stream().anyMatch(line::contains);
    }

    private static void useKith(WholeKith kith, Caller owner) {
        String contact = owner.post("/api/contacts", """
            {"kind": "person", "firstName": "Lapwing", "lastName": "lapwing", "emails": [{"address": "lapwing@example.org"}],
             "phones": [{"number": "07700 900123"}], "addresses": [{"postcode": "EH6 6QW"}]}\
            """).expect(201).text("id");
        owner.post(
                        "/api/contacts/" + contact + "/interactions",
                        "{\"kind\": \"call\", \"text\": \"mended the kettle\"}")
                .expect(201);
        owner.get("/api/contacts/search?q=lapwing").expect(200);
        owner.post("/api/contacts", "{\"kind\": \"person\", \"emails\": [{\"address\": \"lapwing at\"}]}")
                .expect(400);
        owner.get("/api/contacts/lapwing@example.org").expect(404);
        String sheet = "Name,E-mail\nRedshank,redshank@example.org\nBad,redshank at\n";
        String id = kith.upload(owner, "redshank.csv", sheet);
        owner.put("/api/imports/" + id + "/plan", "{\"fields\": [\"fullName\", \"email\"]}")
                .expect(202);
        kith.awaitImport(owner, id, "ready");
        kith.stranger()
                .post("/api/sign-in", "{\"email\": \"whimbrel@example.org\"}")
                .expect(202);
    }

    /** A stored address that is none fails a request; a message that is no JSON fails with words that quote it. */
    private static void makeThingsFail(WholeKith kith, Caller owner) {
        String group = owner.get("/api/session").json().get("group").get("id").asString();
        try (DynamoDbClient tables = kith.tables()) {
            Map<String, AttributeValue> member = tables
                    .query(query -> query.tableName("Directory")
                            .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                            .expressionAttributeValues(Map.of(
                                    ":pk", AttributeValue.fromS("GROUP#" + group),
                                    ":sk", AttributeValue.fromS("MEMBER#"))))
                    .items()
                    .stream()
                    .filter(item -> item.toString().contains("godwit"))
                    .findFirst()
                    .orElseThrow();
            tables.updateItem(update -> update.tableName("Directory")
                    .key(Map.of(
                            "pk", AttributeValue.fromS("GROUP#" + group),
                            "sk", member.getOrDefault("sk", AttributeValue.fromS(""))))
                    .updateExpression("SET email = :email")
                    .expressionAttributeValues(Map.of(":email", AttributeValue.fromS("gwen at godwit"))));
        }
        owner.get("/api/users").expect(500);
        URI endpoint = URI.create(kith.edition().environment().getOrDefault("AWS_ENDPOINT_URL_SQS", ""));
        try (SqsClient queues = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("laptop", "laptop")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            for (String queue : List.of("ImportWork", "ServiceMail")) {
                queues.sendMessage(send -> send.queueUrl(endpoint + "/000000000000/" + queue)
                        .messageBody("lapwing@example.org is no JSON"));
            }
        }
    }
}
