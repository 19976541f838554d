package org.kith.functions.mailings.sqs;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.kith.functions.mailings.feedback.Feedback;
import org.kith.functions.mailings.feedback.Feedback.Heard;
import org.kith.functions.mailings.sending.AttemptId;
import org.kith.functions.mailings.sending.MailTags;
import org.kith.http.Json;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.MailingId;
import tools.jackson.databind.JsonNode;

/**
 * Reads SES's events out of the envelopes in which SNS brings them.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents of
 *     event data that Amazon SES publishes to Amazon SNS</a>
 */
public final class FeedbackEvents {
    private static final int LONGEST_DETAIL = 300;
    private static final String RECIPIENT_SHAPE = "[0-9a-f]{64}";

    /** What SES writes, in plain words, when the topic is set up. */
    private static final String TOPIC_IS_TRIED = "Successfully validated SNS topic";

    private FeedbackEvents() {}

    /** The feedback in a message; empty when it is about no mailing, or of a kind that says nothing to us. Throws for what is no event. */
    public static Optional<Feedback> read(String body, Instant receivedAt) {
        String message = message(body);
        if (message.startsWith(TOPIC_IS_TRIED)) {
            return Optional.empty();
        }
        JsonNode event = Json.read(message);
        JsonNode tags = event.path("mail").path("tags");
        String group = tag(tags, MailTags.GROUP);
        String mailing = tag(tags, MailTags.MAILING);
        String recipient = tag(tags, MailTags.RECIPIENT);
        String attempt = tag(tags, MailTags.ATTEMPT);
        Optional<Heard> heard = heard(event);
        // Service mail has no such tags.
        if (heard.isEmpty()
                || !IdSource.isId(group)
                || !IdSource.isId(mailing)
                || !IdSource.isId(attempt)
                || !recipient.matches(RECIPIENT_SHAPE)) {
            return Optional.empty();
        }
        return Optional.of(new Feedback(
                new GroupId(group),
                new MailingId(mailing),
                recipient,
                new AttemptId(attempt),
                event.path("mail").path("messageId").asString(""),
                heard.get(),
                at(event, heard.get()).orElse(receivedAt),
                detail(event, heard.get())));
    }

    private static String message(String body) {
        JsonNode message = Json.read(body).path("Message");
        if (!message.isString()) {
            throw new IllegalArgumentException("A message that did not come through SNS");
        }
        return message.stringValue();
    }

    private static Optional<Heard> heard(JsonNode event) {
        return switch (event.path("eventType").asString("")) {
            case "Send" -> Optional.of(Heard.SEND);
            case "Delivery" -> Optional.of(Heard.DELIVERY);
            case "Complaint" -> Optional.of(Heard.COMPLAINT);
            case "Reject", "Rendering Failure" -> Optional.of(Heard.REJECT);
            // "Undetermined" bounces are counted as soft: SES could not tell, and a suppression is for ever.
            case "Bounce" ->
                Optional.of(
                        event.path("bounce").path("bounceType").asString("").equals("Permanent")
                                ? Heard.HARD_BOUNCE
                                : Heard.SOFT_BOUNCE);
            // Open set: SES adds kinds, and opens and clicks are not asked for.
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> at(JsonNode event, Heard heard) {
        String text = switch (heard) {
            case SEND, REJECT -> event.path("mail").path("timestamp").asString("");
            case DELIVERY -> event.path("delivery").path("timestamp").asString("");
            case SOFT_BOUNCE, HARD_BOUNCE ->
                event.path("bounce").path("timestamp").asString("");
            case COMPLAINT -> event.path("complaint").path("timestamp").asString("");
        };
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> detail(JsonNode event, Heard heard) {
        String text = switch (heard) {
            case SEND, DELIVERY -> "";
            case SOFT_BOUNCE, HARD_BOUNCE -> bounceDetail(event.path("bounce"));
            case COMPLAINT ->
                event.path("complaint").path("complaintFeedbackType").asString("");
            case REJECT -> event.path("reject").path("reason").asString("");
        };
        return Optional.of(text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) + "…" : text)
                .filter(each -> !each.isBlank());
    }

    private static String bounceDetail(JsonNode bounce) {
        JsonNode first = bounce.path("bouncedRecipients").path(0);
        String diagnostic = first.path("diagnosticCode").asString("");
        return diagnostic.isBlank() ? bounce.path("bounceSubType").asString("") : diagnostic;
    }

    private static String tag(JsonNode tags, String name) {
        return tags.path(name).path(0).asString("");
    }
}
