package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address in one cell, as far as it can be told apart: Mailchimp's {@code 49 Chapel Street  Oldham  OL6 6WU  GB} (two
 * blanks between), Google's lines, people's commas.
 *
 * @param lines street lines, a line each
 */
record AddressCell(String lines, String town, String postcode) {
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*\\n\\s*|\\s{2,}");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Set<String> HOME = Set.of(
            "gb", "uk", "u.k.", "united kingdom", "great britain", "england", "scotland", "wales", "northern ireland");

    /**
     * Reads a cell.
     *
     * @param townElsewhere true when another column has the town, so that none is looked for here
     */
    static AddressCell read(String text, boolean townElsewhere) {
        List<String> parts = parts(BETWEEN_PARTS, text);
        if (parts.size() == 1) {
            parts = parts(COMMA, text);
            if (townElsewhere && parts.size() > 1) {
                return new AddressCell(text, "", "");
            }
        }
        if (parts.size() > 1 && HOME.contains(parts.getLast().toLowerCase(Locale.ROOT))) {
            parts.removeLast();
        }
        String postcode = takePostcode(parts);
        String town = !townElsewhere && parts.size() > 1 ? parts.removeLast() : "";
        return new AddressCell(String.join("\n", parts), town, postcode);
    }

    private static String takePostcode(List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        Optional<UkPostcode.Ending> ending = UkPostcode.endingOf(parts.getLast());
        if (ending.isEmpty()) {
            return "";
        }
        parts.removeLast();
        if (!ending.get().before().isEmpty()) {
            parts.add(ending.get().before());
        }
        return ending.get().postcode();
    }

    private static List<String> parts(Pattern between, String text) {
        return new ArrayList<>(Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }
}
