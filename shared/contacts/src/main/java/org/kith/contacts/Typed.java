package org.kith.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word that was typed to find somebody, made ready once for everybody it is compared with.
 *
 * @param letters letters and digits only, folded
 * @param otherNames what somebody of this first name may also be called
 * @param mayBeMistyped when it has letters only; a slip in a postcode or number is somebody else's
 */
record Typed(String letters, Set<String> otherNames, boolean mayBeMistyped) {

    /** One word, or several in a row that are one number. */
    sealed interface Term {
        /** Letters and digits. */
        record Word(Typed typed) implements Term {}

        /** Words of digits in a row: {@code 0161 496 0123} is one number, but each may also stand by itself. */
        record Figures(String digits, List<Typed> words) implements Term {}
    }

    /** More words than any name has; what comes behind is not looked at. */
    private static final int MOST_WORDS = 12;

    /** What must be found; nothing when there is neither a letter nor a digit. */
    static List<Term> terms(String query) {
        List<Term> terms = new ArrayList<>();
        List<Typed> figures = new ArrayList<>();
        for (String each : Folded.text(query).split("\\s+", -1)) {
            String letters = joined(each);
            if (letters.isEmpty() || terms.size() + figures.size() == MOST_WORDS) {
                continue;
            }
            if (letters.chars().allMatch(Character::isDigit)) {
                figures.add(of(letters));
            } else {
                endFigures(terms, figures);
                terms.add(new Term.Word(of(letters)));
            }
        }
        endFigures(terms, figures);
        return terms;
    }

    private static Typed of(String letters) {
        return new Typed(letters, ShortNames.of(letters), letters.chars().noneMatch(Character::isDigit));
    }

    private static void endFigures(List<Term> terms, List<Typed> figures) {
        if (!figures.isEmpty()) {
            StringBuilder digits = new StringBuilder();
            figures.forEach(each -> digits.append(each.letters()));
            terms.add(new Term.Figures(digits.toString(), List.copyOf(figures)));
            figures.clear();
        }
    }

    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (SearchWords.isPart(text.charAt(i))) {
                joined.append(text.charAt(i));
            }
        }
        return joined.toString();
    }
}
