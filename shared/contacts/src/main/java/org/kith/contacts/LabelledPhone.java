package org.kith.contacts;

import java.util.Optional;

/**
 * A phone number of a contact.
 *
 * @param number as typed; {@link PhoneNumber} knows the ways it can be looked for
 * @param label what it is for, one line: mobile, after six
 */
public record LabelledPhone(String number, Optional<String> label) {
    /** Makes number and label one line each. */
    public LabelledPhone {
        number = Line.of(number).orElseThrow(() -> new IllegalArgumentException("A phone number is empty"));
        label = label.flatMap(Line::of);
    }
}
