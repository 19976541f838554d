package org.kith.contacts;

import java.util.Optional;

/**
 * A phone number of a contact.
 *
 * @param number canonical where it can be read, else as typed ({@link PhoneNumber})
 * @param label what it is for, one line: mobile, after six
 */
public record LabelledPhone(String number, Optional<String> label) {
    /** Makes the number canonical and the label one line. */
    public LabelledPhone {
        number = PhoneNumber.canonical(
                Line.of(number).orElseThrow(() -> new IllegalArgumentException("A phone number is empty")));
        label = label.flatMap(Line::of);
    }

    /** The number as people in the United Kingdom write it. */
    public String shown() {
        return PhoneNumber.shown(number);
    }
}
