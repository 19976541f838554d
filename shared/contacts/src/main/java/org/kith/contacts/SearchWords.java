package org.kith.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The words of one contact, by how much each tells. */
record SearchWords(
        List<String> mainNames,
        List<String> otherNames,
        List<String> emails,
        List<String> numbers,
        List<String> codes) {
    static final int LAST = 3;

    static SearchWords of(ContactSummary contact) {
        List<String> main = new ArrayList<>();
        contact.firstName().ifPresent(name -> main.add(joined(Folded.text(name))));
        contact.lastName().ifPresent(name -> main.add(joined(Folded.text(name))));
        if (main.isEmpty()) {
            main.add(joined(Folded.text(contact.name())));
        }
        List<String> emails = new ArrayList<>();
        contact.emails().forEach(email -> emails.addAll(addressWords(Folded.text(email.value()))));
        List<String> numbers = contact.phones().stream()
                .flatMap(phone -> PhoneNumber.forms(phone).stream())
                .toList();
        List<String> codes = contact.postcode().map(SearchWords::nameWords).orElse(List.of());
        return new SearchWords(main, nameWords(contact.name()), emails, numbers, codes);
    }

    OptionalInt rank(String typed, String joined) {
        if (anyStarts(mainNames, joined)) {
            return OptionalInt.of(0);
        }
        if (anyStarts(otherNames, joined)) {
            return OptionalInt.of(1);
        }
        if (anyStarts(emails, typed) || anyStarts(emails, joined)) {
            return OptionalInt.of(2);
        }
        return anyStarts(codes, joined) ? OptionalInt.of(LAST) : OptionalInt.empty();
    }

    boolean phoneStartsWith(String digits) {
        return anyStarts(numbers, digits);
    }

    /** Without apostrophes, hyphens and other signs: {@code o'brien} is {@code obrien}. */
    static String joined(String word) {
        StringBuilder joined = new StringBuilder();
        word.codePoints().filter(Character::isLetterOrDigit).forEach(joined::appendCodePoint);
        return joined.toString();
    }

    static boolean isDigits(String word) {
        return word.codePoints().allMatch(Character::isDigit);
    }

    private static boolean anyStarts(List<String> words, String start) {
        return words.stream().anyMatch(word -> word.startsWith(start));
    }

    /**
     * From each word to the end, without what is between: {@code Sean O'Brien} gives seanobrien, obrien and brien. What
     * starts any word, with or without its inner signs, starts one of these.
     */
    private static List<String> nameWords(String name) {
        List<String> words = new ArrayList<>();
        String rest = "";
        for (String part : parts(Folded.text(name)).reversed()) {
            rest = part + rest;
            words.add(rest);
        }
        return words;
    }

    private static List<String> addressWords(String address) {
        int at = address.indexOf('@');
        List<String> words = new ArrayList<>(List.of(address, address.substring(at + 1)));
        words.addAll(parts(address.substring(0, at)));
        return words;
    }

    private static List<String> parts(String word) {
        return Arrays.stream(word.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
