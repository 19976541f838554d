package org.kith.local.sts;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.local.http.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers STS's {@code AssumeRole}. Its credentials are named after the session; DynamoDB Local takes any, so on the
 * laptop they separate nothing, but what asks for them and signs with them is the code that does so when deployed.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>
 */
public final class StsEndpoint {
    private static final int MOST_BODY_BYTES = 1 << 16;
    private static final int LONGEST_POLICY = 2048;
    private static final Pattern ARN = Pattern.compile("arn:.{16,2044}");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final Pattern PAIR = Pattern.compile("([^&=]+)=([^&]*)");
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clock;

    /** Credentials end an hour after this clock. */
    public StsEndpoint(Clock clock) {
        this.clock = clock;
    }

    /** What the credentials of a session are called: letters and digits alone, as DynamoDB Local wants them. */
    public static String accessKey(String sessionName) {
        return sessionName.replaceAll("[^A-Za-z0-9]", "");
    }

    /** The answer to a request of the client. */
    public Answer answer(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                form(new String(exchange.getRequestBody().readNBytes(MOST_BODY_BYTES), StandardCharsets.US_ASCII));
        if (!"AssumeRole".equals(form.get("Action"))) {
            return refused("InvalidAction", "The laptop knows AssumeRole only.");
        }
        String session = form.getOrDefault("RoleSessionName", "");
        String policy = form.getOrDefault("Policy", "");
        if (!ARN.matcher(form.getOrDefault("RoleArn", "")).matches()
                || !SESSION_NAME.matcher(session).matches()) {
            return refused("ValidationError", "RoleArn or RoleSessionName is missing or malformed.");
        }
        if (policy.length() > LONGEST_POLICY) {
            return refused("ValidationError", "Policy is longer than " + LONGEST_POLICY + " characters.");
        }
        if (!isPolicy(policy)) {
            return refused("MalformedPolicyDocument", "Policy is not JSON with a Version and a Statement.");
        }
        return Answer.text(200, "text/xml", """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                  <AccessKeyId>%s</AccessKeyId><SecretAccessKey>laptop</SecretAccessKey>
                  <SessionToken>laptop</SessionToken><Expiration>%s</Expiration>
                </Credentials></AssumeRoleResult></AssumeRoleResponse>
                """.formatted(
                        accessKey(session), clock.instant().plus(VALIDITY).truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Stricter than STS, which takes a policy without a version for one of 2008, whose language lacks variables. */
    private static boolean isPolicy(String policy) {
        try {
            JsonNode document = JSON.readTree(policy);
            return document.path("Version").asString("").equals("2012-10-17")
                    && document.path("Statement").isContainer();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        Matcher pair = PAIR.matcher(body);
        while (pair.find()) {
            form.put(pair.group(1), URLDecoder.decode(pair.group(2), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static Answer refused(String code, String message) {
        return Answer.text(400, "text/xml", """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
                  <RequestId>%s</RequestId></ErrorResponse>
                """.formatted(code, message, UUID.randomUUID()));
    }
}
