package org.kith.local.outbox;

import java.util.Map;

/** Fills a page's holes: {@code {name}} with text that is escaped, {@code {name!}} with HTML that was made here. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String fill(String page, Map<String, String> holes) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = page.indexOf('{'); open >= 0; open = page.indexOf('{', from)) {
            int close = page.indexOf('}', open);
            String name = page.substring(open + 1, close);
            boolean ready = name.endsWith("!");
            String value = holes.get(ready ? name.substring(0, name.length() - 1) : name);
            if (value == null) {
                throw new IllegalArgumentException("Nothing fills {" + name + "}");
            }
            filled.append(page, from, open).append(ready ? value : escape(value));
            from = close + 1;
        }
        return filled.append(page, from, page.length()).toString();
    }
}
