package org.kith.functions.contacts.exports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRole;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.PartialDate;
import org.kith.kernel.ListId;

/** What else is known of contacts. */
final class About {
    private About() {}

    /** In their order. */
    static Map<String, Function<Contact, String>> columns(ExportPlan plan, Map<ListId, String> lists) {
        Map<String, Function<Contact, String>> all = new LinkedHashMap<>();
        for (ExportColumn column : ExportColumn.values()) {
            if (plan.columns().contains(column)) {
                switch (column) {
                    // Told by Reach.
                    case EMAIL, PHONE, ADDRESS -> {}
                    case BORN ->
                        all.put(
                                "Born",
                                contact -> contact.facts()
                                        .born()
                                        .map(PartialDate::toString)
                                        .orElse(""));
                    case ROLES ->
                        all.put(
                                "Roles",
                                contact -> Sheet.joined(
                                        contact.facts().roles().stream().map(About::role)));
                    case TAGS -> all.put("Tags", contact -> Sheet.joined(contact.facts().tags().stream()));
                    case LISTS ->
                        all.put(
                                "Lists",
                                contact -> Sheet.joined(contact.lists().stream()
                                        .flatMap(list -> Optional.ofNullable(lists.get(list)).stream())));
                    case KEEP_IN_TOUCH ->
                        all.put(
                                "Keep in touch",
                                contact -> contact.facts()
                                        .keepInTouch()
                                        .map(About::every)
                                        .orElse(""));
                    case BEFORE_YOU_SPEAK ->
                        all.put(
                                "Before you speak",
                                contact -> contact.facts().beforeYouSpeak().orElse(""));
                    case ADDED ->
                        all.put(
                                "Added",
                                contact -> LocalDate.ofInstant(contact.since(), plan.zone())
                                        .toString());
                }
            }
        }
        return all;
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
