package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.contacts.Contact;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Interaction;
import org.kith.functions.spreadsheets.sheet.Happened;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.kernel.ContactId;
import org.kith.kernel.InteractionId;

/**
 * What rows tell of calls, visits and the like: one row, one touch. Rows about one contact are taken together in all else;
 * each of these comes in by itself, unless it is written down already.
 */
final class WhatHappened {
    private final GroupStores contacts;
    private final KnownContacts known;

    WhatHappened(GroupStores contacts, KnownContacts known) {
        this.contacts = contacts;
        this.known = known;
    }

    /**
     * A row that repeats another.
     *
     * @param first the number of the first row about the same contact
     */
    record Repeat(Understood row, int first) {}

    /**
     * The repeats that tell of something that is not written down, to be brought in with the contacts of their first rows.
     *
     * @param contacts whom the first rows are about, by their numbers; of whom they are about nobody who comes in, the
     *     others are left out, too
     */
    List<Staged> toBringIn(List<Repeat> repeats, Map<Integer, ContactId> contacts) {
        List<Staged> staged = new ArrayList<>();
        Map<Understood, ContactId> ofKnown = new HashMap<>();
        for (Repeat repeat : repeats) {
            ContactId contact = contacts.get(repeat.first());
            if (contact != null && repeat.row().happened().isPresent()) {
                boolean isKnown = known.has(contact);
                staged.add(Staged.repeating(repeat.row(), repeat.first(), contact, isKnown));
                if (isKnown) {
                    ofKnown.put(repeat.row(), contact);
                }
            }
        }
        Set<InteractionId> noted = noted(ofKnown);
        return staged.stream().filter(row -> !isNoted(row, noted)).toList();
    }

    /**
     * What of it is written down: from such a row of an earlier sheet, which a request for a hundred tells; else by
     * somebody, or from an export of ours, where the contact has one of the same day, kind and words, which a query for
     * each contact tells. No request where no row tells of anything.
     */
    Set<InteractionId> noted(Map<Understood, ContactId> rows) {
        Map<ContactId, List<Happened>> asked = new HashMap<>();
        rows.forEach((row, contact) -> row.happened()
                .ifPresent(happened ->
                        asked.computeIfAbsent(contact, _ -> new ArrayList<>()).add(happened)));
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<InteractionId> noted = new HashSet<>(contacts.interactions()
                .known(asked.entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(happened -> happened.entry(each.getKey())))
                        .toList()));
        asked.forEach((contact, all) -> all.removeIf(happened -> noted.contains(happened.id(contact))));
        asked.values().removeIf(List::isEmpty);
        for (Contact contact : contacts.contacts().findAll(asked.keySet()).values()) {
            List<Happened> open = asked.getOrDefault(contact.id(), List.of());
            List<Interaction> there = there(contact, open);
            open.stream()
                    .filter(happened -> there.stream().anyMatch(happened::isSameAs))
                    .forEach(happened -> noted.add(happened.id(contact.id())));
        }
        return noted;
    }

    /** What is written down with the contact, and with those that were merged into it, since the first of these. */
    private List<Interaction> there(Contact contact, List<Happened> open) {
        Instant earliest = open.stream()
                .map(Happened::earliest)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return contact.collections().stream()
                .flatMap(collection -> contacts.interactions().since(collection, earliest).stream())
                .toList();
    }

    static boolean isNoted(Staged row, Set<InteractionId> noted) {
        return row.happened()
                .filter(happened -> noted.contains(happened.id(row.contact())))
                .isPresent();
    }
}
