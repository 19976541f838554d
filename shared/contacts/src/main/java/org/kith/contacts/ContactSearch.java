package org.kith.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds contacts by the start of any word of their name, e-mail addresses, phone numbers, postcode or tags; every word
 * that was typed must be found, in any order. Case, accents, and how a number is written make no difference. A first
 * name is also found by its other forms (Bill for William), a number by four or more digits inside it, and a word of
 * four letters or more with one slip of the finger in it.
 *
 * <p>Best first, as {@link Found} orders it: a match is worth as much as the word that was found worst, and of equal
 * ones that is better of which the others were found better. So nobody who was found by a forgiven word stands before
 * somebody who was found without.
 */
public final class ContactSearch {
    /** More than any sum of {@link Found} over the most words that are looked at. */
    private static final int WORST_WEIGHS = 1_000;

    private static final int NOBODY = Found.NOT.rank() * WORST_WEIGHS;

    private static final int FEWEST_DIGITS_INSIDE = 4;

    private ContactSearch() {}

    /**
     * The best matches, at most so many; none for a query without a letter or digit.
     *
     * @param everyone by name; equally good matches stay so
     */
    public static List<ContactSummary> find(List<ContactSummary> everyone, String query, int most) {
        List<Typed.Term> terms = Typed.terms(query);
        if (terms.isEmpty()) {
            return List.of();
        }
        SearchWords words = new SearchWords();
        List<Match> matches = new ArrayList<>();
        for (ContactSummary contact : everyone) {
            words.fill(contact);
            int rank = rank(contact, words, terms);
            if (rank < NOBODY) {
                matches.add(new Match(contact, rank));
            }
        }
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::rank))
                .limit(most)
                .map(Match::contact)
                .toList();
    }

    private record Match(ContactSummary contact, int rank) {}

    private static int rank(ContactSummary contact, SearchWords words, List<Typed.Term> terms) {
        int worst = 0;
        int sum = 0;
        for (Typed.Term term : terms) {
            Found found = find(contact, words, term);
            if (found == Found.NOT) {
                return NOBODY;
            }
            worst = Math.max(worst, found.rank());
            sum += found.rank();
        }
        return worst * WORST_WEIGHS + sum;
    }

    private static Found find(ContactSummary contact, SearchWords words, Typed.Term term) {
        return switch (term) {
            case Typed.Term.Word(Typed typed) -> words.find(typed);
            case Typed.Term.Figures(String digits, List<Typed> each) ->
                inPhones(contact, digits).or(worst(words, each));
        };
    }

    /** Figures that are no number of theirs must each be found by themselves: part of a postcode, of an address. */
    private static Found worst(SearchWords words, List<Typed> figures) {
        Found worst = Found.WHOLE_NAME;
        for (Typed each : figures) {
            Found found = words.find(each);
            worst = found.compareTo(worst) > 0 ? found : worst;
        }
        return worst;
    }

    private static Found inPhones(ContactSummary contact, String digits) {
        Found best = Found.NOT;
        for (String phone : contact.phones()) {
            if (PhoneNumber.startsWith(phone, digits)) {
                return Found.REST;
            }
            if (digits.length() >= FEWEST_DIGITS_INSIDE && PhoneNumber.contains(phone, digits)) {
                best = Found.INSIDE_NUMBER;
            }
        }
        return best;
    }
}
