package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.Contacts;
import org.kith.contacts.Facts;
import org.kith.contacts.Revision;
import org.kith.contacts.Suppression;
import org.kith.contacts.Suppressions;
import org.kith.contacts.gone.GoneContacts;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

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
    private final BringIn bringIn;
    /** By row, contacts that turned up only when the chunk was refused. */
    private final Map<Integer, ContactId> turnedUp = new HashMap<>();
    /** By row, ids for contacts whose first id another contact has. */
    private final Map<Integer, ContactId> otherIds = new HashMap<>();

    /** What turned out to be suppressed when the chunk was refused. */
    private final Map<EmailAddress, Suppression> suppressedSince = new HashMap<>();

    ChunkMatching(Stores stores, Chunk chunk, KnownContacts known, BringIn bringIn) {
        this.contacts = stores.contacts().contacts();
        this.suppressions = stores.contacts().suppressions();
        this.gone = stores.contacts().gone();
        this.chunk = chunk;
        this.known = known;
        this.bringIn = bringIn;
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
        Map<ContactId, BroughtIn> results = new LinkedHashMap<>();
        List<Optional<ContactId>> into = new ArrayList<>();
        for (Staged staged : chunk.rows()) {
            Staged row = staged.knowing(suppressedSince);
            Optional<Contact> contact = target(row).flatMap(id -> Optional.ofNullable(found.get(id)));
            if (contact.isEmpty() && bringIn.onlyKnown()) {
                into.add(Optional.empty());
                continue;
            }
            ContactId id = contact.map(Contact::id).orElseGet(() -> newId(row));
            BroughtIn result = Optional.ofNullable(results.get(id))
                    .map(begun -> bringIn.fill(begun, row))
                    .orElseGet(() ->
                            contact.map(each -> bringIn.fill(each, row)).orElseGet(() -> bringIn.create(id, row)));
            results.put(id, result);
            into.add(Optional.of(id));
        }
        List<Optional<BroughtIn>> byRow =
                into.stream().map(id -> id.map(results::get)).toList();
        List<Outcome> outcomes = outcomes(byRow);
        return new Decided(chunk.applied(outcomes), written(results.values()), change(outcomes, byRow));
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
            if (row.known() && target(row).filter(found::containsKey).isEmpty()) {
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
            if (revision.before().isPresent() || !newId(row).equals(id)) {
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

    /** A result is empty where the contact is gone and nobody new is to come in. */
    private List<Outcome> outcomes(List<Optional<BroughtIn>> results) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ContactId wanted = chunk.rows().get(i).contact();
            outcomes.add(results.get(i)
                    .map(ChunkMatching::outcome)
                    .orElseGet(() -> new Outcome(Outcome.Kind.LEFT_OUT, wanted)));
        }
        return outcomes;
    }

    private static Outcome outcome(BroughtIn result) {
        Contact after = result.after();
        Outcome.Kind kind = result.isEmpty()
                ? Outcome.Kind.UNCHANGED
                : result.revision().before().isPresent() ? Outcome.Kind.FILLED : Outcome.Kind.CREATED;
        return new Outcome(kind, after.id());
    }

    /** The foreseen kinds go, the real ones come: their sum stays. */
    private Counts change(List<Outcome> outcomes, List<Optional<BroughtIn>> results) {
        int create = 0;
        int fill = 0;
        int same = 0;
        int rejected = 0;
        int refusals = 0;
        int notMailed = 0;
        int differing = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Staged row = chunk.rows().get(i);
            if (row.known()) {
                fill--;
            } else {
                create--;
            }
            switch (outcomes.get(i).kind()) {
                case CREATED -> create++;
                case FILLED -> fill++;
                case UNCHANGED -> same++;
                case LEFT_OUT -> rejected++;
            }
            Optional<BroughtIn> result = results.get(i);
            refusals += one(result.filter(BroughtIn::refuses).isPresent())
                    - one(row.foreseen().refuses());
            notMailed += one(result.flatMap(each -> NoNewsletter.why(row, each)).isPresent())
                    - one(row.foreseen().notMailed());
            differing += one(result.filter(BroughtIn::differs).isPresent())
                    - one(row.foreseen().differs());
        }
        return new Counts(0, 0, create, fill, same, rejected, 0, outcomes.size(), refusals, notMailed, differing);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
