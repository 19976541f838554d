package org.kith.contacts;

import java.util.Optional;

/**
 * A postal address of a contact.
 *
 * @param label what it is, one line: home, daughter's, until March
 */
public record LabelledAddress(PostalAddress address, Optional<String> label) {
    /** Makes the label one line. */
    public LabelledAddress {
        label = label.flatMap(Line::of);
    }
}
