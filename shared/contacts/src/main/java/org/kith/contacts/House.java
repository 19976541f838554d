package org.kith.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which house or flat an address is, within its postcode: {@code Flat 3, 12 A Mill Lane}, {@code 12a mill ln. (flat 3)}
 * and the two lines the other way round are one. A postcode is about fifteen homes, mostly of one street, so a number
 * and the first word of the street tell them apart; without a number all words must be the same. When in doubt two
 * addresses are two homes.
 */
final class House {
    /** Somebody's care, an office or a box at the post office: nobody lives there. */
    private static final Pattern NO_HOME =
            Pattern.compile("\\bc\\s*/\\s*o\\b|\\bcare of\\b|\\bp\\.?\\s*o\\.?\\s*box\\b");

    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    /** {@code 12 - 14} is a house, {@code 2/1} a flat on a landing. */
    private static final Pattern NUMBERS_JOINED = Pattern.compile("(?<=\\d)\\s*([-–/])\\s*(?=\\d)");

    private static final Pattern LETTER_APART = Pattern.compile("\\b(\\d+)\\s+([a-z])\\b");
    private static final Pattern UNIT = Pattern.compile(
            "\\b(?:flat|flt|apartment|appt|apt|unit|room|rm|bedsit|studio)\\b[\\s.:#]*+(?:no\\b|number\\b)?[\\s.:#]*"
                    + "(\\d[\\d/–-]*[a-z]?|[a-z])\\b");
    /** Words for a flat that has no number. They say so beside one of those in {@link #IN_A_HOUSE} only. */
    private static final Set<String> WHICH_FLAT = Set.of(
            "ground",
            "first",
            "second",
            "third",
            "fourth",
            "top",
            "upper",
            "lower",
            "basement",
            "garden",
            "attic",
            "front",
            "rear",
            "left",
            "right",
            "maisonette",
            "annexe",
            "annex");

    private static final Set<String> IN_A_HOUSE =
            Set.of("flat", "floor", "basement", "attic", "maisonette", "annexe", "annex", "bedsit");

    private static final Pattern LINES = Pattern.compile("[\\n,;()]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}/–-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d/–-]*[a-z]?");

    private House() {}

    /** The same text for all ways to write one home; empty where nothing tells which of a postcode it is. */
    static Optional<String> of(PostalAddress address) {
        return address.postcode().isEmpty()
                ? Optional.empty()
                : address.lines().map(Folded::text).flatMap(House::of);
    }

    private static Optional<String> of(String lines) {
        if (NO_HOME.matcher(lines).find()) {
            return Optional.empty();
        }
        String text = APOSTROPHE.matcher(lines).replaceAll("");
        text = NUMBERS_JOINED.matcher(text).replaceAll("$1").replace('–', '-');
        text = LETTER_APART.matcher(text).replaceAll("$1$2");
        Set<String> units = new TreeSet<>();
        Matcher unit = UNIT.matcher(text);
        while (unit.find()) {
            units.add("flat " + unit.group(1));
        }
        List<List<String>> parts = Arrays.stream(LINES.split(unit.replaceAll(" ")))
                .map(House::words)
                .filter(part -> !part.isEmpty())
                .toList();
        Set<String> told = takeWhichFlat(parts, units);
        told.addAll(units);
        List<String> numbered = numbered(parts);
        told.addAll(numbered.isEmpty() ? parts.stream().flatMap(List::stream).toList() : numbered);
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join(";", told));
    }

    /** In a house of flats without numbers, the words for which of them; they are gone from the parts then. */
    private static Set<String> takeWhichFlat(List<List<String>> parts, Set<String> units) {
        Set<String> which = new TreeSet<>();
        if (parts.stream().flatMap(List::stream).anyMatch(IN_A_HOUSE::contains)) {
            for (List<String> part : parts) {
                part.stream().filter(WHICH_FLAT::contains).forEach(which::add);
                part.removeIf(word -> WHICH_FLAT.contains(word) || IN_A_HOUSE.contains(word));
            }
            if (which.isEmpty() && units.isEmpty()) {
                which.add("flat");
            }
        }
        return which;
    }

    /** Each part with a number, by its numbers and its first word; a number alone belongs to what follows. */
    private static List<String> numbered(List<List<String>> parts) {
        List<String> found = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (List<String> part : parts) {
            List<String> numbers =
                    part.stream().filter(word -> NUMBER.matcher(word).matches()).toList();
            Optional<String> street = part.stream()
                    .filter(word -> !NUMBER.matcher(word).matches() && !word.equals("no") && !word.equals("number"))
                    .findFirst();
            waiting.addAll(numbers);
            if (street.isPresent() && !waiting.isEmpty()) {
                found.add(String.join(" ", waiting) + " " + street.get());
                waiting.clear();
            }
        }
        if (!waiting.isEmpty()) {
            found.add(String.join(" ", waiting));
        }
        return found;
    }

    private static List<String> words(String part) {
        return Arrays.stream(BETWEEN_WORDS.split(part))
                .filter(word -> !word.isEmpty() && !word.equals("the"))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
