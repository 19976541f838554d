package org.kith.contacts;

import java.util.Optional;
import java.util.OptionalInt;
import org.kith.kernel.EmailAddress;

/**
 * Where the words of a contact start. Texts are compared in place, without being taken apart first: a search looks at
 * everyone, and most are nobody who is looked for.
 */
final class SearchWords {
    /** Found by the first or last name. */
    static final int MAIN_NAME = 0;
    /** Found by another word of the name. */
    static final int OTHER_NAME = 1;
    /** Found by an e-mail address. */
    static final int EMAIL = 2;
    /** Found by a phone number or postcode. */
    static final int LAST = 3;

    /** Fewer are in every other number. */
    private static final int FEWEST_DIGITS_INSIDE = 4;

    private SearchWords() {}

    /** How well a word, letters and digits only, is found in a contact; empty when it is not. Numbers are apart. */
    static OptionalInt rank(ContactSummary contact, String word) {
        if (startsText(contact.firstName(), word) || startsText(contact.lastName(), word)) {
            return OptionalInt.of(MAIN_NAME);
        }
        String name = Folded.text(contact.name());
        if (startsAt(name, 0, word)) {
            return OptionalInt.of(contact.kind() == ContactKind.PERSON ? OTHER_NAME : MAIN_NAME);
        }
        if (startsAWord(name, name.length(), word)) {
            return OptionalInt.of(OTHER_NAME);
        }
        for (EmailAddress email : contact.emails()) {
            if (startsInAddress(email.normalised(), word)) {
                return OptionalInt.of(EMAIL);
            }
        }
        boolean inPostcode = contact.postcode()
                .map(Folded::text)
                .filter(code -> startsAWord(code, code.length(), word))
                .isPresent();
        return inPostcode ? OptionalInt.of(LAST) : OptionalInt.empty();
    }

    /** True when a phone number starts with these digits, in any of its forms, or has enough of them inside. */
    static boolean inPhone(ContactSummary contact, String digits) {
        return contact.phones().stream()
                .anyMatch(phone -> PhoneNumber.startsWith(phone, digits)
                        || (digits.length() >= FEWEST_DIGITS_INSIDE && phone.contains(digits)));
    }

    /** The letters and digits of a text. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isPart(text.charAt(i))) {
                joined.append(text.charAt(i));
            }
        }
        return joined.toString();
    }

    static boolean isDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean startsText(Optional<String> text, String word) {
        return text.isPresent() && startsAt(Folded.text(text.get()), 0, word);
    }

    /** The whole address, a word before the {@code @}, or the domain. */
    private static boolean startsInAddress(String address, String word) {
        int at = address.indexOf('@');
        return startsAWord(address, at, word) || startsAt(address, at + 1, word);
    }

    /** True when a word that starts before {@code end} starts so, whatever stands between it and the next. */
    private static boolean startsAWord(String text, int end, String word) {
        boolean inWord = false;
        for (int i = 0; i < end; i++) {
            boolean part = isPart(text.charAt(i));
            if (part && !inWord && startsAt(text, i, word)) {
                return true;
            }
            inWord = part;
        }
        return false;
    }

    /** Compares letters and digits only: {@code o'brien} starts with {@code obr}. */
    private static boolean startsAt(String text, int from, String word) {
        int matched = 0;
        for (int i = from; i < text.length() && matched < word.length(); i++) {
            char c = text.charAt(i);
            if (isPart(c)) {
                if (c != word.charAt(matched)) {
                    return false;
                }
                matched++;
            }
        }
        return matched == word.length();
    }

    /** Halves of letters beyond Unicode's first plane count as letters; they only need to be equal. */
    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
