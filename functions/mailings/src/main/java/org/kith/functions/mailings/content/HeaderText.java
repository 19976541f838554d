package org.kith.functions.mailings.content;

import java.util.Optional;

/** A text that can be the value of a mail's header: no control characters, so that none can begin a header of its own. */
public record HeaderText(String value) {
    /** Throws {@link IllegalArgumentException} where {@link #parse} answers empty. */
    public HeaderText {
        if (!isHeaderText(value)) {
            throw new IllegalArgumentException("A header holds a control character");
        }
    }

    /** The text as a header's value; empty when it must not be one. */
    public static Optional<HeaderText> parse(String text) {
        return isHeaderText(text) ? Optional.of(new HeaderText(text)) : Optional.empty();
    }

    private static boolean isHeaderText(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    @Override
    public String toString() {
        return value;
    }
}
