package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A whole name, split: {@code SMITH, Jane}, {@code Mrs Jane Smith}, {@code Jane van der Berg}. */
record FullName(String firstName, String lastName) {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "rev",
            "revd",
            "reverend",
            "prof",
            "professor",
            "sir",
            "dame",
            "lady",
            "lord",
            "cllr",
            "fr",
            "canon");
    /** Where a last name of several words begins. */
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "ibn", "al",
            "ap", "ab", "st", "ten", "ter");

    static FullName read(String text) {
        String line = text.replace('\n', ' ').strip();
        int comma = line.indexOf(',');
        if (comma > 0 && comma < line.length() - 1) {
            String last = line.substring(0, comma).strip();
            String first = String.join(" ", withoutTitles(line.substring(comma + 1)));
            return new FullName(first, last);
        }
        List<String> words = withoutTitles(line.replace(",", ""));
        if (words.size() < 2) {
            return new FullName(String.join(" ", words), "");
        }
        int last = words.size() - 1;
        while (last > 1 && PARTICLES.contains(words.get(last - 1).toLowerCase(Locale.ROOT))) {
            last--;
        }
        return new FullName(
                String.join(" ", words.subList(0, last)), String.join(" ", words.subList(last, words.size())));
    }

    /** The titles that are left out of a name: {@code Rev. Dr}; empty for most. */
    static String titles(String text) {
        String line = text.replace('\n', ' ').strip();
        int comma = line.indexOf(',');
        String said = comma > 0 && comma < line.length() - 1 ? line.substring(comma + 1) : line.replace(",", "");
        List<String> words = List.of(said.strip().split("\\s+"));
        return String.join(
                " ", words.subList(0, words.size() - withoutTitles(said).size()));
    }

    /** The words, without titles in front; a name that is nothing but a title stays ("Canon"). */
    private static List<String> withoutTitles(String text) {
        List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
        while (words.size() > 1
                && TITLES.contains(words.getFirst().toLowerCase(Locale.ROOT).replace(".", ""))) {
            words.removeFirst();
        }
        return words;
    }
}
