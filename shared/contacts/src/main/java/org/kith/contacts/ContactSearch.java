package org.kith.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds contacts by the start of any word of their name, e-mail addresses, phone numbers or postcode; every word that
 * was typed must start one. Case, accents, and how a number is written make no difference.
 *
 * <p>Best first: those of which each word starts the first or last name, then those for which another word of the name
 * was needed, then an e-mail address, then the rest.
 */
public final class ContactSearch {
    /** More words than any name has; what comes behind is not looked at. */
    private static final int MOST_WORDS = 12;

    private ContactSearch() {}

    /**
     * The best matches, at most so many; none for a query without a letter or digit.
     *
     * @param everyone by name; equally good matches stay so
     */
    public static List<ContactSummary> find(List<ContactSummary> everyone, String query, int most) {
        List<Term> terms = terms(query);
        if (terms.isEmpty()) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        for (ContactSummary contact : everyone) {
            rank(contact, terms).ifPresent(rank -> matches.add(new Match(contact, rank)));
        }
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::rank))
                .limit(most)
                .map(Match::contact)
                .toList();
    }

    private record Match(ContactSummary contact, int rank) {}

    /** What must be found. */
    private sealed interface Term {
        /** Letters and digits. */
        record Word(String letters) implements Term {}

        /** Words of digits in a row: {@code 0161 496 0123} is one number, but each may also stand by itself. */
        record Figures(String digits, List<String> words) implements Term {}
    }

    private static List<Term> terms(String query) {
        List<Term> terms = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (String typed : Folded.text(query).split("\\s+", -1)) {
            String word = SearchWords.joined(typed);
            if (word.isEmpty() || terms.size() + figures.size() == MOST_WORDS) {
                continue;
            }
            if (SearchWords.isDigits(word)) {
                figures.add(word);
            } else {
                endFigures(terms, figures);
                terms.add(new Term.Word(word));
            }
        }
        endFigures(terms, figures);
        return terms;
    }

    private static void endFigures(List<Term> terms, List<String> figures) {
        if (!figures.isEmpty()) {
            terms.add(new Term.Figures(String.join("", figures), List.copyOf(figures)));
            figures.clear();
        }
    }

    /** That of the word that tells least. */
    private static OptionalInt rank(ContactSummary contact, List<Term> terms) {
        int worst = SearchWords.MAIN_NAME;
        for (Term term : terms) {
            OptionalInt rank = rank(contact, term);
            if (rank.isEmpty()) {
                return rank;
            }
            worst = Math.max(worst, rank.getAsInt());
        }
        return OptionalInt.of(worst);
    }

    private static OptionalInt rank(ContactSummary contact, Term term) {
        return switch (term) {
            case Term.Word(String letters) -> SearchWords.rank(contact, letters);
            case Term.Figures(String digits, List<String> words) ->
                SearchWords.inPhone(contact, digits)
                        ? OptionalInt.of(SearchWords.LAST)
                        : rank(contact, words.stream().<Term>map(Term.Word::new).toList());
        };
    }
}
