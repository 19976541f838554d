package org.kith.contacts.fields;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.kernel.IdSource;

/** What an answer looks like. Each kind has one text for each answer, so that equal answers are equal texts. */
public enum FieldKind {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** A decimal number, without zeros that say nothing: {@code 3.5}. */
    NUMBER,
    /** Pounds and pence: {@code 12.50}. */
    MONEY,
    /** A day: {@code 2026-11-26}. */
    DATE,
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** One of the field's choices, as the field writes it. */
    CHOICE,
    /** Several of the field's choices, a line each, in the field's order. */
    CHOICES,
    /** An address of a web page. */
    LINK,
    /** The id of another contact. */
    CONTACT;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DIGITS = 15;
    private static final Pattern POUND = Pattern.compile("\\s*£\\s*");
    /** Thousands set apart: 1,234,567.50 is one number, and 3, 5 are two. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:([,\\s])\\d{3})(?:\\1\\d{3})*(?:\\.\\d*)?");

    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[,\\s]");

    /** What became of a typed answer. */
    public sealed interface Read {
        /** It means this. */
        record Answer(String text) implements Read {}

        /** It means nothing, for this reason. */
        record Fault(String detail) implements Read {}
    }

    /** True when the answer is one or several of given choices. */
    public boolean hasChoices() {
        return this == CHOICE || this == CHOICES;
    }

    /**
     * Reads what was typed or sent.
     *
     * @param typed not blank
     */
    Read read(String typed, List<String> choices) {
        String text = typed.strip();
        return switch (this) {
            case TEXT -> within(LONGEST_LINE, String.join(" ", text.split("\\s+", -1)));
            case LONG_TEXT -> within(LONGEST_TEXT, text);
            case NUMBER -> number(text);
            case MONEY -> money(text);
            case DATE -> date(text);
            case YES_NO -> yesNo(text);
            case CHOICE -> choice(text, choices);
            case CHOICES -> several(text, choices);
            case LINK -> link(text);
            case CONTACT -> IdSource.isId(text) ? new Read.Answer(text) : new Read.Fault("Choose somebody");
        };
    }

    private static Read within(int longest, String text) {
        return text.length() <= longest
                ? new Read.Answer(text)
                : new Read.Fault("This is too long: at most " + longest + " characters are possible");
    }

    private static Read number(String text) {
        return decimal(text)
                .<Read>map(number -> new Read.Answer(plain(number)))
                .orElseGet(() -> new Read.Fault("Enter a number, like 12 or 3.5"));
    }

    private static Read money(String text) {
        return decimal(text)
                .filter(amount -> amount.stripTrailingZeros().scale() <= 2)
                .<Read>map(amount -> new Read.Answer(amount.setScale(2).toPlainString()))
                .orElseGet(() -> new Read.Fault("Enter an amount in pounds, like 12.50"));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> decimal(String text) {
        String bare = POUND.matcher(text).replaceAll("");
        try {
            BigDecimal number = new BigDecimal(
                    GROUPED.matcher(bare).matches()
                            ? BETWEEN_GROUPS.matcher(bare).replaceAll("")
                            : bare);
            // A short text may write a number of a million digits: 1e999999.
            boolean sensible = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
            return sensible ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Read date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                return new Read.Answer(day.toString());
            }
            return new Read.Fault("Check the year");
        } catch (DateTimeParseException none) {
            return new Read.Fault("Enter a day, like 2026-11-26");
        }
    }

    private static Read yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1" -> new Read.Answer("yes");
            case "no", "n", "false", "0" -> new Read.Answer("no");
            default -> new Read.Fault("Choose yes or no");
        };
    }

    private static Read choice(String text, List<String> choices) {
        return choices.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .<Read>map(Read.Answer::new)
                .orElseGet(() -> new Read.Fault("Choose one of " + String.join(", ", choices)));
    }

    private static Read several(String text, List<String> choices) {
        List<String> typed = new ArrayList<>(text.lines().map(String::strip).toList());
        List<String> chosen = choices.stream()
                .filter(choice -> typed.removeIf(choice::equalsIgnoreCase))
                .toList();
        return typed.isEmpty()
                ? new Read.Answer(String.join("\n", chosen))
                : new Read.Fault("“" + typed.getFirst() + "” is none of " + String.join(", ", choices));
    }

    private static Read link(String text) {
        String full = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(full);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && full.length() <= LONGEST_TEXT
                    ? new Read.Answer(full)
                    : new Read.Fault("Enter the address of a web page, like https://example.org");
        } catch (URISyntaxException none) {
            return new Read.Fault("Enter the address of a web page, like https://example.org");
        }
    }
}
