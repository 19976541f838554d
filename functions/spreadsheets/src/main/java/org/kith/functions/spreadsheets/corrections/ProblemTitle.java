package org.kith.functions.spreadsheets.corrections;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.fields.Field;

/** Says how many cells or rows have a problem, and which, as to a neighbour: "37 e-mail addresses we cannot read". */
final class ProblemTitle {
    private record Words(String one, String many) {}

    /** For our own sentences; what is not among them is said as it is, after the number of rows. */
    private static final Map<String, Words> KNOWN = Map.ofEntries(
            Map.entry(
                    "We cannot read the e-mail address",
                    new Words("e-mail address we cannot read", "e-mail addresses we cannot read")),
            Map.entry(
                    "We cannot read the phone number",
                    new Words("phone number we cannot read", "phone numbers we cannot read")),
            Map.entry("We cannot read the date", new Words("date we cannot read", "dates we cannot read")),
            Map.entry(
                    "We cannot read the date of birth",
                    new Words("date of birth we cannot read", "dates of birth we cannot read")),
            Map.entry(
                    "The date of birth is still to come",
                    new Words("date of birth that is still to come", "dates of birth that are still to come")),
            Map.entry(
                    "There is neither a name nor an e-mail address",
                    new Words(
                            "row with neither a name nor an e-mail address",
                            "rows with neither a name nor an e-mail address")),
            Map.entry(
                    "We cannot tell whom in Kith this row is about, and nobody new was to come in",
                    new Words("row about nobody whom we find in Kith", "rows about nobody whom we find in Kith")),
            Map.entry(
                    "We cannot tell whom in Kith this row is about, and nobody new was to come in: their no is not"
                            + " noted",
                    new Words(
                            "row about nobody whom we find in Kith, whose no is not noted",
                            "rows about nobody whom we find in Kith, whose no is not noted")),
            Map.entry(
                    "There are more cells than the header has columns",
                    new Words(
                            "row with more cells than the header has columns",
                            "rows with more cells than the header has columns")),
            Map.entry(
                    "We cannot read the day on which this happened",
                    new Words("day we cannot read", "days we cannot read")),
            Map.entry(
                    "We need the day on which this happened, not only the month or the year",
                    new Words("month or year where we need the day", "months or years where we need the day")),
            Map.entry(
                    "The day on which this happened is still to come",
                    new Words("day that is still to come", "days that are still to come")),
            Map.entry(
                    "The row does not say on which day this happened",
                    new Words(
                            "row that does not say on which day this happened",
                            "rows that do not say on which day this happened")));

    private ProblemTitle() {}

    /**
     * The title of a problem.
     *
     * @param own the group's own field that the column answers, if it does
     */
    static String of(int rows, String reason, Optional<Field> own) {
        Words words = own.map(ProblemTitle::answers)
                .orElseGet(() -> KNOWN.getOrDefault(reason, new Words("row · " + reason, "rows · " + reason)));
        return String.format(Locale.UK, "%,d %s", rows, rows == 1 ? words.one() : words.many());
    }

    private static Words answers(Field field) {
        return switch (field.kind()) {
            case DATE -> new Words("date we cannot read as a day", "dates we cannot read as a day");
            case YES_NO -> new Words("answer that is neither yes nor no", "answers that are neither yes nor no");
            case CHOICE, CHOICES ->
                new Words("answer that is none of the choices", "answers that are none of the choices");
            case NUMBER -> new Words("answer that is no number", "answers that are no numbers");
            case MONEY -> new Words("answer that is no amount in pounds", "answers that are no amounts in pounds");
            case LINK -> new Words("answer that is no web address", "answers that are no web addresses");
            case TEXT, LONG_TEXT -> new Words("answer that is too long", "answers that are too long");
            case CONTACT -> new Words("answer we cannot read", "answers we cannot read");
        };
    }
}
