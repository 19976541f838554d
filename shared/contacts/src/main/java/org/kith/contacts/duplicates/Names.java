package org.kith.contacts.duplicates;

import java.util.Optional;
import org.kith.contacts.OneTypo;
import org.kith.contacts.ShortNames;

/** How much two names speak for one contact. */
final class Names {
    private Names() {}

    /**
     * What two names say.
     *
     * @param points for being the same; so many below nothing for two different people that no address outweighs it
     * @param reason empty where they say nothing
     */
    record Verdict(int points, Optional<Reason> reason) {
        private static Verdict of(int points, Reason reason) {
            return new Verdict(points, Optional.of(reason));
        }
    }

    private static final Verdict DIFFERENT = new Verdict(-20, Optional.empty());
    private static final Verdict NOTHING_KNOWN = new Verdict(0, Optional.empty());

    private enum First {
        SAME,
        SHORT_FORM,
        MISTYPED,
        INITIAL,
        UNKNOWN,
        DIFFERENT
    }

    private enum Last {
        SAME,
        MISTYPED,
        UNKNOWN,
        DIFFERENT
    }

    static Verdict compare(Traits one, Traits other) {
        if (one.words().isEmpty() || other.words().isEmpty()) {
            return NOTHING_KNOWN;
        }
        Last last = last(one.last(), other.last());
        return switch (one.kind()) {
            case PERSON -> people(one, other, last);
            case ORGANISATION, HOUSEHOLD -> bodies(last);
        };
    }

    /** True for the names of two, though they share an e-mail address, which alone says that they are one. */
    static boolean areOfTwo(Traits one, Traits other) {
        if (one.words().isEmpty() || other.words().isEmpty() || one.words().equals(other.words())) {
            return false;
        }
        Last last = last(one.last(), other.last());
        return switch (one.kind()) {
            case PERSON ->
                switch (first(one, other)) {
                    case DIFFERENT -> true;
                    // Who marries may take another name.
                    case SAME, SHORT_FORM -> false;
                    case MISTYPED, INITIAL, UNKNOWN -> last == Last.DIFFERENT;
                };
            case ORGANISATION, HOUSEHOLD -> last == Last.DIFFERENT;
        };
    }

    /** True for two spellings of one whole name; a short form is one only where that is wanted. */
    static boolean areAlike(Traits one, Traits other, boolean orShort) {
        if (one.words().isEmpty() || other.words().isEmpty() || last(one.last(), other.last()) == Last.UNKNOWN) {
            return false;
        }
        boolean sameLast = last(one.last(), other.last()) == Last.SAME;
        return switch (one.kind()) {
            case PERSON ->
                (one.words().contains(" ") && one.words().equals(other.words()))
                        || (sameLast
                                && switch (first(one, other)) {
                                    case SAME -> true;
                                    case SHORT_FORM -> orShort;
                                    case MISTYPED, INITIAL, UNKNOWN, DIFFERENT -> false;
                                });
            case ORGANISATION, HOUSEHOLD -> sameLast;
        };
    }

    private static Verdict people(Traits one, Traits other, Last last) {
        First first = first(one, other);
        if (one.words().equals(other.words()) && (first != First.SAME || last != Last.SAME)) {
            return Verdict.of(6, Reason.SWAPPED_NAME);
        }
        return switch (last) {
            case SAME ->
                switch (first) {
                    case SAME -> Verdict.of(6, Reason.SAME_NAME);
                    case SHORT_FORM -> Verdict.of(5, Reason.SHORT_NAME);
                    case MISTYPED -> Verdict.of(5, Reason.MISTYPED_NAME);
                    case INITIAL -> Verdict.of(3, Reason.INITIAL);
                    case UNKNOWN -> Verdict.of(2, Reason.SAME_LAST_NAME);
                    case DIFFERENT -> DIFFERENT;
                };
            case MISTYPED ->
                switch (first) {
                    case SAME -> Verdict.of(5, Reason.MISTYPED_NAME);
                    case SHORT_FORM -> Verdict.of(3, Reason.SHORT_NAME);
                    // Written down by ear; with a number or an address of their own it is one person.
                    case MISTYPED -> Verdict.of(2, Reason.MISTYPED_NAME);
                    case INITIAL, UNKNOWN, DIFFERENT -> DIFFERENT;
                };
            case UNKNOWN ->
                switch (first) {
                    case SAME -> Verdict.of(2, Reason.SAME_FIRST_NAME);
                    case SHORT_FORM -> Verdict.of(1, Reason.SHORT_NAME);
                    case UNKNOWN -> NOTHING_KNOWN;
                    case MISTYPED, INITIAL, DIFFERENT -> DIFFERENT;
                };
            // Who marries may take another name.
            case DIFFERENT ->
                switch (first) {
                    case SAME -> Verdict.of(0, Reason.SAME_FIRST_NAME);
                    case SHORT_FORM, MISTYPED, INITIAL, UNKNOWN, DIFFERENT -> DIFFERENT;
                };
        };
    }

    private static Verdict bodies(Last name) {
        return switch (name) {
            case SAME -> Verdict.of(6, Reason.SAME_NAME);
            case MISTYPED -> Verdict.of(5, Reason.MISTYPED_NAME);
            case UNKNOWN, DIFFERENT -> DIFFERENT;
        };
    }

    private static Last last(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Last.UNKNOWN;
        }
        if (one.equals(other)) {
            return Last.SAME;
        }
        return OneTypo.between(one, other) ? Last.MISTYPED : Last.DIFFERENT;
    }

    private static First first(Traits one, Traits other) {
        String a = one.first();
        String b = other.first();
        if (a.isEmpty() || b.isEmpty()) {
            return First.UNKNOWN;
        }
        if (a.equals(b) || a.equals(other.nickname()) || b.equals(one.nickname())) {
            return First.SAME;
        }
        if (ShortNames.mayBeOne(a, b)
                || ShortNames.mayBeOne(one.nickname(), b)
                || ShortNames.mayBeOne(other.nickname(), a)) {
            return First.SHORT_FORM;
        }
        if ((a.length() == 1 && b.startsWith(a)) || (b.length() == 1 && a.startsWith(b))) {
            return First.INITIAL;
        }
        // Joan is not John mistyped: where both are names that people have, they are two people's.
        boolean twoNames = isKnown(a) && isKnown(b);
        return OneTypo.between(a, b) && !twoNames ? First.MISTYPED : First.DIFFERENT;
    }

    private static boolean isKnown(String first) {
        return !ShortNames.of(first).isEmpty();
    }
}
