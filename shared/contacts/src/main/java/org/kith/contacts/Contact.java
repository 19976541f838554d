package org.kith.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ListId;

/**
 * What a group knows of a contact now.
 *
 * @param version counts up with every change of what is here; 1 at first
 * @param lists those it is on, in the order it joined
 * @param leftLists those it ever left by itself, by the link in a mail, also when somebody put it back since; no import
 *     does, and no undoing
 * @param permissions the latest for each purpose and channel
 * @param suppressions of its addresses
 * @param since when it was added
 * @param provenance where its facts are from
 * @param absorbed those that were merged into it, and those that had been merged into them, in that order; what is known
 *     of them stays in their own collections, and counts as known of this one
 * @param mergedInto the one that it was merged into; empty while it stands by itself
 */
public record Contact(
        ContactId id,
        long version,
        Facts facts,
        List<ListId> lists,
        List<ListId> leftLists,
        List<Permission> permissions,
        List<Suppression> suppressions,
        Instant since,
        Provenance provenance,
        List<ContactId> absorbed,
        Optional<ContactId> mergedInto) {
    /** So many can be in one contact: its page reads the collection of each. */
    public static final int MOST_ABSORBED = 10;

    /** Keeps copies. */
    public Contact {
        lists = List.copyOf(lists);
        leftLists = List.copyOf(leftLists);
        permissions = List.copyOf(permissions);
        suppressions = List.copyOf(suppressions);
        absorbed = List.copyOf(absorbed);
    }

    /** A contact that was never merged with another. */
    public Contact(
            ContactId id,
            long version,
            Facts facts,
            List<ListId> lists,
            List<ListId> leftLists,
            List<Permission> permissions,
            List<Suppression> suppressions,
            Instant since,
            Provenance provenance) {
        this(
                id,
                version,
                facts,
                lists,
                leftLists,
                permissions,
                suppressions,
                since,
                provenance,
                List.of(),
                Optional.empty());
    }

    /** A contact that is new: on no list, and nothing is known but its facts. */
    public static Contact added(ContactId id, Facts facts, Signature signature) {
        return new Contact(
                id,
                1,
                facts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                signature.at(),
                Provenance.of(Confirmation.by(signature)));
    }

    Contact withFacts(Facts others, List<Suppression> remaining, Provenance from) {
        return new Contact(
                id, version, others, lists, leftLists, permissions, remaining, since, from, absorbed, mergedInto);
    }

    Contact joined(ListId list) {
        return withLists(with(lists, list), leftLists);
    }

    Contact left(ListId list) {
        return withLists(lists.stream().filter(each -> !each.equals(list)).toList(), leftLists);
    }

    /** Off the list by the contact's own word, which is kept. */
    Contact leftByItself(ListId list) {
        Contact off = left(list);
        return off.withLists(off.lists, with(leftLists, list));
    }

    Contact withPermissions(List<Permission> current) {
        return new Contact(
                id, version, facts, lists, leftLists, current, suppressions, since, provenance, absorbed, mergedInto);
    }

    Contact withSuppressions(List<Suppression> all) {
        return new Contact(
                id, version, facts, lists, leftLists, permissions, all, since, provenance, absorbed, mergedInto);
    }

    Contact withProvenance(Provenance from) {
        return withFacts(facts, suppressions, from);
    }

    Contact withVersion(long number) {
        return new Contact(
                id,
                number,
                facts,
                lists,
                leftLists,
                permissions,
                suppressions,
                since,
                provenance,
                absorbed,
                mergedInto);
    }

    /** As it stands away while it is merged into another; empty when it stands by itself again. */
    public Contact withMergedInto(Optional<ContactId> kept) {
        return new Contact(
                id, version, facts, lists, leftLists, permissions, suppressions, since, provenance, absorbed, kept);
    }

    /** Its own id, and those of whom was merged into it: all whose collections tell of it. */
    public List<ContactId> collections() {
        return Stream.concat(Stream.of(id), absorbed.stream()).toList();
    }

    /** What it said last about a purpose and a channel. */
    public Optional<Permission> permission(Purpose purpose, Channel channel) {
        return permissions.stream()
                .filter(each -> each.purpose() == purpose && each.channel() == channel)
                .findFirst();
    }

    /** Why an address of it must not be mailed. */
    public Optional<Suppression> suppression(EmailAddress address) {
        return suppressions.stream()
                .filter(each -> each.address().sameAs(address))
                .findFirst();
    }

    /** True when it is on that list. */
    public boolean isOn(ListId list) {
        return lists.contains(list);
    }

    /** True when it left this list by itself and nobody put it back. */
    public boolean hasLeft(ListId list) {
        return leftLists.contains(list) && !isOn(list);
    }

    /** What search, lists and audiences see of it. */
    public ContactSummary summary() {
        return ContactSummary.of(this);
    }

    private Contact withLists(List<ListId> joined, List<ListId> left) {
        return new Contact(
                id, version, facts, joined, left, permissions, suppressions, since, provenance, absorbed, mergedInto);
    }

    private static List<ListId> with(List<ListId> lists, ListId list) {
        return Stream.concat(lists.stream(), Stream.of(list)).distinct().toList();
    }
}
