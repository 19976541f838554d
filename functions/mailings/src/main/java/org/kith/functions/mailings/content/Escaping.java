package org.kith.functions.mailings.content;

/** How a text is written so that it stays a text where it stands. */
final class Escaping {
    private Escaping() {}

    /** For an element's text or an attribute's value in quotes, in HTML and in MJML (WHATWG HTML, 13.3). */
    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** As {@link #html}, line breaks kept. */
    static String htmlLines(String text) {
        return html(text).replace("\r\n", "\n").replace("\n", "<br />");
    }

    /** For a line of plain text: a value cannot begin a line of its own. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
