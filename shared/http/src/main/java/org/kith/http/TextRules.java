package org.kith.http;

import java.text.Normalizer;
import tools.jackson.databind.JsonNode;

/** What a text may hold that somebody sent, and the form in which it is kept. */
final class TextRules {
    private TextRules() {}

    /** What became of reading a text. */
    sealed interface Reading {
        /** It can be kept as this: in Unicode's composed form, lines apart by line feeds. */
        record Kept(String text) implements Reading {}

        /** It cannot, and why, for the person who can put it right. */
        record Refused(String why) implements Reading {}
    }

    /** Reads a text whose length, without blanks at its ends, is at most so many characters. */
    static Reading trimmed(JsonNode node, int longest) {
        return switch (read(node, longest)) {
            case Reading.Kept(String text) -> bounded(text.strip(), longest);
            case Reading.Refused refused -> refused;
        };
    }

    /** Reads a text as it was typed, at most so many characters, blanks at its ends included. */
    static Reading verbatim(JsonNode node, int longest) {
        return switch (read(node, longest)) {
            case Reading.Kept(String text) -> bounded(text, longest);
            case Reading.Refused refused -> refused;
        };
    }

    /** False when some program would break the text: at line feeds, carriage returns, Unicode's separators. */
    static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029');
    }

    private static Reading read(JsonNode node, int longest) {
        if (!node.isString()) {
            return new Reading.Refused("Expected a text");
        }
        String text = node.stringValue();
        if (text.length() > 4L * longest + 1000) {
            // Not worth composing first.
            return new Reading.Refused("This is too long: at most " + longest + " characters are possible");
        }
        if (text.codePoints().anyMatch(TextRules::cannotBeKept)) {
            return new Reading.Refused("This holds a character that cannot be saved");
        }
        return new Reading.Kept(Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n"));
    }

    private static Reading bounded(String text, int longest) {
        return text.length() <= longest
                ? new Reading.Kept(text)
                : new Reading.Refused("This is too long: at most " + longest + " characters are possible, these are "
                        + text.length());
    }

    /** Control characters other than tab and line breaks, and halves of surrogate pairs. */
    private static boolean cannotBeKept(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
