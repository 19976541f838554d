package org.kith.contacts;

import java.util.random.RandomGenerator;

/** Slips of the finger, for tests: one at a time, wherever chance has it. */
final class Slips {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private Slips() {}

    /** The word with one letter too many, too few, wrong, or two neighbours swapped; never the word itself. */
    static String one(String word, RandomGenerator random) {
        // Most draws change the word: a swap of two equal letters and a letter in place of itself do not.
        for (int tries = 0; tries < 1_000; tries++) {
            String slipped = draw(word, random);
            if (!slipped.equals(word)) {
                return slipped;
            }
        }
        throw new IllegalStateException("No slip in " + word);
    }

    private static String draw(String word, RandomGenerator random) {
        int at = random.nextInt(word.length());
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                at + 1 == word.length()
                        ? word
                        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
