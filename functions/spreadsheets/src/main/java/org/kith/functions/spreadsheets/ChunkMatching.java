package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.Contacts;
import org.kith.contacts.Facts;
import org.kith.contacts.Interactions;
import org.kith.contacts.Revision;
import org.kith.contacts.Suppression;
import org.kith.contacts.Suppressions;
import org.kith.contacts.gone.GoneContacts;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.InteractionId;

/**
 * Decides anew, when a chunk is brought in, what each row does: the contact that it fills is read as it is now, and a
 * row whose contact appeared or went since it was checked becomes something else than was foreseen.
 */
final class ChunkMatching {
    private final Contacts contacts;
    private final Suppressions suppressions;
    private final GoneContacts gone;
    private final Chunk chunk;
    private final KnownContacts known;
    private final FirstRows firstRows;
    private final BringIn bringIn;
    private final Interactions interactions;
    /** By row, contacts that turned up only when the chunk was refused. */
    private final Map<Integer, ContactId> turnedUp = new HashMap<>();
    /** By row, ids for contacts whose first id another contact has. */
    private final Map<Integer, ContactId> otherIds = new HashMap<>();

    /** What turned out to be suppressed when the chunk was refused. */
    private final Map<EmailAddress, Suppression> suppressedSince = new HashMap<>();

    ChunkMatching(Stores stores, Chunk chunk, KnownContacts known, FirstRows firstRows, BringIn bringIn) {
        this.contacts = stores.contacts().contacts();
        this.suppressions = stores.contacts().suppressions();
        this.gone = stores.contacts().gone();
        this.chunk = chunk;
        this.known = known;
        this.firstRows = firstRows;
        this.bringIn = bringIn;
        this.interactions = stores.contacts().interactions();
    }

    /**
     * What to save.
     *
     * @param all none of it empty, no contact and no suppression twice
     * @param change of the counts
     */
    record Decided(Chunk chunk, List<BroughtIn> all, Counts change) {
        Decided {
            all = List.copyOf(all);
        }
    }

    Decided decide() {
        Map<ContactId, Contact> found = contacts.findAll(chunk.rows().stream()
                .flatMap(row -> target(row).stream())
                .distinct()
                .toList());
        avoidGone(found);
        List<Into> rows = into(found);
        Set<InteractionId> noted = noted(rows);
        Map<ContactId, BroughtIn> results = new LinkedHashMap<>();
        Set<Integer> noting = new HashSet<>();
        for (Into each : rows) {
            ContactId id = each.id().orElse(null);
            if (id == null) {
                continue;
            }
            Staged row = each.row()
                            .happened()
                            .filter(said -> noted.contains(said.id(id)))
                            .isPresent()
                    ? each.row().withoutHappened()
                    : each.row();
            Optional<BroughtIn> begun = Optional.ofNullable(results.get(id));
            BroughtIn result = bring(row, id, begun, each.contact());
            if (result.interactions().size()
                    > begun.map(BroughtIn::interactions).map(List::size).orElse(0)) {
                noting.add(row.row());
            }
            results.put(id, result);
        }
        List<Became> became = rows.stream()
                .map(each -> new Became(
                        each,
                        each.id().map(results::get),
                        noting.contains(each.row().row())))
                .toList();
        List<Outcome> outcomes = became.stream().map(Became::outcome).toList();
        return new Decided(chunk.applied(outcomes), written(results.values()), Became.change(became));
    }

    /** The decided chunk is in. */
    void done(Chunk applied) {
        firstRows.add(applied);
    }

    private BroughtIn bring(Staged row, ContactId id, Optional<BroughtIn> begun, Optional<Contact> contact) {
        if (row.first().isPresent()) {
            return begun.map(each -> bringIn.note(each, row)).orElseGet(() -> bringIn.note(contact.orElseThrow(), row));
        }
        return begun.map(each -> bringIn.fill(each, row))
                .orElseGet(() -> contact.map(each -> bringIn.fill(each, row)).orElseGet(() -> bringIn.create(id, row)));
    }

    /**
     * Where a row goes.
     *
     * @param id empty when it goes nowhere
     * @param contact as it is now; empty when it is to be created
     */
    record Into(Staged row, Optional<ContactId> id, Optional<Contact> contact) {}

    private List<Into> into(Map<ContactId, Contact> found) {
        Map<Integer, Into> all = new LinkedHashMap<>();
        for (Staged staged : chunk.rows()) {
            Staged row = staged.knowing(suppressedSince);
            Optional<Into> first = row.first().map(all::get);
            Optional<Contact> contact = target(row).flatMap(id -> Optional.ofNullable(found.get(id)));
            boolean creates = row.first().isEmpty() && !bringIn.onlyKnown();
            Optional<ContactId> id =
                    contact.map(Contact::id).or(() -> creates ? Optional.of(newId(row)) : Optional.empty());
            all.put(
                    row.row(),
                    first.map(each -> new Into(row, each.id(), each.contact()))
                            .orElseGet(() -> new Into(row, id, contact)));
        }
        return List.copyOf(all.values());
    }

    /** What of it is written down with those who are there; one request, and none where nothing happened. */
    private Set<InteractionId> noted(List<Into> rows) {
        List<Interactions.Entry> asked = rows.stream()
                .filter(each -> each.contact().isPresent())
                .flatMap(each -> each.row().happened().stream()
                        .map(happened ->
                                happened.entry(each.contact().orElseThrow().id())))
                .toList();
        return asked.isEmpty() ? Set.of() : interactions.known(asked);
    }

    /** An address that two contacts share is suppressed once. */
    private static List<BroughtIn> written(Collection<BroughtIn> results) {
        List<BroughtIn> written = new ArrayList<>();
        List<Suppression> suppressed = new ArrayList<>();
        for (BroughtIn result : results) {
            BroughtIn rest = result.without(suppressed);
            suppressed.addAll(rest.suppressions());
            if (!rest.isEmpty()) {
                written.add(rest);
            }
        }
        return written;
    }

    /**
     * Somebody known when the sheet was checked may be deleted since. They count as not there: who comes again is new, and
     * must not get the story of the old one.
     */
    private void avoidGone(Map<ContactId, Contact> found) {
        Map<Integer, ContactId> lost = new HashMap<>();
        for (Staged row : chunk.rows()) {
            if (row.first().isEmpty()
                    && row.known()
                    && target(row).filter(found::containsKey).isEmpty()) {
                lost.put(row.row(), newId(row));
            }
        }
        Map<ContactId, ContactId> others = known.unused(gone, lost.values());
        lost.forEach((row, id) -> otherIds.put(row, others.getOrDefault(id, id)));
    }

    /**
     * The contact is not as it was read, or an address was suppressed since: looks for it again, by its address as of this
     * moment.
     */
    void conflicted(BroughtIn refused) {
        Revision revision = refused.revision();
        suppressedSince.putAll(suppressions.among(
                refused.suppressions().stream().map(Suppression::address).toList()));
        ContactId id = revision.after().id();
        for (Staged row : chunk.rows()) {
            if (revision.before().isPresent()
                    || row.first().isPresent()
                    || !newId(row).equals(id)) {
                continue;
            }
            Optional<ContactId> owner = row.facts().mainEmail().flatMap(address -> owner(address, row.facts()));
            Optional<Contact> holder = contacts.find(id);
            if (owner.isPresent()) {
                turnedUp.put(row.row(), owner.get());
            } else if (holder.isPresent() && KnownContacts.agree(holder.get().facts(), row.facts())) {
                turnedUp.put(row.row(), id);
            } else if (holder.isPresent()) {
                // Somebody who had this address once, and has another now.
                otherIds.put(row.row(), new ContactId(bringIn.ids().next()));
            }
        }
    }

    /** Who has this address at this moment, and not the name of somebody else. */
    private Optional<ContactId> owner(EmailAddress address, Facts facts) {
        Map<ContactId, Contact> owners = contacts.findAll(contacts.withAddress(address));
        return owners.values().stream()
                .filter(each -> KnownContacts.agree(each.facts(), facts))
                .map(Contact::id)
                .findFirst();
    }

    /** Which contact a row belongs to, if there is one; whether it still exists is another question. */
    private Optional<ContactId> target(Staged row) {
        if (row.first().isPresent()) {
            // Who needed nothing of their first row was not staged with it.
            return row.first()
                    .flatMap(firstRows::contact)
                    .or(() -> row.known() ? Optional.of(row.contact()) : Optional.empty());
        }
        return Stream.of(
                        Optional.ofNullable(turnedUp.get(row.row())),
                        row.known() ? Optional.of(row.contact()) : Optional.<ContactId>empty(),
                        known.withAddress(row.facts()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private ContactId newId(Staged row) {
        return Optional.ofNullable(otherIds.get(row.row()))
                .orElseGet(() -> row.known() ? known.idFor(row.facts()) : row.contact());
    }
}
