package org.kith.functions.contacts.exports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRole;
import org.kith.contacts.KeepInTouch;
import org.kith.kernel.ListId;

/** What else is known of contacts. */
final class About {
    private About() {}

    /** In their order. */
    static void add(ExportPlan plan, Map<ListId, String> lists, Columns<Contact> to) {
        for (ExportColumn column : ExportColumn.values()) {
            if (plan.columns().contains(column)) {
                switch (column) {
                    // Told by Reach.
                    case EMAIL, PHONE, ADDRESS -> {}
                    case BORN ->
                        to.cell("Born", contact -> Cell.partial(contact.facts().born()));
                    case ROLES ->
                        to.words(
                                "Roles",
                                contact -> ContactsTable.joined(
                                        contact.facts().roles().stream().map(About::role)));
                    case TAGS -> to.words("Tags", contact -> ContactsTable.joined(contact.facts().tags().stream()));
                    case LISTS ->
                        to.words(
                                "Lists",
                                contact -> ContactsTable.joined(contact.lists().stream()
                                        .flatMap(list -> Optional.ofNullable(lists.get(list)).stream())));
                    case KEEP_IN_TOUCH ->
                        to.line(
                                "Keep in touch",
                                contact -> contact.facts().keepInTouch().map(About::every));
                    case BEFORE_YOU_SPEAK ->
                        to.line("Before you speak", contact -> contact.facts().beforeYouSpeak());
                    case ADDED ->
                        to.cell("Added", contact -> new Cell.Day(LocalDate.ofInstant(contact.since(), plan.zone())));
                }
            }
        }
    }

    /** Volunteer, since 2020-05-01, until 2024-04-30. */
    private static String role(ContactRole role) {
        return role.name()
                + role.since().map(day -> ", since " + day).orElse("")
                + role.until().map(day -> ", until " + day).orElse("");
    }

    private static String every(KeepInTouch keep) {
        String unit = keep.unit().name().toLowerCase(Locale.ROOT);
        return keep.every() == 1 ? "every " + unit : "every " + keep.every() + " " + unit + "s";
    }
}
