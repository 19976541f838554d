package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.Answer;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.Interaction;
import org.kith.contacts.Revision;
import org.kith.contacts.Suppression;
import org.kith.functions.spreadsheets.differences.Difference;
import org.kith.functions.spreadsheets.differences.MergedFacts;

/**
 * What rows do to one contact.
 *
 * @param suppressions addresses that must not be mailed from now on, and that nobody had said so of; the contact may have
 *     others
 * @param differences where a row says something else than the contact did
 * @param interactions to write down, none of which is yet
 */
public record BroughtIn(
        Revision revision,
        List<Suppression> suppressions,
        List<Difference> differences,
        List<Interaction> interactions) {
    /** Keeps copies. */
    public BroughtIn {
        suppressions = List.copyOf(suppressions);
        differences = List.copyOf(differences);
        interactions = List.copyOf(interactions);
    }

    /** Before any row did anything. */
    static BroughtIn begun(Revision revision) {
        return new BroughtIn(revision, List.of(), List.of(), List.of());
    }

    /** The contact as it will be. */
    public Contact after() {
        return revision.after();
    }

    boolean isEmpty() {
        return revision.isEmpty() && suppressions.isEmpty() && interactions.isEmpty();
    }

    /** True when a no is written down, or an address that must not be mailed. */
    boolean refuses() {
        return !suppressions.isEmpty() || revision.permissions().stream().anyMatch(each -> each.answer() == Answer.NO);
    }

    /** True when a yes is. */
    boolean agrees() {
        return revision.permissions().stream().anyMatch(each -> each.answer() == Answer.YES);
    }

    /** True when something is left as it was although a row says something else. */
    boolean differs() {
        return differences.stream().anyMatch(Difference::stays);
    }

    /** True when the contact is on this list, and was not. */
    boolean joins(ContactList list) {
        return after().isOn(list.id())
                && revision.before().filter(before -> before.isOn(list.id())).isEmpty();
    }

    BroughtIn merged(MergedFacts merged) {
        return new BroughtIn(
                revision.withFacts(merged.facts()),
                suppressions,
                Stream.concat(differences.stream(), merged.differences().stream())
                        .toList(),
                interactions);
    }

    BroughtIn with(Revision next, List<Suppression> more) {
        return new BroughtIn(
                next, Stream.concat(suppressions.stream(), more.stream()).toList(), differences, interactions);
    }

    /** With this written down, too, unless another row said the very same. */
    BroughtIn noting(Interaction interaction) {
        boolean isThere = interactions.stream().anyMatch(each -> each.id().equals(interaction.id()));
        return isThere
                ? this
                : new BroughtIn(
                        revision,
                        suppressions,
                        differences,
                        Stream.concat(interactions.stream(), Stream.of(interaction))
                                .toList());
    }

    /** Without those that another contact of the same transaction brings. */
    BroughtIn without(List<Suppression> others) {
        return new BroughtIn(
                revision,
                suppressions.stream()
                        .filter(each -> others.stream()
                                .noneMatch(other -> other.address().sameAs(each.address())))
                        .toList(),
                differences,
                interactions);
    }
}
