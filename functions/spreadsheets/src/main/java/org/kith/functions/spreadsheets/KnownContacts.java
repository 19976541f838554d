package org.kith.functions.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.gone.GoneContacts;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;

/**
 * Finds the contact that a row belongs to: by the id that it names, else by any of its e-mail addresses. A row that belongs to nobody gets an id that
 * follows from what it says, so that two imports of the same person, even at the same moment, cannot create two
 * contacts; and a row without an address is known again by it.
 */
final class KnownContacts {
    /** Nobody is deleted and brought in again more often. */
    private static final int MOST_TIMES = 50;
    /** As many as the stores answer in one request. */
    private static final int AT_ONCE = 100;

    private final GroupId group;
    private final Map<String, ContactId> byAddress = new HashMap<>();
    private final Set<ContactId> all = new HashSet<>();

    KnownContacts(GroupId group, List<ContactSummary> everyone) {
        this.group = group;
        for (ContactSummary contact : everyone) {
            all.add(contact.id());
            for (EmailAddress address : contact.emails()) {
                byAddress.putIfAbsent(address.normalised(), contact.id());
            }
        }
    }

    /** Who has one of these addresses. */
    Optional<ContactId> withAddress(Facts facts) {
        return facts.emails().stream()
                .flatMap(
                        each -> Optional.ofNullable(byAddress.get(each.address().normalised())).stream())
                .findFirst();
    }

    /** The contact of this group that the row names, else who has one of its addresses. */
    Optional<ContactId> owner(Understood row) {
        return row.contact().filter(all::contains).or(() -> withAddress(row.facts()));
    }

    /** What makes two rows the same contact: any key in common. */
    List<String> keys(Understood row) {
        Facts facts = row.facts();
        Optional<ContactId> known = owner(row);
        if (known.isPresent()) {
            return List.of(known.get().value());
        }
        return facts.emails().isEmpty()
                ? List.of(identity(facts))
                : facts.emails().stream()
                        .map(each -> each.address().normalised())
                        .toList();
    }

    /** The id of a contact that the row would create. */
    ContactId idFor(Facts facts) {
        String identity = facts.emails().stream()
                .findFirst()
                .map(each -> each.address().normalised())
                .orElseGet(() -> identity(facts));
        return digest(group.value() + "\n" + identity);
    }

    /**
     * For each id of a contact to be created that a deleted contact has, another that follows from it, the same each time
     * as all of them are; the others are left out. One request for a hundred ids, and one more each time that somebody was
     * deleted, came again, and was deleted again.
     */
    Map<ContactId, ContactId> unused(GoneContacts gone, Collection<ContactId> wanted) {
        Map<ContactId, ContactId> others = new HashMap<>();
        Set<ContactId> open = Set.copyOf(wanted);
        for (int time = 0; time < MOST_TIMES && !open.isEmpty(); time++) {
            Set<ContactId> taken = new HashSet<>();
            List<ContactId> asked =
                    open.stream().map(id -> others.getOrDefault(id, id)).toList();
            for (int from = 0; from < asked.size(); from += AT_ONCE) {
                taken.addAll(gone.among(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                        .keySet());
            }
            open = open.stream()
                    .filter(id -> taken.contains(others.getOrDefault(id, id)))
                    .collect(Collectors.toSet());
            open.forEach(id -> others.put(id, digest(others.getOrDefault(id, id).value())));
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("A contact was deleted and brought in " + MOST_TIMES + " times");
        }
        return others;
    }

    private static ContactId digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ContactId(IdSource.encode(Arrays.copyOf(digest, 16)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** True when the contact has one of the row's addresses, or the row has none to compare. */
    static boolean agree(Facts contact, Facts row) {
        return row.emails().isEmpty()
                || row.emails().stream().map(LabelledEmail::address).anyMatch(contact::hasEmail);
    }

    /** Name, phone numbers and address: who it is, as opposed to what is known about them. */
    private static String identity(Facts facts) {
        return (facts.kind() + "\n" + facts.displayName() + "\n" + facts.phones() + "\n" + facts.address())
                .toLowerCase(Locale.ROOT);
    }
}
