package org.kith.functions.mailings.sqs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.functions.mailings.ServiceMailQueue.ServiceMail;
import org.kith.functions.mailings.content.HeaderText;
import org.kith.http.Json;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;
import tools.jackson.databind.JsonNode;

/** What a message asks for, and how it is written: JSON with a version and a kind. */
public sealed interface Work {
    /** Start a mailing, if it is due. */
    record StartMailing(GroupId group, MailingId mailing) implements Work {}

    /** Send a mailing to these recipients, if they are still waiting. */
    record SendMailing(GroupId group, MailingId mailing, List<String> recipients) implements Work {}

    /** Send one mail that is no newsletter. */
    record SendServiceMail(ServiceMail mail) implements Work {}

    /** Reads a message; throws {@link IllegalArgumentException} for one that this version did not write. */
    static Work read(String json) {
        JsonNode node = Json.read(json);
        if (node.path("version").asInt(0) != 1) {
            throw new IllegalArgumentException("A message of an unknown version");
        }
        return switch (node.path("kind").asString("")) {
            case "start-mailing" -> new StartMailing(group(node), mailing(node));
            case "send-mailing" -> {
                List<String> recipients = new ArrayList<>();
                node.path("recipients").forEach(each -> recipients.add(each.asString("")));
                yield new SendMailing(group(node), mailing(node), recipients);
            }
            case "service-mail" -> new SendServiceMail(serviceMail(node));
            // Open set: whatever stands on the queue.
            default -> throw new IllegalArgumentException("A message of an unknown kind");
        };
    }

    /** As a message. */
    default String write() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", 1);
        switch (this) {
            case StartMailing(GroupId group, MailingId mailing) -> {
                fields.put("kind", "start-mailing");
                fields.put("group", group.value());
                fields.put("mailing", mailing.value());
            }
            case SendMailing(GroupId group, MailingId mailing, List<String> recipients) -> {
                fields.put("kind", "send-mailing");
                fields.put("group", group.value());
                fields.put("mailing", mailing.value());
                fields.put("recipients", recipients);
            }
            case SendServiceMail(ServiceMail mail) -> {
                fields.put("kind", "service-mail");
                mail.group().ifPresent(group -> fields.put("group", group.value()));
                fields.put("to", mail.to().value());
                fields.put("subject", mail.subject());
                fields.put("text", mail.text());
                fields.put("html", mail.html());
                mail.fromName().ifPresent(name -> fields.put("fromName", name));
                mail.replyTo().ifPresent(address -> fields.put("replyTo", address.value()));
                if (!mail.headers().isEmpty()) {
                    fields.put("headers", new TreeMap<>(mail.headers()));
                }
            }
        }
        return Json.write(fields);
    }

    private static ServiceMail serviceMail(JsonNode node) {
        Map<String, String> headers = new LinkedHashMap<>();
        node.path("headers").forEachEntry((name, value) -> headers.put(name, value.asString("")));
        headers.values().forEach(HeaderText::new);
        return new ServiceMail(
                optionalText(node, "group").map(GroupId::new),
                new EmailAddress(text(node, "to")),
                new HeaderText(text(node, "subject")).value(),
                text(node, "text"),
                text(node, "html"),
                optionalText(node, "fromName").map(name -> new HeaderText(name).value()),
                optionalText(node, "replyTo").map(EmailAddress::new),
                headers);
    }

    private static GroupId group(JsonNode node) {
        return new GroupId(text(node, "group"));
    }

    private static MailingId mailing(JsonNode node) {
        return new MailingId(text(node, "mailing"));
    }

    private static String text(JsonNode node, String name) {
        return optionalText(node, name).orElseThrow(() -> new IllegalArgumentException("A message lacks " + name));
    }

    private static Optional<String> optionalText(JsonNode node, String name) {
        return node.path(name).isString() ? Optional.of(node.path(name).stringValue()) : Optional.empty();
    }
}
