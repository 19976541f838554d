package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tags in one cell: Mailchimp's {@code "a","b"}, Google's {@code * myContacts ::: a}, people's commas and semicolons. */
final class TagsCell {
    /** Blanks around are left to the parts: to look for them here is quadratic. */
    private static final Pattern BETWEEN = Pattern.compile("[;,\\n|]|:::");
    /** Google's own groups, which every contact is in. */
    private static final String GOOGLE_OWN = "* ";

    private TagsCell() {}

    static List<String> read(String text) {
        List<String> tags = new ArrayList<>();
        for (String part : BETWEEN.split(text, -1)) {
            String tag = part.replace("\"", "").strip();
            if (!tag.isEmpty()
                    && !part.strip().startsWith(GOOGLE_OWN)
                    && tags.stream().noneMatch(tag::equalsIgnoreCase)) {
                tags.add(tag);
            }
        }
        return tags;
    }
}
