package org.kith.contacts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a contact is, or was, to the group: member, volunteer, client, donor, trustee, in the group's own words. Somebody
 * has several over time, one after another or at once, and stays one contact.
 *
 * @param name one line
 * @param since the first day; empty when nobody knows, or since ever
 * @param until the last day; empty while it lasts
 */
public record ContactRole(String name, Optional<LocalDate> since, Optional<LocalDate> until) {
    /** Throws {@link IllegalArgumentException} when it is nameless or ends before it starts. */
    public ContactRole {
        name = Line.of(name).orElseThrow(() -> new IllegalArgumentException("A role needs a name"));
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            throw new IllegalArgumentException("A role cannot end before it starts");
        }
    }

    /** One that lasts, since nobody knows when. */
    public static ContactRole of(String name) {
        return new ContactRole(name, Optional.empty(), Optional.empty());
    }

    /** True when they have it on that day. */
    public boolean isHeldOn(LocalDate day) {
        return since.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Equal for names that differ in case only. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Name, first and last day with tabs between, as {@link FactTexts} keeps it. */
    public String text() {
        return name + "\t" + since.map(LocalDate::toString).orElse("") + "\t"
                + until.map(LocalDate::toString).orElse("");
    }

    /** The role that such a text is of. */
    public static ContactRole read(String text) {
        String[] parts = text.split("\t", -1);
        return new ContactRole(parts[0], day(parts[1]), day(parts[2]));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
