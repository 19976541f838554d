package org.kith.contacts;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a contact gets post.
 *
 * @param lines street lines, a line each
 * @param postcode a UK one in its canonical form ({@code M15 5AT}), others as typed
 */
public record PostalAddress(Optional<String> lines, Optional<String> town, Optional<String> postcode) {
    /** Puts blanks and the postcode in order. */
    public PostalAddress {
        lines = lines.map(text ->
                        text.lines().flatMap(line -> Line.of(line).stream()).collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
        town = town.flatMap(Line::of);
        postcode = postcode.flatMap(Line::of).map(Postcode::canonical);
    }

    /** True when nothing of it is known. */
    public boolean isEmpty() {
        return lines.isEmpty() && town.isEmpty() && postcode.isEmpty();
    }

    /** True when the other says nothing that this does not say, too: a postcode alone is less of the same address. */
    public boolean covers(PostalAddress other) {
        return covers(lines, other.lines) && covers(town, other.town) && covers(postcode, other.postcode);
    }

    private static boolean covers(Optional<String> mine, Optional<String> others) {
        return others.isEmpty() || mine.filter(others.get()::equalsIgnoreCase).isPresent();
    }

    /** In one line: {@code 14 Mill Lane, Ashton-under-Lyne, OL6 6LS}. */
    public String shown() {
        return Stream.of(lines.map(text -> text.replace("\n", ", ")), town, postcode)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
