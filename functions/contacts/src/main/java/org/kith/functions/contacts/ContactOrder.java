package org.kith.functions.contacts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.PartialDate;
import org.kith.http.Json;

/**
 * How a list of contacts is ordered: by one thing, those who lack it last whichever way round, and those who are alike in
 * it by name. No two contacts share a place, so pages neither miss nor repeat anybody.
 */
public record ContactOrder(By by, boolean backwards) {
    /** As lists are ordered when nobody says otherwise. */
    public static final ContactOrder BY_NAME = new ContactOrder(By.NAME, false);

    private static final String BACKWARDS = "-";
    private static final String MISSING = "-";
    private static final String THERE = "+";

    /** What contacts are ordered by. */
    public enum By {
        /** The sort name, family name first. */
        NAME,
        /** The main address's. */
        TOWN,
        /** The main address's. */
        POSTCODE,
        /** The birth date, as far as it is known. */
        BORN,
        /** When they were added. */
        ADDED;

        private Optional<String> of(ContactSummary contact) {
            return switch (this) {
                case NAME -> Optional.of("");
                case TOWN -> contact.town().map(town -> town.toLowerCase(Locale.ROOT));
                case POSTCODE -> contact.postcode();
                case BORN -> contact.born().map(PartialDate::toString);
                // Whole milliseconds, of one length until the year 2286.
                case ADDED -> Optional.of(Long.toString(contact.since().toEpochMilli()));
            };
        }
    }

    /**
     * Where one contact stands.
     *
     * @param value what it is ordered by; empty when it lacks that
     */
    public record Place(Optional<String> value, String name) {
        /** As a text that {@link #parse} understands. */
        public String text() {
            return value.map(text -> THERE + text).orElse(MISSING) + "\n" + name;
        }

        /** The place that a text of {@link #text} means; empty for any other. */
        public static Optional<Place> parse(String text) {
            int line = text.indexOf('\n');
            if (line < 1) {
                return Optional.empty();
            }
            Optional<String> value =
                    text.startsWith(THERE) ? Optional.of(text.substring(THERE.length(), line)) : Optional.empty();
            return Optional.of(new Place(value, text.substring(line + 1)));
        }
    }

    /** Reads {@code postcode}, or backwards {@code -postcode}; empty for a word that is none of these. */
    public static Optional<ContactOrder> parse(String word) {
        boolean backwards = word.startsWith(BACKWARDS);
        String name = backwards ? word.substring(BACKWARDS.length()) : word;
        for (By by : By.values()) {
            if (word(by).equals(name)) {
                return Optional.of(new ContactOrder(by, backwards));
            }
        }
        return Optional.empty();
    }

    /** The word that {@link #parse} reads. */
    public String word() {
        return (backwards ? BACKWARDS : "") + word(by);
    }

    /** These contacts in this order. */
    public List<ContactSummary> sorted(List<ContactSummary> contacts) {
        return contacts.stream()
                .sorted(Comparator.comparing(this::place, comparator()))
                .toList();
    }

    /** Where a contact stands in this order. */
    public Place place(ContactSummary contact) {
        return new Place(by.of(contact), contact.sortKey());
    }

    /** True for a contact that stands behind a place. */
    public boolean isBehind(Place place, ContactSummary contact) {
        return comparator().compare(place(contact), place) > 0;
    }

    private Comparator<Place> comparator() {
        Comparator<Place> ofThose =
                Comparator.comparing((Place place) -> place.value().orElse("")).thenComparing(Place::name);
        return Comparator.comparing((Place place) -> place.value().isEmpty())
                .thenComparing(backwards ? ofThose.reversed() : ofThose);
    }

    private static String word(By by) {
        return Json.word(by);
    }
}
