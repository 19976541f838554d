package org.kith.functions.spreadsheets.own;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.contacts.Folded;
import org.kith.contacts.PartialDate;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.FieldKind.Read;
import org.kith.functions.spreadsheets.dates.DateCell;
import org.kith.functions.spreadsheets.dates.DateOrder;

/** An answer to one of the group's own fields, as people write it into a sheet. */
public final class OwnCell {
    private static final Set<String> YES =
            Set.of("yes", "y", "yesplease", "yep", "yeah", "true", "t", "1", "x", "ok", "on", "✓", "✔", "☑", "✅");
    private static final Set<String> NO =
            Set.of("no", "n", "nothanks", "nothankyou", "nope", "never", "false", "f", "0", "off", "✗", "✘", "☐", "❌");
    /** Letters, figures and ticks; all else is decoration. */
    private static final Pattern DECORATION = Pattern.compile("[\\p{P}\\s\\x{FE0F}]");

    private static final Pattern BETWEEN_CHOICES = Pattern.compile("[;\\n|]|:::");
    private static final Pattern BETWEEN_WORDS = Pattern.compile(",");
    private static final Pattern BETWEEN_FIGURES = Pattern.compile("(?<=\\d)[\\p{P}\\s]+(?=\\d)");
    private static final Pattern POUNDS = Pattern.compile("(?i)^gbp\\s*|\\s*(?:gbp|pounds?)$");
    /** A day of two figures that is this much ahead is not of the last century. */
    private static final int YEARS_AHEAD = 10;

    private OwnCell() {}

    /**
     * Reads a cell. The fault is the same sentence for all cells of a field.
     *
     * @param text not blank
     * @param order of dates that can be read both ways
     * @param today for dates whose year has two figures
     */
    public static Read read(Field field, String text, DateOrder order, LocalDate today) {
        return answer(field, text, order, today)
                .<Read>map(Read.Answer::new)
                .orElseGet(() -> new Read.Fault(fault(field)));
    }

    /** True for a date whose year has two figures, where one of a hundred years earlier would make sense, too. */
    public static boolean isCenturyUnsaid(Field field, String text, DateOrder order, LocalDate today) {
        return field.kind() == FieldKind.DATE
                && date(text, order, today).filter(DateCell::centuryUnsaid).isPresent();
    }

    private static Optional<DateCell> date(String text, DateOrder order, LocalDate today) {
        return DateCell.read(text, order, today.plusYears(YEARS_AHEAD));
    }

    private static Optional<String> answer(Field field, String text, DateOrder order, LocalDate today) {
        return switch (field.kind()) {
            case YES_NO -> yesOrNo(text);
            case DATE ->
                date(text, order, today)
                        .map(DateCell::date)
                        .filter(date -> date.day().isPresent())
                        .map(PartialDate::toString);
            case CHOICE -> choice(field, text);
            case CHOICES -> choices(field, text);
            case MONEY -> typed(field, POUNDS.matcher(text).replaceAll(""));
            case TEXT, LONG_TEXT, NUMBER, LINK -> typed(field, text);
            // Its answer is an id, and no sheet has that.
            case CONTACT -> Optional.empty();
        };
    }

    private static Optional<String> typed(Field field, String text) {
        return switch (field.read(text, Optional.empty())) {
            case Read.Answer(String answer) -> Optional.of(answer);
            case Read.Fault _ -> Optional.empty();
        };
    }

    private static Optional<String> yesOrNo(String text) {
        String bare = bare(text);
        if (YES.contains(bare)) {
            return Optional.of("yes");
        }
        return NO.contains(bare) ? Optional.of("no") : Optional.empty();
    }

    /** The very choice; or else, give or take case, accents and what stands between the words, the only one like it. */
    private static Optional<String> choice(Field field, String text) {
        List<String> choices = field.choices();
        Optional<String> same = choices.stream()
                .filter(text::equals)
                .findFirst()
                .or(() -> choices.stream().filter(text::equalsIgnoreCase).findFirst());
        if (same.isPresent()) {
            return same;
        }
        String bare = bare(text);
        List<String> alike =
                choices.stream().filter(choice -> bare(choice).equals(bare)).toList();
        return bare.isEmpty() || alike.size() != 1 ? Optional.empty() : Optional.of(alike.getFirst());
    }

    /** Each must be one of the choices; a choice may have a comma in it, which is then not one between two. */
    private static Optional<String> choices(Field field, String text) {
        List<String> chosen = new ArrayList<>();
        for (String part : BETWEEN_CHOICES.split(text, -1)) {
            Optional<String> whole = choice(field, part.strip());
            if (whole.isPresent()) {
                chosen.add(whole.get());
                continue;
            }
            for (String word : BETWEEN_WORDS.split(part, -1)) {
                Optional<String> choice = choice(field, word.strip());
                if (choice.isEmpty() && !word.isBlank()) {
                    return Optional.empty();
                }
                choice.ifPresent(chosen::add);
            }
        }
        return chosen.isEmpty()
                ? Optional.empty()
                : typed(field, String.join("\n", chosen.stream().distinct().toList()));
    }

    /** What stands between two figures tells 18-25 from 1825, whichever it is. */
    private static String bare(String text) {
        String kept = BETWEEN_FIGURES.matcher(Folded.text(text)).replaceAll("~");
        return DECORATION.matcher(kept).replaceAll("");
    }

    private static String fault(Field field) {
        String name = "“" + field.name() + "”";
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> "The answer to " + name + " is too long";
            case NUMBER -> name + " wants a number";
            case MONEY -> name + " wants an amount in pounds";
            case DATE -> name + " wants a day";
            case YES_NO -> name + " wants yes or no";
            case CHOICE, CHOICES -> name + " has no such choice";
            case LINK -> name + " wants the address of a web page";
            case CONTACT -> name + " wants another contact";
        };
    }
}
