package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An expression, read word by word. What {@code org.kith.dynamodb} never writes is not understood. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("[#:]?\\w+|[<>]=|<>|\\S");
    private static final int MAX_BYTES = 4096;

    private final String kind;
    private final String text;
    private final Placeholders placeholders;
    private final List<String> tokens;
    private int next;

    /** Takes the expression's kind, by AWS's name. */
    Tokens(String kind, String text, Placeholders placeholders) {
        this.kind = kind;
        this.text = text;
        this.placeholders = placeholders;
        this.tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
        if (tokens.isEmpty()) {
            throw refusal("The expression can not be empty;");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw refusal("Expression size has exceeded the maximum allowed size");
        }
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    /** Reads on if this token comes next. */
    boolean accept(String token) {
        boolean found = !atEnd() && tokens.get(next).equals(token);
        if (found) {
            next++;
        }
        return found;
    }

    void expect(String token) {
        if (!accept(token)) {
            throw notUnderstood();
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw notUnderstood();
        }
    }

    /** Reads the name of an attribute. */
    String name() {
        String placeholder = placeholder("#");
        return placeholders
                .name(placeholder)
                .orElseThrow(() -> refusal("An expression attribute name used in the document path is not defined;"
                        + " attribute name: " + placeholder));
    }

    /** Reads a value. */
    AttributeValue value() {
        String placeholder = placeholder(":");
        return placeholders
                .value(placeholder)
                .orElseThrow(() -> refusal("An expression attribute value used in expression is not defined;"
                        + " attribute value: " + placeholder));
    }

    private String placeholder(String sign) {
        if (atEnd() || !tokens.get(next).startsWith(sign)) {
            throw notUnderstood();
        }
        return tokens.get(next++);
    }

    RuntimeException refusal(String message) {
        return invalid("Invalid " + kind + ": " + message);
    }

    RuntimeException notUnderstood() {
        return new UnsupportedOperationException(
                kind + " is not understood at " + (atEnd() ? "its end" : tokens.get(next)) + ": " + text);
    }
}
