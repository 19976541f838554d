package org.kith.functions.access;

import java.util.Optional;

/**
 * What a group calls one of the things that Kith has a word for.
 *
 * @param one of one of them, such as client; kept as typed
 * @param many of several, such as clients; may be the same
 */
public record OwnWord(String one, String many) {
    /** Letters of the longest word: the places where words stand are narrow on a phone. */
    public static final int LONGEST = 40;

    /** What is wrong with a word, as a sentence for whoever typed it; empty when it is good. */
    public static Optional<String> fault(String word) {
        if (word.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
            return Optional.of("This must be one line of ordinary letters");
        }
        if (word.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of("Enter a word, such as client");
        }
        return PlainName.fault(word);
    }
}
