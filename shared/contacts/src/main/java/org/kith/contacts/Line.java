package org.kith.contacts;

import java.util.Optional;
import java.util.regex.Pattern;

/** One line of text: no tabs or breaks, no blanks around it. {@link FactTexts} relies on there being no tab. */
public final class Line {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Line() {}

    /** The text as one line; empty when there is nothing in it. */
    public static Optional<String> of(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
