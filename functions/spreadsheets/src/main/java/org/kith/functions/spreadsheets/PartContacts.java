package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.Relationships;
import org.kith.functions.spreadsheets.ChangeSets.Parting;
import org.kith.kernel.ContactId;

/**
 * What taking a chunk of relationships back does: each goes from both pages, as if it had never been said, unless somebody
 * said something else of it since.
 *
 * @param there the contacts that are there of those from whose pages one goes
 * @param kept who has one that somebody changed
 */
record PartContacts(List<Parting> all, List<Contact> there, List<Report.Kept> kept) {
    /** Keeps copies. */
    PartContacts {
        all = List.copyOf(all);
        there = List.copyOf(there);
        kept = List.copyOf(kept);
    }

    /** One request for the contacts, and one for what they are to each other. */
    static PartContacts of(Stores stores, Import current, Chunk chunk) {
        List<Relationships.Entry> entries =
                chunk.brought().stream().flatMap(BroughtRelationship::entries).toList();
        Map<Relationships.Entry, Relationship> known =
                stores.contacts().relationships().known(entries);
        Map<ContactId, Contact> found = stores.contacts()
                .contacts()
                .findAll(entries.stream()
                        .map(Relationships.Entry::contact)
                        .distinct()
                        .toList());
        List<Parting> all = new ArrayList<>();
        Map<ContactId, Contact> there = new HashMap<>();
        List<Report.Kept> kept = new ArrayList<>();
        for (BroughtRelationship brought : chunk.brought()) {
            boolean isAsBrought = brought.entries()
                    .flatMap(entry -> Optional.ofNullable(known.get(entry)).stream())
                    .allMatch(now -> now.terms().equals(brought.terms()));
            brought.entries().forEach(entry -> {
                Optional<Contact> contact = Optional.ofNullable(found.get(entry.contact()));
                Stream.ofNullable(known.get(entry)).forEach(seen -> {
                    if (isAsBrought) {
                        all.add(new Parting(entry.contact(), seen, brought.change(), current.appliedSignature()));
                        contact.ifPresent(each -> there.put(each.id(), each));
                    } else {
                        contact.ifPresent(each ->
                                kept.add(new Report.Kept(each.id(), each.facts().displayName(), false)));
                    }
                });
            });
        }
        return new PartContacts(all, List.copyOf(there.values()), kept);
    }
}
