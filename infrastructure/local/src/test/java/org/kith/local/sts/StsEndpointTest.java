package org.kith.local.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.local.http.LocalServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/** The laptop's STS, asked by the real client. */
class StsEndpointTest {
    private static final String ROLE = "arn:aws:laptop:eu-west-2:000000000000:GroupDataRole";
    private static final String POLICY = "{\"Version\": \"2012-10-17\", \"Statement\": []}";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private LocalServer server;
    private StsClient client;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.bind(0);
        server.start(new StsEndpoint(Clock.fixed(NOW, ZoneOffset.UTC))::answer, Map.of());
        client = StsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.port()))
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void givesCredentialsThatAreNamedAfterTheSessionForAnHour() {
        Credentials given = ask(ROLE, "group-1a", POLICY);
        assertEquals("group1a", given.accessKeyId());
        assertEquals(NOW.plus(Duration.ofHours(1)), given.expiration());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a b     | " + POLICY + " | ValidationError",
                "group-1 | no policy | MalformedPolicyDocument",
                "group-1 | [] | MalformedPolicyDocument",
                "group-1 | {} | MalformedPolicyDocument",
                "group-1 | {\"Statement\": []} | MalformedPolicyDocument",
                "group-1 | {\"Version\": \"2012-10-17\"} | MalformedPolicyDocument",
                "group-1 | {\"Version\": \"2012-10-17\", \"Statement\": \"all\"} | MalformedPolicyDocument",
            },
            delimiter = '|')
    void refusesWhatStsRefuses(String session, String policy, String code) {
        assertRefused(code, ROLE, session, policy);
    }

    @Test
    void refusesARoleThatIsNoArnOfTwentyTo2048Characters() {
        for (String role : List.of("GroupDataRole", "arn:aws:iam::1:role", "arn:" + "x".repeat(2045))) {
            assertRefused("ValidationError", role, "group-1", POLICY);
        }
        ask("arn:aws:iam::1:rolex", "group-1", POLICY);
        ask("arn:" + "x".repeat(2044), "group-1", POLICY);
    }

    @Test
    void refusesAPolicyThatIsTooLong() {
        assertRefused("ValidationError", ROLE, "group-1", POLICY + " ".repeat(2048));
    }

    @Test
    void knowsNothingElse() {
        StsException refused = assertThrows(StsException.class, () -> client.getCallerIdentity());
        assertEquals("InvalidAction", refused.awsErrorDetails().errorCode());
    }

    private void assertRefused(String code, String role, String session, String policy) {
        StsException refused = assertThrows(StsException.class, () -> ask(role, session, policy));
        assertEquals(code, refused.awsErrorDetails().errorCode());
        assertNotNull(refused.requestId(), "what AWS's support asks for");
    }

    private Credentials ask(String role, String session, String policy) {
        return client.assumeRole(request ->
                        request.roleArn(role).roleSessionName(session).policy(policy))
                .credentials();
    }
}
