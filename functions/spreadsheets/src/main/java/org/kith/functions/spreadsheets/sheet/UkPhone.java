package org.kith.functions.spreadsheets.sheet;

import java.util.regex.Pattern;

/** What looks like a phone number in the United Kingdom, with its first nought or without. */
final class UkPhone {
    private static final Pattern NUMBER = Pattern.compile("(?:\\+44|0)[\\d\\s()-]{8,15}");

    private UkPhone() {}

    static boolean is(String text) {
        return NUMBER.matcher(LostZero.restored(text)).matches();
    }
}
