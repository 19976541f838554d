package org.kith.local.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.local.ses.OutboxMessage.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that reaches the feedback queue, as AWS documents it. */
class FeedbackNotificationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final OutboxMessage MESSAGE = new OutboxMessage(
            "id-1",
            AT,
            "Kith <hello@kith.example>",
            List.of("Ann <Ann@example.org>"),
            "News",
            Map.of("mailing", "m1", "attempt", "a1"),
            Optional.of("main"),
            Optional.of("group-1"),
            List.of());

    private static JsonNode event(Kind kind) {
        MimeMail mail = MimeMail.read(
                "Subject: News\r\nList-Id: <n.example>\r\n\r\nText\r\n".getBytes(StandardCharsets.US_ASCII));
        JsonNode envelope =
                JSON.readTree(FeedbackNotification.of(MESSAGE, mail, new OutboxMessage.Event(kind, AT, false)));
        assertEquals("Notification", envelope.get("Type").asString());
        return JSON.readTree(envelope.get("Message").asString());
    }

    @Test
    void carriesTheMessageIdAndTheTagsWithEveryEvent() {
        for (Kind kind : Kind.values()) {
            JsonNode mail = event(kind).get("mail");

            assertEquals("id-1", mail.get("messageId").asString());
            assertEquals("ann@example.org", mail.get("destination").get(0).asString());
            assertEquals("m1", mail.get("tags").get("mailing").get(0).asString());
            assertEquals(
                    "main", mail.get("tags").get("ses:configuration-set").get(0).asString());
        }
    }

    @Test
    void tellsAHardBounceFromASoftOne() {
        JsonNode hard = event(Kind.HARD_BOUNCE);
        JsonNode soft = event(Kind.SOFT_BOUNCE);

        assertEquals("Bounce", hard.get("eventType").asString());
        assertEquals("Permanent", hard.get("bounce").get("bounceType").asString());
        assertEquals(
                "ann@example.org",
                hard.get("bounce")
                        .get("bouncedRecipients")
                        .get(0)
                        .get("emailAddress")
                        .asString());
        assertEquals("Transient", soft.get("bounce").get("bounceType").asString());
    }

    @Test
    void namesSendDeliveryAndComplaintAsSesDoes() {
        assertEquals("Send", event(Kind.SEND).get("eventType").asString());
        assertEquals("Delivery", event(Kind.DELIVERY).get("eventType").asString());
        JsonNode complaint = event(Kind.COMPLAINT);
        assertEquals("Complaint", complaint.get("eventType").asString());
        assertEquals(
                "ann@example.org",
                complaint
                        .get("complaint")
                        .get("complainedRecipients")
                        .get(0)
                        .get("emailAddress")
                        .asString());
    }
}
