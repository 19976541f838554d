package org.kith.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ListId;

/**
 * What a group knows of a contact now.
 *
 * @param version counts up with every change of what is here; 1 at first
 * @param lists those it is on, in the order it joined
 * @param leftLists those it left by itself, by the link in a mail; no import puts it back
 * @param permissions the latest for each purpose and channel
 * @param suppressions of its addresses
 * @param since when it was added
 * @param provenance where its facts are from
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
        Provenance provenance) {
    /** Keeps copies. */
    public Contact {
        lists = List.copyOf(lists);
        leftLists = List.copyOf(leftLists);
        permissions = List.copyOf(permissions);
        suppressions = List.copyOf(suppressions);
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
        return new Contact(id, version, others, lists, leftLists, permissions, remaining, since, from);
    }

    Contact withLists(List<ListId> joined, List<ListId> left) {
        return new Contact(id, version, facts, joined, left, permissions, suppressions, since, provenance);
    }

    Contact withPermissions(List<Permission> current) {
        return new Contact(id, version, facts, lists, leftLists, current, suppressions, since, provenance);
    }

    Contact withSuppressions(List<Suppression> all) {
        return new Contact(id, version, facts, lists, leftLists, permissions, all, since, provenance);
    }

    Contact withProvenance(Provenance from) {
        return new Contact(id, version, facts, lists, leftLists, permissions, suppressions, since, from);
    }

    Contact withVersion(long number) {
        return new Contact(id, number, facts, lists, leftLists, permissions, suppressions, since, provenance);
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

    /** What search, lists and audiences see of it. */
    public ContactSummary summary() {
        return ContactSummary.of(this);
    }
}
