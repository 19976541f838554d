package org.kith.local.outbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the addresses in a plain text followable. */
final class Links {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private Links() {}

    /** The text as HTML. */
    static String inText(String text) {
        StringBuilder html = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            String escaped = Html.escape(address.group());
            html.append(Html.escape(text.substring(from, address.start())))
                    .append("<a href=\"")
                    .append(escaped)
                    .append("\" target=\"_blank\" rel=\"noopener\">")
                    .append(escaped)
                    .append("</a>");
            from = address.end();
        }
        return html.append(Html.escape(text.substring(from))).toString();
    }
}
