package org.kith.functions.mailings.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.dynamodb.AwsClientSettings;
import org.kith.functions.mailings.content.HeaderText;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.functions.mailings.sending.MailMessage;
import org.kith.functions.mailings.sending.MailSender;
import org.kith.functions.mailings.sending.MailSenderContract;
import org.kith.functions.mailings.sending.Mailbox;
import org.kith.functions.mailings.sending.SendingQuota.Quota;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import tools.jackson.databind.JsonNode;

/** The real adapter on the real SDK, over HTTP. */
class SesMailSenderTest extends MailSenderContract {
    private static final GroupId GROUP = new GroupId(CountedIds.numbered(1));

    private SesStub stub;
    private SesV2Client client;

    @BeforeEach
    void start() throws IOException {
        stub = new SesStub();
        client = client(stub.endpoint().toString());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        stub.close();
    }

    @Override
    protected MailSender sender() {
        return new SesMailSender(client, Optional.of("kith-set"));
    }

    @Override
    protected void next(Answer answer) {
        switch (answer) {
            case NOT_REACHABLE -> {
                client.close();
                client = client("http://localhost:1");
            }
            case NO_CREDENTIALS -> {
                client.close();
                client = builder(stub.endpoint().toString())
                        .credentialsProvider(() -> {
                            throw SdkClientException.create("Unable to load credentials");
                        })
                        .build();
            }
            default -> stub.next(answer);
        }
    }

    @Override
    protected List<String> asked() {
        List<String> addresses = new ArrayList<>();
        for (JsonNode request : stub.asked()) {
            String to = request.path("Destination").path("ToAddresses").path(0).asString("");
            addresses.add(to.substring(to.indexOf('<') + 1, to.indexOf('>')));
        }
        return addresses;
    }

    @Test
    void theRequestHoldsAllThatTheMailHolds() {
        sender().send(new MailMessage(
                Optional.of(GROUP),
                Mailbox.of("Nørthgate", new EmailAddress("hello@kith.example.org")),
                Optional.of(new EmailAddress("reply@northgate.example")),
                Mailbox.of("Aileen \"Al\" Baird", new EmailAddress("aileen@example.org")),
                new HeaderText("News für Aileen"),
                "<p>Hällo</p>",
                "Hällo",
                Map.of("List-Unsubscribe-Post", new HeaderText("List-Unsubscribe=One-Click")),
                Map.of("attempt", "a1")));
        JsonNode request = stub.asked().getFirst();
        assertEquals(
                "=?UTF-8?B?TsO4cnRoZ2F0ZQ==?= <hello@kith.example.org>",
                request.path("FromEmailAddress").asString());
        assertEquals(
                "reply@northgate.example",
                request.path("ReplyToAddresses").path(0).asString());
        assertEquals(1, request.path("Destination").path("ToAddresses").size());
        assertEquals(
                "\"Aileen \\\"Al\\\" Baird\" <aileen@example.org>",
                request.path("Destination").path("ToAddresses").path(0).asString());
        assertFalse(request.path("Destination").has("CcAddresses"));
        assertFalse(request.path("Destination").has("BccAddresses"));
        JsonNode simple = request.path("Content").path("Simple");
        assertEquals("News für Aileen", simple.path("Subject").path("Data").asString());
        assertEquals(
                "<p>Hällo</p>", simple.path("Body").path("Html").path("Data").asString());
        assertEquals("Hällo", simple.path("Body").path("Text").path("Data").asString());
        assertEquals(
                "List-Unsubscribe-Post",
                simple.path("Headers").path(0).path("Name").asString());
        assertEquals("kith-set", request.path("ConfigurationSetName").asString());
        assertEquals(GROUP.value(), request.path("TenantName").asString());
        assertEquals("a1", request.path("EmailTags").path(0).path("Value").asString());
    }

    @Test
    void whatKithItselfSendsHasNoTenant() {
        next(Answer.ACCEPT);
        sender().send(new MailMessage(
                Optional.empty(),
                Mailbox.of("Kith", new EmailAddress("hello@kith.example.org")),
                Optional.empty(),
                Mailbox.of("", new EmailAddress("aileen@example.org")),
                new HeaderText("Sign in"),
                "<p>Hello</p>",
                "Hello",
                Map.of(),
                Map.of()));
        assertFalse(stub.asked().getFirst().has("TenantName"));
    }

    @Test
    void theQuotaIsTheAccountsAndIsAskedForOnceAMinute() {
        FixedClock clock = new FixedClock();
        SesSendingQuota quota = new SesSendingQuota(client, clock);
        stub.allow(14);
        assertEquals(new Quota(14, 50_000, 50_000), quota.now());
        stub.allow(50);
        clock.pass(Duration.ofSeconds(59));
        assertEquals(new Quota(14, 50_000, 50_000), quota.now());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(new Quota(50, 50_000, 50_000), quota.now());
        assertEquals(2, stub.quotaAsked());
    }

    @Test
    void theLessIsLeftForMailingsTheOftenerTheQuotaIsAskedFor() {
        FixedClock clock = new FixedClock();
        SesSendingQuota quota = new SesSendingQuota(client, clock);
        stub.allow(14);
        // 2,500 of 50,000 are kept back; at 14 a second the other 420 are gone in half a minute.
        stub.used(50_000 - 2_500 - 420);
        assertEquals(420, quota.now().leftForMailings());
        clock.pass(Duration.ofSeconds(14));
        quota.now();
        assertEquals(1, stub.quotaAsked());
        stub.used(50_000 - 2_500);
        clock.pass(Duration.ofSeconds(1));
        assertEquals(0, quota.now().leftForMailings());
        // Nothing is left to watch over.
        clock.pass(Duration.ofSeconds(59));
        quota.now();
        assertEquals(2, stub.quotaAsked());
    }

    @Test
    void aClientThatDoesNotNoteWhatLeftItIsRefused() {
        try (SesV2Client other = SesV2Client.builder().region(Region.EU_WEST_2).build()) {
            assertThrows(IllegalArgumentException.class, () -> new SesMailSender(other, Optional.empty()));
        }
    }

    static SesV2Client client(String endpoint) {
        return builder(endpoint).build();
    }

    private static SesV2ClientBuilder builder(String endpoint) {
        return SesClients.builder(
                new AwsClientSettings(new Environment(Map.of(
                        "AWS_ENDPOINT_URL_SESV2", endpoint,
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test"))),
                4,
                Duration.ofSeconds(1));
    }
}
