package org.kith.functions.access;

import java.util.ArrayList;
import java.util.List;
import org.kith.kernel.EmailAddress;

/** Writes a mail once and gets both forms of it. Used once. */
final class MailDraft {
    private static final String SIGNATURE = "Kith – who your group knows, all in one place";

    private final EmailAddress to;
    private final String subject;
    private final List<String> text = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    MailDraft(EmailAddress to, String subject) {
        this.to = to;
        this.subject = subject;
    }

    MailDraft paragraph(String words) {
        text.add(words);
        html.add("<p>" + escape(words) + "</p>");
        return this;
    }

    /** A link, in plain text on a line of its own, so that no mail program breaks it. */
    MailDraft link(String label, String address) {
        text.add(label + ":\n" + address);
        html.add("<p><a href=\"" + escape(address) + "\" style=\"font-weight:600\">" + escape(label) + "</a></p>");
        return this;
    }

    /** A code to type, on a line of its own. */
    MailDraft code(String code) {
        text.add(code);
        html.add("<p style=\"font-size:28px;letter-spacing:4px;font-weight:600\">" + escape(code) + "</p>");
        return this;
    }

    Mail done() {
        return new Mail(
                to,
                subject,
                String.join("\n\n", text) + "\n\n-- \n" + SIGNATURE + "\n",
                "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" + escape(subject)
                        + "</title></head><body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;"
                        + "max-width:34em;margin:0 auto;padding:24px\">" + String.join("", html)
                        + "<p style=\"font-size:14px\">" + escape(SIGNATURE) + "</p></body></html>");
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
