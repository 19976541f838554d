package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.GroupStores;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.Suppression;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/** Finds out for each row whether its contact is known, and whether there is anything to do. */
final class Matching {
    /** As many as the stores answer in one request. */
    private static final int AT_ONCE = 100;

    private final GroupStores contacts;
    private final KnownContacts known;
    private final BringIn bringIn;

    Matching(GroupStores contacts, KnownContacts known, BringIn bringIn) {
        this.contacts = contacts;
        this.known = known;
        this.bringIn = bringIn;
    }

    /** What is to be brought in, and how many rows are of which kind. */
    record Matched(List<Staged> staged, Counts counts) {
        Matched {
            staged = List.copyOf(staged);
        }
    }

    Matched match(List<Understood> rows) {
        Map<ContactId, Contact> found = found(rows);
        Map<EmailAddress, Suppression> suppressions = suppressions(rows, found);
        Map<ContactId, ContactId> others = known.unused(
                contacts.gone(),
                rows.stream()
                        .filter(row -> !found.containsKey(idOf(row)))
                        .map(row -> known.idFor(row.facts()))
                        .toList());
        List<Staged> staged = new ArrayList<>();
        int fill = 0;
        int same = 0;
        for (Understood row : rows) {
            Optional<Contact> contact = Optional.ofNullable(found.get(idOf(row)));
            if (contact.isEmpty()) {
                ContactId id = known.idFor(row.facts());
                staged.add(staged(row, others.getOrDefault(id, id), false, suppressions));
                continue;
            }
            Staged filling = staged(row, contact.get().id(), true, Map.of());
            if (bringIn.fill(contact.get(), filling).isEmpty()) {
                same++;
            } else {
                fill++;
                staged.add(filling);
            }
        }
        int create = rows.size() - fill - same;
        return new Matched(staged, new Counts(0, 0, create, fill, same, 0, 0, 0));
    }

    /** A row belongs to the contact that it names; one with an address to who has it; one without, to whom an earlier import made of just such a row. */
    private ContactId idOf(Understood row) {
        return known.owner(row).orElseGet(() -> known.idFor(row.facts()));
    }

    private Map<ContactId, Contact> found(List<Understood> rows) {
        Map<ContactId, Contact> found = new HashMap<>();
        List<ContactId> wanted = rows.stream()
                .filter(row ->
                        row.facts().emails().isEmpty() || known.owner(row).isPresent())
                .map(this::idOf)
                .distinct()
                .toList();
        for (List<ContactId> some : parts(wanted)) {
            found.putAll(contacts.contacts().findAll(some));
        }
        return found;
    }

    private Map<EmailAddress, Suppression> suppressions(List<Understood> rows, Map<ContactId, Contact> found) {
        Map<EmailAddress, Suppression> suppressions = new HashMap<>();
        List<EmailAddress> wanted = rows.stream()
                .filter(row -> !found.containsKey(idOf(row)))
                .flatMap(row -> row.facts().emails().stream())
                .map(LabelledEmail::address)
                .distinct()
                .toList();
        for (List<EmailAddress> some : parts(wanted)) {
            suppressions.putAll(contacts.suppressions().among(some));
        }
        return suppressions;
    }

    private static Staged staged(
            Understood row, ContactId contact, boolean isKnown, Map<EmailAddress, Suppression> suppressions) {
        List<Suppression> own = row.facts().emails().stream()
                .map(each -> suppressions.get(each.address()))
                .filter(Objects::nonNull)
                .toList();
        return new Staged(row.row(), contact, isKnown, row.facts(), row.optIn(), own);
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
