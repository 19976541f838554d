package org.kith.functions.spreadsheets.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that names two: {@code Mr & Mrs J Patel}, {@code Jane and John Smith}, {@code SMITH, Jane & John}. They live under
 * one name in the sheet, so they come in as one household, and not as a person who is called {@code Jane and John}.
 */
final class TwoPeople {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[&+]\\s*|\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}.'’ -]+");
    /** So many are two people with titles, several first names and last names. */
    private static final int MOST_WORDS = 10;
    /** Words that people are not called by. */
    private static final Set<String> OF_ORGANISATIONS = Set.of(
            "the",
            "sons",
            "son",
            "daughters",
            "brothers",
            "co",
            "ltd",
            "limited",
            "plc",
            "llp",
            "cic",
            "company",
            "partners",
            "associates",
            "club",
            "trust",
            "centre",
            "center",
            "group",
            "church",
            "school",
            "society",
            "association",
            "council",
            "services",
            "arts",
            "bakery",
            "cafe",
            "café",
            "choir",
            "college",
            "farm",
            "foundation",
            "friends",
            "garage",
            "heart",
            "hospice",
            "hospital",
            "hotel",
            "house",
            "manager",
            "ministries",
            "parish",
            "primary",
            "project",
            "shop",
            "shops",
            "solicitors",
            "studio",
            "surgery",
            "team",
            "theatre",
            "training",
            "ward",
            "works",
            "of",
            "for",
            "in");

    private TwoPeople() {}

    /** What their household is called, in the order of speech; empty for a name that names one. */
    static Optional<String> household(String text) {
        // Most names are of one, and are looked at several times.
        if (text.indexOf('&') < 0
                && text.indexOf('+') < 0
                && !text.toLowerCase(Locale.ROOT).contains("and")) {
            return Optional.empty();
        }
        String name = inOrder(text.replaceAll("\\s+", " ").strip());
        String[] names = BETWEEN.split(name, -1);
        // Of two single words nobody knows: they may be Jane & John, or fish and chips.
        boolean areTwo = names.length == 2
                && names[1].contains(" ")
                && name.split(" ", -1).length <= MOST_WORDS
                && arePeople(names[0])
                && arePeople(names[1]);
        return areTwo ? Optional.of(name) : Optional.empty();
    }

    /** True for what names two, or for two words that may be anything. */
    static boolean isJoined(String names) {
        return BETWEEN.matcher(names.strip()).find();
    }

    /** The last name in front, before a comma, goes to the end. */
    private static String inOrder(String name) {
        int comma = name.indexOf(',');
        return comma > 0 && comma < name.length() - 1 && name.indexOf(',', comma + 1) < 0
                ? name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip()
                : name;
    }

    private static boolean arePeople(String names) {
        if (!WORDS.matcher(names).matches() || names.isBlank()) {
            return false;
        }
        for (String word : names.toLowerCase(Locale.ROOT).replace(".", "").split(" ", -1)) {
            if (OF_ORGANISATIONS.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
