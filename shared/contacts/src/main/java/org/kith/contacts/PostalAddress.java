package org.kith.contacts;

import java.util.Optional;

/**
 * Where a contact gets post.
 *
 * @param lines street lines, a line each
 * @param postcode a UK one in its canonical form ({@code M15 5AT}), others as typed
 */
public record PostalAddress(Optional<String> lines, Optional<String> town, Optional<String> postcode) {
    /** Puts blanks and the postcode in order. */
    public PostalAddress {
        lines = lines.map(text -> text.replace('\t', ' ').strip()).filter(text -> !text.isEmpty());
        town = town.flatMap(Line::of);
        postcode = postcode.flatMap(Line::of).map(Postcode::canonical);
    }

    /** True when nothing of it is known. */
    public boolean isEmpty() {
        return lines.isEmpty() && town.isEmpty() && postcode.isEmpty();
    }
}
