package org.kith.local.ses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What SES publishes about a mail, inside the envelope in which SNS hands it to a queue.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents of
 *     event data that Amazon SES publishes to Amazon SNS</a>
 */
final class FeedbackNotification {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MAIL_SERVER = "dns; mx.laptop.invalid";

    private FeedbackNotification() {}

    /** The body of the queue's message. */
    static String of(OutboxMessage message, MimeMail mail, OutboxMessage.Event event) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("Type", "Notification");
        envelope.put("MessageId", UUID.randomUUID().toString());
        envelope.put("TopicArn", "arn:aws:sns:eu-west-2:000000000000:FeedbackTopic");
        envelope.put("Subject", "Amazon SES Email Event Notification");
        envelope.put("Message", JSON.writeValueAsString(event(message, mail, event)));
        envelope.put("Timestamp", event.due().toString());
        envelope.put("SignatureVersion", "1");
        envelope.put("Signature", "laptop");
        envelope.put("SigningCertURL", "https://sns.eu-west-2.amazonaws.com/laptop.pem");
        envelope.put("UnsubscribeURL", "https://sns.eu-west-2.amazonaws.com/");
        return JSON.writeValueAsString(envelope);
    }

    private static ObjectNode event(OutboxMessage message, MimeMail mail, OutboxMessage.Event event) {
        ObjectNode json = JSON.createObjectNode();
        Instant at = event.due();
        switch (event.kind()) {
            case SEND -> {
                json.put("eventType", "Send");
                json.putObject("send");
            }
            case DELIVERY -> {
                json.put("eventType", "Delivery");
                ObjectNode delivery = json.putObject("delivery");
                delivery.put("timestamp", at.toString());
                delivery.put("processingTimeMillis", 1000);
                delivery.set("recipients", texts(bare(message)));
                delivery.put("smtpResponse", "250 2.0.0 OK");
                delivery.put("reportingMTA", "laptop");
            }
            case HARD_BOUNCE -> bounce(json, message, at, "Permanent", "5.1.1", "smtp; 550 5.1.1 user unknown");
            case SOFT_BOUNCE -> bounce(json, message, at, "Transient", "4.2.2", "smtp; 452 4.2.2 mailbox full");
            case COMPLAINT -> {
                json.put("eventType", "Complaint");
                ObjectNode complaint = json.putObject("complaint");
                complaint.put("feedbackId", UUID.randomUUID().toString());
                complaint.put("timestamp", at.toString());
                complaint.put("complaintFeedbackType", "abuse");
                complaint.put("userAgent", "laptop");
                complaint.put("arrivalDate", at.toString());
                ArrayNode recipients = complaint.putArray("complainedRecipients");
                bare(message).forEach(address -> recipients.addObject().put("emailAddress", address));
            }
        }
        json.set("mail", mail(message, mail));
        return json;
    }

    private static void bounce(
            ObjectNode json, OutboxMessage message, Instant at, String type, String status, String diagnostic) {
        json.put("eventType", "Bounce");
        ObjectNode bounce = json.putObject("bounce");
        bounce.put("feedbackId", UUID.randomUUID().toString());
        bounce.put("bounceType", type);
        bounce.put("bounceSubType", type.equals("Permanent") ? "General" : "MailboxFull");
        bounce.put("timestamp", at.toString());
        bounce.put("reportingMTA", MAIL_SERVER);
        ArrayNode recipients = bounce.putArray("bouncedRecipients");
        for (String address : bare(message)) {
            recipients
                    .addObject()
                    .put("emailAddress", address)
                    .put("action", "failed")
                    .put("status", status)
                    .put("diagnosticCode", diagnostic);
        }
    }

    private static ObjectNode mail(OutboxMessage message, MimeMail mail) {
        ObjectNode json = JSON.createObjectNode();
        json.put("timestamp", message.acceptedAt().toString());
        json.put("source", message.from());
        json.put("sendingAccountId", "000000000000");
        json.put("messageId", message.id());
        json.set("destination", texts(bare(message)));
        json.put("headersTruncated", false);
        ArrayNode headers = json.putArray("headers");
        mail.headers()
                .forEach(
                        header -> headers.addObject().put("name", header.name()).put("value", header.value()));
        ObjectNode common = json.putObject("commonHeaders");
        common.set("from", texts(List.of(message.from())));
        common.set("to", texts(message.recipients()));
        common.put("messageId", message.id());
        common.put("subject", message.subject());
        ObjectNode tags = json.putObject("tags");
        message.configurationSet().ifPresent(set -> tags.set("ses:configuration-set", texts(List.of(set))));
        message.tenant().ifPresent(tenant -> tags.set("ses:tenant-name", texts(List.of(tenant))));
        message.tags().forEach((name, value) -> tags.set(name, texts(List.of(value))));
        return json;
    }

    private static List<String> bare(OutboxMessage message) {
        return new ArrayList<>(message.recipients().stream().map(Faults::bare).toList());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
