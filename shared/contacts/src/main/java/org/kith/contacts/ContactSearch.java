package org.kith.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds contacts by the start of any word of their name, e-mail addresses, phone numbers or postcode; every word that
 * was typed must start one. Case, accents, and how a number is written make no difference.
 *
 * <p>Best first: those of which each word starts the first or last name, then those for which another word of the name
 * was needed, then an e-mail address, then the rest; among equals by name.
 */
public final class ContactSearch {
    /** More words than any name has; what comes behind is not looked at. */
    private static final int MOST_WORDS = 12;

    private ContactSearch() {}

    /** The best matches, at most so many; none for a query without a letter or digit. */
    public static List<ContactSummary> find(List<ContactSummary> everyone, String query, int most) {
        List<Term> terms = terms(query);
        if (terms.isEmpty()) {
            return List.of();
        }
        return everyone.stream()
                .flatMap(contact -> match(contact, terms).stream())
                .sorted(Comparator.comparingInt(Match::rank)
                        .thenComparing(match -> match.contact().sortKey()))
                .limit(most)
                .map(Match::contact)
                .toList();
    }

    private record Match(ContactSummary contact, int rank) {}

    /** What must be found: one word, or several that together are a number. */
    private sealed interface Term {
        /** As typed, and without what separates its parts. */
        record Word(String typed, String joined) implements Term {}

        /** Words of digits in a row: {@code 0161 496 0123} is one number, but each may also stand by itself. */
        record Figures(String digits, List<Word> words) implements Term {}
    }

    private static List<Term> terms(String query) {
        List<Term> terms = new ArrayList<>();
        List<Term.Word> number = new ArrayList<>();
        for (String typed : Folded.text(query).strip().split("\\s+", -1)) {
            String joined = SearchWords.joined(typed);
            if (joined.isEmpty() || terms.size() + number.size() == MOST_WORDS) {
                continue;
            }
            Term.Word word = new Term.Word(typed, joined);
            if (SearchWords.isDigits(joined)) {
                number.add(word);
            } else {
                endNumber(terms, number);
                terms.add(word);
            }
        }
        endNumber(terms, number);
        return terms;
    }

    private static void endNumber(List<Term> terms, List<Term.Word> number) {
        if (!number.isEmpty()) {
            String digits =
                    String.join("", number.stream().map(Term.Word::joined).toList());
            terms.add(new Term.Figures(digits, List.copyOf(number)));
            number.clear();
        }
    }

    private static List<Match> match(ContactSummary contact, List<Term> terms) {
        SearchWords words = SearchWords.of(contact);
        int worst = 0;
        for (Term term : terms) {
            OptionalInt rank = rank(words, term);
            if (rank.isEmpty()) {
                return List.of();
            }
            worst = Math.max(worst, rank.getAsInt());
        }
        return List.of(new Match(contact, worst));
    }

    private static OptionalInt rank(SearchWords words, Term term) {
        return switch (term) {
            case Term.Word word -> rank(words, word);
            case Term.Figures number ->
                words.phoneStartsWith(number.digits())
                        ? OptionalInt.of(SearchWords.LAST)
                        : worst(number.words().stream().map(word -> rank(words, word)));
        };
    }

    private static OptionalInt rank(SearchWords words, Term.Word word) {
        return words.rank(word.typed(), word.joined());
    }

    private static OptionalInt worst(Stream<OptionalInt> ranks) {
        List<OptionalInt> all = ranks.toList();
        return all.stream().anyMatch(OptionalInt::isEmpty)
                ? OptionalInt.empty()
                : OptionalInt.of(
                        all.stream().mapToInt(OptionalInt::getAsInt).max().orElse(SearchWords.LAST));
    }
}
