package org.kith.functions.spreadsheets.own;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.FieldKind.Read;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;

/**
 * What a field of the group's own would be like that has the values of a column. Only a kind that all of them fit is
 * suggested, because a row with an answer that does not fit cannot come in; whatever else is in a column, a text holds it.
 *
 * @param choices none for most kinds
 */
public record NewField(FieldKind kind, List<String> choices) {
    /** A longer list is no choice but a text that everybody writes alike. */
    private static final int MOST_CHOICES = 12;

    private static final int LONGEST_CHOICE = 40;
    private static final int LONGEST_LINE = 200;
    /** Each choice must be chosen so often, or they are texts that happen to be few. */
    private static final int TIMES_EACH = 3;

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;,\\n]\\s*");
    private static final Pattern LEADING_NOUGHT = Pattern.compile("0\\d.*");
    private static final FieldId NONE_YET = new FieldId("0".repeat(26));

    /** Keeps a copy. */
    public NewField {
        choices = List.copyOf(choices);
    }

    /**
     * Suggests one.
     *
     * @param values of a column, none of them empty
     */
    public static NewField of(List<String> values, LocalDate today) {
        if (isEach(FieldKind.YES_NO, values, today)) {
            return new NewField(FieldKind.YES_NO, List.of());
        }
        boolean isCode =
                values.stream().anyMatch(value -> LEADING_NOUGHT.matcher(value).matches());
        if (values.stream().allMatch(value -> value.startsWith("£")) && isEach(FieldKind.MONEY, values, today)) {
            return new NewField(FieldKind.MONEY, List.of());
        }
        if (!isCode && isEach(FieldKind.NUMBER, values, today)) {
            return new NewField(FieldKind.NUMBER, List.of());
        }
        if (isEach(FieldKind.DATE, values, today)) {
            return new NewField(FieldKind.DATE, List.of());
        }
        if (values.stream().allMatch(value -> value.startsWith("http")) && isEach(FieldKind.LINK, values, today)) {
            return new NewField(FieldKind.LINK, List.of());
        }
        // Yes, Y, a tick and "was" are no choices; as a text they keep what they say.
        boolean isMixed = values.stream().anyMatch(value -> isA(FieldKind.YES_NO, value, today));
        if (isMixed) {
            return text(values);
        }
        boolean isSeveral =
                values.stream().anyMatch(value -> BETWEEN.matcher(value).find());
        return (isSeveral ? choices(values) : Optional.<NewField>empty())
                .or(() -> choice(values))
                .orElseGet(() -> text(values));
    }

    private static Optional<NewField> choice(List<String> values) {
        return offered(values.stream()).map(choices -> new NewField(FieldKind.CHOICE, choices));
    }

    private static Optional<NewField> choices(List<String> values) {
        return offered(values.stream().flatMap(BETWEEN::splitAsStream).filter(each -> !each.isEmpty()))
                .map(choices -> new NewField(FieldKind.CHOICES, choices));
    }

    private static NewField text(List<String> values) {
        boolean isLine = values.stream().allMatch(value -> value.length() <= LONGEST_LINE && !value.contains("\n"));
        return new NewField(isLine ? FieldKind.TEXT : FieldKind.LONG_TEXT, List.of());
    }

    /** What there is to choose from, as it is written first; empty when these are no choices. */
    private static Optional<List<String>> offered(Stream<String> answers) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        answers.forEach(answer -> {
            String key = answer.toLowerCase(Locale.ROOT);
            written.putIfAbsent(key, answer);
            times.merge(key, 1, Integer::sum);
        });
        boolean areChoices = written.size() >= 2
                && written.size() <= MOST_CHOICES
                && times.values().stream().allMatch(each -> each >= TIMES_EACH)
                && written.values().stream().allMatch(each -> each.length() <= LONGEST_CHOICE && !each.contains("\n"));
        return areChoices ? Optional.of(List.copyOf(written.values())) : Optional.empty();
    }

    private static boolean isEach(FieldKind kind, List<String> values, LocalDate today) {
        return values.stream().allMatch(value -> isA(kind, value, today));
    }

    private static boolean isA(FieldKind kind, String value, LocalDate today) {
        Field field = Field.added(
                NONE_YET,
                kind,
                new Field.Design(
                        "", "", Optional.empty(), List.of(), Set.of(ContactKind.PERSON), Role.VIEWER, false, false));
        return OwnCell.read(field, value, DateOrder.DAY_FIRST, today) instanceof Read.Answer;
    }
}
