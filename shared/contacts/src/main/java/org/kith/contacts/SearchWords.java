package org.kith.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The words of one contact, folded once for all that was typed. A search looks at everyone, and most are nobody who is
 * looked for: so one of these is filled anew for each, and looking at one more contact makes next to nothing new.
 */
final class SearchWords {
    private char[] letters = new char[512];
    private int length;

    /** The first {@link #count} are this contact's; the others are kept to be used again. */
    private final List<Word> words = new ArrayList<>();

    private int count;

    /** Where a word starts and ends, where the text ends that it is in, and what it is. */
    private static final class Word {
        private int start;
        private int end;
        private int textEnd;
        private What what = What.TAG_OR_POSTCODE;
    }

    private enum What {
        /** How a first name or a nickname starts. */
        FIRST_NAME,
        /** How a last name or the name of an organisation starts. */
        NAME,
        OTHER_NAME,
        EMAIL,
        TAG_OR_POSTCODE
    }

    /** Takes the words of this contact in place of those of the one before. */
    void fill(ContactSummary contact) {
        length = 0;
        count = 0;
        switch (contact.kind()) {
            case PERSON -> {
                contact.firstName().ifPresent(name -> add(name, What.FIRST_NAME, What.OTHER_NAME));
                contact.lastName().ifPresent(this::addName);
                letFirstAndLastNameBeTypedInOneGo();
                contact.nickname().ifPresent(name -> add(name, What.FIRST_NAME, What.OTHER_NAME));
                if (count == 0 && !isAddress(contact.name())) {
                    addName(contact.name());
                }
            }
            case ORGANISATION, HOUSEHOLD -> addName(contact.name());
        }
        contact.emails().forEach(email -> addEmail(email.normalised()));
        contact.tags().forEach(tag -> add(tag, What.TAG_OR_POSTCODE, What.TAG_OR_POSTCODE));
        contact.postcode().ifPresent(code -> add(code, What.TAG_OR_POSTCODE, What.TAG_OR_POSTCODE));
    }

    /** How well a typed word is found. */
    Found find(Typed typed) {
        Found best = Found.NOT;
        for (int i = 0; i < count && best != Found.WHOLE_NAME; i++) {
            best = best.or(exact(words.get(i), typed.letters(), typed.otherNames()));
        }
        if (best == Found.NOT && typed.mayBeMistyped()) {
            for (int i = 0; i < count && best != Found.MISTYPED_NAME; i++) {
                best = best.or(mistyped(words.get(i), typed.letters()));
            }
        }
        return best;
    }

    /** Who has no name is called by an address, which is looked through as such. */
    private static boolean isAddress(String name) {
        return name.indexOf('@') >= 0;
    }

    private Found exact(Word word, String typed, Set<String> otherNames) {
        if (!startsWith(word, typed)) {
            return word.what == What.FIRST_NAME && isOneOf(word, otherNames) ? Found.OTHER_FORM : Found.NOT;
        }
        return switch (word.what) {
            case FIRST_NAME, NAME -> {
                int end = word.start + typed.length();
                yield end == word.end || end == word.textEnd ? Found.WHOLE_NAME : Found.NAME;
            }
            case OTHER_NAME -> Found.OTHER_NAME;
            case EMAIL -> Found.EMAIL;
            case TAG_OR_POSTCODE -> Found.REST;
        };
    }

    private Found mistyped(Word word, String typed) {
        return switch (OneTypo.likeness(typed, letters, word.start, word.end, word.textEnd)) {
            case NONE -> Found.NOT;
            case BEGINNING -> Found.MISTYPED;
            case WHOLE ->
                switch (word.what) {
                    case FIRST_NAME, NAME, OTHER_NAME -> Found.MISTYPED_NAME;
                    case EMAIL, TAG_OR_POSTCODE -> Found.MISTYPED;
                };
        };
    }

    private boolean startsWith(Word word, String typed) {
        return typed.length() <= word.textEnd - word.start && isAt(word.start, typed);
    }

    private boolean isOneOf(Word word, Set<String> names) {
        for (String name : names) {
            if (name.length() == word.end - word.start && isAt(word.start, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (letters[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void addName(String name) {
        add(name, What.NAME, What.OTHER_NAME);
    }

    /** The whole address, a word before the {@code @}, or the domain. */
    private void addEmail(String address) {
        int first = count;
        int at = address.indexOf('@');
        add(address.substring(0, at), What.EMAIL, What.EMAIL);
        int domain = count;
        add(address.substring(at + 1), What.EMAIL, What.EMAIL);
        // Nobody looks for "org".
        count = Math.min(count, domain + 1);
        extend(first, domain);
    }

    private void letFirstAndLastNameBeTypedInOneGo() {
        extend(0, count);
    }

    private void extend(int from, int to) {
        for (int i = from; i < to; i++) {
            words.get(i).textEnd = length;
        }
    }

    private void add(String text, What first, What others) {
        String folded = Folded.text(text);
        int start = count;
        boolean inWord = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean part = isPart(c);
            if (part && !inWord) {
                begin(count == start ? first : others);
            } else if (!part && inWord) {
                words.get(count - 1).end = length;
            }
            if (part) {
                put(c);
            }
            inWord = part;
        }
        if (inWord) {
            words.get(count - 1).end = length;
        }
        extend(start, count);
    }

    private void begin(What what) {
        if (count == words.size()) {
            words.add(new Word());
        }
        Word word = words.get(count);
        word.start = length;
        word.what = what;
        count++;
    }

    private void put(char c) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
        }
        letters[length] = c;
        length++;
    }

    /** Halves of letters beyond Unicode's first plane count as letters; they only need to be equal. */
    static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
