package org.kith.local.ses;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The body of SES v2's {@code SendEmail}, as far as Kith uses it.
 *
 * @param tags by name
 * @param tenant whose reputation the mail counts for
 */
record SendRequest(
        String from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        List<String> replyTo,
        Content content,
        Map<String, String> tags,
        Optional<String> configurationSet,
        Optional<String> tenant) {
    /** The limit of SES for one request. */
    private static final int MOST_RECIPIENTS = 50;

    /** What is sent. */
    sealed interface Content {}

    /** Parts that SES makes a mail of. */
    record Simple(String subject, Optional<String> text, Optional<String> html, List<Header> headers)
            implements Content {}

    /** A whole mail, in base64. */
    record Raw(String base64) implements Content {
        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** A header of its own, besides those that SES writes. */
    record Header(String name, String value) {}

    static SendRequest parse(JsonNode json) throws Refusal {
        JsonNode destination = json.path("Destination");
        SendRequest request = new SendRequest(
                text(json, "FromEmailAddress").orElse(""),
                texts(destination.path("ToAddresses")),
                texts(destination.path("CcAddresses")),
                texts(destination.path("BccAddresses")),
                texts(json.path("ReplyToAddresses")),
                content(json.path("Content")),
                tags(json.path("EmailTags")),
                text(json, "ConfigurationSetName"),
                text(json, "TenantName"));
        request.check();
        return request;
    }

    /** Everybody who gets it. */
    List<String> recipients() {
        List<String> all = new ArrayList<>(to);
        all.addAll(cc);
        all.addAll(bcc);
        return all;
    }

    private void check() throws Refusal {
        if (recipients().isEmpty()) {
            throw Refusal.badRequest("At least one recipient is required.");
        }
        if (recipients().size() > MOST_RECIPIENTS) {
            throw Refusal.badRequest("Recipient count exceeds " + MOST_RECIPIENTS + ".");
        }
        List<String> addresses = new ArrayList<>(recipients());
        addresses.addAll(replyTo);
        addresses.add(from);
        for (String address : addresses) {
            // SES takes other letters only as encoded words (RFC 2047).
            if (!address.chars().allMatch(c -> c >= ' ' && c < 127)) {
                throw Refusal.badRequest("An address holds characters that are not ASCII.");
            }
        }
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            if (!tag.getKey().matches("[A-Za-z0-9_-]{1,256}") || !tag.getValue().matches("[A-Za-z0-9_.@-]{1,256}")) {
                throw Refusal.badRequest("Invalid tag " + tag.getKey() + ".");
            }
        }
    }

    private static Content content(JsonNode content) throws Refusal {
        if (content.has("Raw")) {
            Raw raw = new Raw(content.path("Raw").path("Data").asString(""));
            try {
                raw.bytes();
            } catch (IllegalArgumentException e) {
                throw Refusal.badRequest("Raw data is not base64.");
            }
            return raw;
        }
        if (!content.has("Simple")) {
            throw Refusal.badRequest("Content must be Simple or Raw.");
        }
        JsonNode simple = content.path("Simple");
        List<Header> headers = new ArrayList<>();
        for (JsonNode header : simple.path("Headers")) {
            headers.add(header(
                    text(header, "Name").orElse(""), text(header, "Value").orElse("")));
        }
        JsonNode body = simple.path("Body");
        Simple parsed = new Simple(
                simple.path("Subject").path("Data").asString(""),
                text(body.path("Text"), "Data"),
                text(body.path("Html"), "Data"),
                headers);
        if (parsed.text().isEmpty() && parsed.html().isEmpty()) {
            throw Refusal.badRequest("Body must have Text or Html.");
        }
        return parsed;
    }

    private static Header header(String name, String value) throws Refusal {
        if (!name.matches("[!-9;-~]{1,126}") || !value.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw Refusal.badRequest("Invalid header " + name.replaceAll("[^!-~]", "?") + ".");
        }
        return new Header(name, value);
    }

    private static Map<String, String> tags(JsonNode tags) {
        Map<String, String> parsed = new LinkedHashMap<>();
        for (JsonNode tag : tags) {
            parsed.put(tag.path("Name").asString(""), tag.path("Value").asString(""));
        }
        return parsed;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array) {
            texts.add(item.asString(""));
        }
        return texts;
    }

    private static Optional<String> text(JsonNode owner, String name) {
        return owner.hasNonNull(name) ? Optional.of(owner.path(name).asString("")) : Optional.empty();
    }
}
