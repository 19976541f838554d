package org.kith.functions.spreadsheets.sheet;

import java.util.Locale;
import java.util.Optional;
import org.kith.contacts.ContactKind;

/** What kind of contact a cell says: in the words of our own export, and in CiviCRM's. */
final class KindCell {
    private KindCell() {}

    static Optional<ContactKind> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "person", "individual" -> Optional.of(ContactKind.PERSON);
            case "organisation", "organization" -> Optional.of(ContactKind.ORGANISATION);
            case "household" -> Optional.of(ContactKind.HOUSEHOLD);
            default -> Optional.empty();
        };
    }
}
