package org.kith.functions.mailings.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.feedback.Feedback;
import org.kith.functions.mailings.feedback.Feedback.Heard;
import org.kith.functions.mailings.sending.AttemptId;
import org.kith.http.Json;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;
import org.kith.testing.CountedIds;
import tools.jackson.core.JacksonException;

class FeedbackEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final String MAIL =
            """
            "mail":{"messageId":"m1","timestamp":"2026-11-26T09:00:00.000Z","tags":{"group":["%s"],"mailing":["%s"],\
            "recipient":["%s"],"attempt":["%s"],"ses:configuration-set":["kith"]}}""".formatted(CountedIds.numbered(1), CountedIds.numbered(2), "ab".repeat(32), CountedIds.numbered(3));

    @Test
    void readsABounceOutOfItsEnvelope() {
        assertEquals(
                Optional.of(feedback(
                        Heard.HARD_BOUNCE,
                        Instant.parse("2026-11-26T09:30:00Z"),
                        Optional.of("smtp; 550 5.1.1 user unknown"))),
                read("{\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"bounceSubType\":\"General\","
                        + "\"timestamp\":\"2026-11-26T09:30:00.000Z\",\"bouncedRecipients\":[{\"emailAddress\":\"a@b.org\","
                        + "\"diagnosticCode\":\"smtp; 550 5.1.1 user unknown\"}]}," + MAIL + "}"));
    }

    @Test
    void whatSesCannotTellIsASoftBounce() {
        for (String type : new String[] {"Transient", "Undetermined"}) {
            assertEquals(
                    Optional.of(feedback(Heard.SOFT_BOUNCE, NOW, Optional.of("MailboxFull"))),
                    read("{\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"" + type
                            + "\",\"bounceSubType\":\"MailboxFull\"}," + MAIL + "}"));
        }
    }

    @Test
    void readsTheOthers() {
        assertEquals(
                Optional.of(feedback(Heard.SEND, Instant.parse("2026-11-26T09:00:00Z"), Optional.empty())),
                read("{\"eventType\":\"Send\",\"send\":{}," + MAIL + "}"));
        assertEquals(
                Optional.of(feedback(Heard.DELIVERY, Instant.parse("2026-11-26T09:01:00Z"), Optional.empty())),
                read("{\"eventType\":\"Delivery\",\"delivery\":{\"timestamp\":\"2026-11-26T09:01:00.000Z\"}," + MAIL
                        + "}"));
        assertEquals(
                Optional.of(feedback(Heard.COMPLAINT, Instant.parse("2026-11-26T09:02:00Z"), Optional.of("abuse"))),
                read("{\"eventType\":\"Complaint\",\"complaint\":{\"complaintFeedbackType\":\"abuse\","
                        + "\"timestamp\":\"2026-11-26T09:02:00.000Z\"}," + MAIL + "}"));
    }

    @Test
    void serviceMailAndUnknownKindsAreNothingToUs() {
        assertEquals(
                Optional.empty(), read("{\"eventType\":\"Delivery\",\"mail\":{\"messageId\":\"m1\",\"tags\":{}}}"));
        assertEquals(Optional.empty(), read("{\"eventType\":\"Open\"," + MAIL + "}"));
    }

    @Test
    void whatIsNoEventFails() {
        assertThrows(JacksonException.class, () -> FeedbackEvents.read("not json", NOW));
        assertThrows(IllegalArgumentException.class, () -> FeedbackEvents.read("{}", NOW));
        assertThrows(JacksonException.class, () -> read("{"));
        assertEquals(Optional.empty(), read("Successfully validated SNS topic for Amazon SES event publishing."));
    }

    private static Optional<Feedback> read(String event) {
        return FeedbackEvents.read(Json.write(Map.of("Type", "Notification", "Message", event)), NOW);
    }

    private static Feedback feedback(Heard heard, Instant at, Optional<String> detail) {
        return new Feedback(
                new GroupId(CountedIds.numbered(1)),
                new MailingId(CountedIds.numbered(2)),
                "ab".repeat(32),
                new AttemptId(CountedIds.numbered(3)),
                "m1",
                heard,
                at,
                detail);
    }
}
