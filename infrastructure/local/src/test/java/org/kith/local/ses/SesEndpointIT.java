package org.kith.local.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.ses.Faults.Fault;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** What the real client of SES gets from the endpoint. */
class SesEndpointIT {
    private RunningSes ses;
    private SesEndpoint endpoint;
    private SesV2Client client;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        ses = RunningSes.start(folder);
        endpoint = ses.endpoint();
        client = ses.client();
    }

    @AfterEach
    void stop() {
        ses.close();
    }

    private static SendEmailRequest.Builder aMailTo(String address) {
        return SendEmailRequest.builder()
                .fromEmailAddress("Kith <hello@kith.example>")
                .destination(destination -> destination.toAddresses(address))
                .replyToAddresses("office@group.example")
                .configurationSetName("main")
                .emailTags(MessageTag.builder().name("mailing").value("m1").build())
                .content(content -> content.simple(simple -> simple.subject(
                                subject -> subject.data("Grüße aus Leith").charset("UTF-8"))
                        .headers(MessageHeader.builder()
                                .name("List-Id")
                                .value("<news.group.example>")
                                .build())
                        .body(body -> body.text(text -> text.data("Dear Zoë,\n\nhello.\n"))
                                .html(html -> html.data("<p>Dear <b>Zoë</b></p>")))));
    }

    private void on(String match, Fault fault) {
        // Longer than the client waits, where waiting is the fault.
        Duration delay = fault == Fault.ACCEPT_THEN_TIME_OUT ? Duration.ofSeconds(2) : Duration.ZERO;
        endpoint.faults().add(new Faults.Rule(match, fault, OptionalInt.of(1), delay));
    }

    @Test
    void keepsAMailAsItsReaderWouldGetIt() throws Exception {
        String id = client.sendEmail(
                        aMailTo("Zoë <zoe@example.org>".replace("ë", "e")).build())
                .messageId();

        OutboxMessage message = endpoint.outbox().find(id).orElseThrow();
        assertEquals(List.of("Zoe <zoe@example.org>"), message.recipients());
        assertEquals(Map.of("mailing", "m1"), message.tags());
        MimeMail mail = endpoint.outbox().mime(id).orElseThrow();
        assertEquals("Grüße aus Leith", mail.subject());
        assertEquals("Dear Zoë,\r\n\r\nhello.\r\n", mail.text().orElseThrow().replaceAll("(?<!\r)\n", "\r\n"));
        assertEquals("<p>Dear <b>Zoë</b></p>", mail.html().orElseThrow());
        assertTrue(mail.headers().contains(new MimeMail.HeaderLine("List-Id", "<news.group.example>")));
        assertTrue(
                mail.headers().contains(new MimeMail.HeaderLine("Message-ID", "<" + id + "@eu-west-2.amazonses.com>")));
        assertTrue(
                new String(endpoint.outbox().bytes(id).orElseThrow(), StandardCharsets.US_ASCII).contains("\r\n\r\n"));
    }

    @Test
    void findsItsMailsAgainAfterARestart() throws Exception {
        String first = client.sendEmail(aMailTo("a@example.org").build()).messageId();
        String second = client.sendEmail(aMailTo("b@example.org").build()).messageId();

        Outbox reopened = Outbox.open(folder.resolve("outbox"), Clock.systemUTC());

        assertEquals(
                List.of(second, first),
                reopened.newestFirst().map(OutboxMessage::id).toList());
        assertEquals(endpoint.outbox().find(first), reopened.find(first));
    }

    @Test
    void takesARawMail() throws Exception {
        byte[] raw = "From: a@kith.example\r\nTo: z@example.org\r\nSubject: Raw\r\n\r\nText\r\n"
                .getBytes(StandardCharsets.US_ASCII);

        String id = client.sendEmail(request -> request.fromEmailAddress("a@kith.example")
                        .destination(destination -> destination.toAddresses("z@example.org"))
                        .content(content -> content.raw(
                                message -> message.data(software.amazon.awssdk.core.SdkBytes.fromByteArray(raw)))))
                .messageId();

        assertEquals("Raw", endpoint.outbox().mime(id).orElseThrow().subject());
    }

    @Test
    void tellsWhatTheAccountMayDo() {
        client.sendEmail(aMailTo("a@example.org").build());

        var quota = client.getAccount(request -> {}).sendQuota();

        assertEquals(1000, quota.maxSendRate());
        assertEquals(5000, quota.max24HourSend());
        assertEquals(1, quota.sentLast24Hours());
    }

    @Test
    void takesNoMoreInASecondThanTheAccountMaySend() {
        endpoint.change(new SesEndpoint.Quota(2, 5000, Duration.ZERO));
        client.sendEmail(aMailTo("a@example.org").build());
        client.sendEmail(aMailTo("b@example.org").build());

        assertThrows(
                TooManyRequestsException.class,
                () -> client.sendEmail(aMailTo("c@example.org").build()));
        assertEquals(2, endpoint.accepted());
    }

    @Test
    void refusesWhatSesRefuses() {
        assertThrows(
                BadRequestException.class,
                () -> client.sendEmail(aMailTo("Zoë <zoe@example.org>").build()));
        assertThrows(
                BadRequestException.class,
                () -> client.sendEmail(aMailTo("a@example.org")
                        .content(content -> content.simple(simple -> simple.subject(s -> s.data("x"))
                                .headers(MessageHeader.builder()
                                        .name("X-A")
                                        .value("b\r\nBcc: c@example.org")
                                        .build())
                                .body(body -> body.text(text -> text.data("x")))))
                        .build()));
        assertEquals(0, endpoint.accepted());
    }

    @Test
    void goesWrongBeforeItTakesTheMailWhenTold() {
        on("*@throttle.example", Fault.THROTTLE);
        on("*@reject.example", Fault.REJECT);
        on("*@away.example", Fault.UNAVAILABLE);
        on("*@reset.example", Fault.RESET);

        assertThrows(
                TooManyRequestsException.class,
                () -> client.sendEmail(aMailTo("a@throttle.example").build()));
        assertThrows(
                MessageRejectedException.class,
                () -> client.sendEmail(aMailTo("a@reject.example").build()));
        assertEquals(
                503,
                assertThrows(
                                SesV2Exception.class,
                                () -> client.sendEmail(aMailTo("a@away.example").build()))
                        .statusCode());
        assertThrows(
                SdkClientException.class,
                () -> client.sendEmail(aMailTo("a@reset.example").build()));
        assertEquals(0, endpoint.accepted());
    }

    @Test
    void goesWrongAfterItTookTheMailWhenTold() {
        on("*@slow.example", Fault.ACCEPT_THEN_TIME_OUT);
        on("*@broken.example", Fault.ACCEPT_THEN_FAIL);

        assertThrows(
                SdkClientException.class,
                () -> client.sendEmail(aMailTo("a@slow.example").build()));
        assertEquals(1, endpoint.accepted());
        assertEquals(
                500,
                assertThrows(
                                SesV2Exception.class,
                                () -> client.sendEmail(
                                        aMailTo("a@broken.example").build()))
                        .statusCode());
        assertEquals(2, endpoint.accepted());
    }

    /**
     * The JDK's own client sends a POST a second time when a connection that it kept open ends without an answer. This
     * holds that the client with which mail is sent can be kept from that.
     */
    @Test
    void isAskedOnceByAClientThatMustNotRepeat() {
        client.sendEmail(aMailTo("warm@example.org").build());
        on("*@reset.example", Fault.ACCEPT_THEN_RESET);

        assertThrows(
                SdkClientException.class,
                () -> client.sendEmail(aMailTo("a@reset.example").build()));
        assertEquals(2, endpoint.requests());
    }

    @Test
    void forgetsARuleOnceItWasUsedUp() {
        on("*@throttle.example", Fault.THROTTLE);
        assertThrows(
                TooManyRequestsException.class,
                () -> client.sendEmail(aMailTo("a@throttle.example").build()));

        assertFalse(client.sendEmail(aMailTo("a@throttle.example").build())
                .messageId()
                .isEmpty());
    }
}
