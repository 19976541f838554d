package org.kith.contacts;

/**
 * Forgives one slip of the finger: a letter too many, one too few, a wrong one, or two neighbours swapped; the first
 * letter, too. And one slip of the ear, {@code f} for {@code ph}, which is two letters from it: Olifant for Oliphant.
 * Words of fewer than four letters have too many neighbours to be forgiven.
 */
public final class OneTypo {
    /** How far apart two words are, best last. */
    enum Likeness {
        /** Further than one slip. */
        NONE,
        /** What was typed is one slip from how the word begins. */
        BEGINNING,
        /** What was typed is one slip from the whole word. */
        WHOLE
    }

    private static final int FEWEST_LETTERS = 4;

    private OneTypo() {}

    /** True when one slip makes one word out of another, four letters or more; not when they are equal. */
    public static boolean between(String one, String other) {
        return !one.equals(other)
                && likeness(one, other.toCharArray(), 0, other.length(), other.length()) == Likeness.WHOLE;
    }

    /**
     * How well a typed word is meant to be the one that starts in a text. Where they differ first is where the slip
     * is, so one pass is enough.
     *
     * @param word where the word ends that starts at {@code from}
     * @param to where the text ends that may be typed in one go: {@code vanderberg}
     */
    static Likeness likeness(String typed, char[] text, int from, int word, int to) {
        int same = 0;
        int most = Math.min(typed.length(), to - from);
        while (same < most && typed.charAt(same) == text[from + same]) {
            same++;
        }
        int rest = from + same;
        Likeness best = Likeness.NONE;
        for (Slip slip : SLIPS) {
            if (slip.explains(typed, same, text, rest, to)) {
                int end = from + typed.length() + slip.shift;
                best = better(best, reached(typed, from, end, end == word || end == to));
            }
        }
        return best;
    }

    private static Likeness reached(String typed, int from, int end, boolean whole) {
        int shorter = Math.min(typed.length(), end - from);
        int longer = Math.max(typed.length(), end - from);
        if (longer < FEWEST_LETTERS) {
            return Likeness.NONE;
        }
        if (whole) {
            return Likeness.WHOLE;
        }
        return shorter < FEWEST_LETTERS ? Likeness.NONE : Likeness.BEGINNING;
    }

    private static Likeness better(Likeness one, Likeness other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Once: an enum's values are copied each time they are asked for. */
    private static final Slip[] SLIPS = Slip.values();

    private enum Slip {
        WRONG_LETTER(0, 1, 1),
        LETTER_TOO_MANY(-1, 1, 0),
        LETTER_TOO_FEW(1, 0, 1),
        SWAPPED(0, 2, 2),
        F_FOR_PH(1, 1, 2),
        PH_FOR_F(-1, 2, 1);

        /** How much longer the text is than what was typed. */
        private final int shift;

        private final int skippedTyped;
        private final int skippedText;

        Slip(int shift, int skippedTyped, int skippedText) {
            this.shift = shift;
            this.skippedTyped = skippedTyped;
            this.skippedText = skippedText;
        }

        /** True when behind this slip, at the first difference, all that is left of what was typed is there. */
        boolean explains(String typed, int at, char[] text, int rest, int to) {
            int left = typed.length() - at - skippedTyped;
            int next = rest + skippedText;
            if (left < 0 || next + left > to) {
                return false;
            }
            if (!mayStandFor(typed, at, text, rest)) {
                return false;
            }
            for (int i = 0; i < left; i++) {
                if (typed.charAt(at + skippedTyped + i) != text[next + i]) {
                    return false;
                }
            }
            return true;
        }

        private boolean mayStandFor(String typed, int at, char[] text, int rest) {
            return switch (this) {
                case WRONG_LETTER, LETTER_TOO_MANY, LETTER_TOO_FEW -> true;
                case SWAPPED -> typed.charAt(at) == text[rest + 1] && typed.charAt(at + 1) == text[rest];
                case F_FOR_PH -> typed.charAt(at) == 'f' && text[rest] == 'p' && text[rest + 1] == 'h';
                case PH_FOR_F -> typed.charAt(at) == 'p' && typed.charAt(at + 1) == 'h' && text[rest] == 'f';
            };
        }
    }
}
