package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.Relationships;
import org.kith.functions.spreadsheets.ChangeSets.Relating;
import org.kith.functions.spreadsheets.StagedRelationship.Side;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;

/**
 * Decides anew, when a chunk of relationships is brought in, which of them are: those between two contacts that are there
 * now, and that nobody said meanwhile. Lasts for as long as one worker brings an import in.
 */
final class RelateContacts {
    private final Stores stores;
    private final FirstRows firstRows;
    private final Signature signature;
    private final IdSource ids;
    private final Map<RelationshipKindId, RelationshipKind> kinds;
    private final KnownRelationships there;

    /** Reads what contacts are to each other: one query for each shard, and one for the kinds. */
    RelateContacts(Stores stores, FirstRows firstRows, Signature signature, IdSource ids) {
        this.stores = stores;
        this.firstRows = firstRows;
        this.signature = signature;
        this.ids = ids;
        this.kinds = stores.contacts().relationshipKinds().all().stream()
                .collect(Collectors.toMap(RelationshipKind::id, Function.identity()));
        this.there = new KnownRelationships(stores.contacts().relationships(), kinds);
    }

    /** What to save. */
    record Decided(Chunk chunk, List<Relating> all, Counts change) {
        Decided {
            all = List.copyOf(all);
        }
    }

    /** One request for the contacts, unless one of them was merged into another meanwhile. */
    Decided decide(Chunk chunk) {
        Map<ContactId, Contact> found = stores.contacts()
                .contacts()
                .allFound(chunk.relationships().stream()
                        .flatMap(each -> Stream.of(now(each.one()), now(each.other())))
                        .distinct()
                        .toList());
        Map<RelationshipId, Relating> all = new HashMap<>();
        List<BroughtRelationship> brought = new ArrayList<>();
        for (StagedRelationship staged : chunk.relationships()) {
            relating(staged, found).ifPresent(relating -> {
                if (all.putIfAbsent(relating.seen().id(), relating) == null) {
                    brought.add(brought(staged, relating));
                }
            });
        }
        int fewer = brought.size() - chunk.relationships().size();
        return new Decided(
                chunk.related(brought),
                brought.stream().map(each -> all.get(each.id())).toList(),
                Counts.ofRelationships(fewer));
    }

    /** The decided chunk is in. */
    void done(Decided decided) {
        decided.all().forEach(this::add);
    }

    /** Somebody was faster with one of them, or a contact is gone; what stands there by now is not brought in. */
    void conflicted(Decided refused) {
        Collection<Relationships.Entry> asked = refused.chunk().brought().stream()
                .flatMap(BroughtRelationship::entries)
                .toList();
        Map<Relationships.Entry, Relationship> known =
                stores.contacts().relationships().known(asked);
        refused.all().stream()
                .filter(each -> known.keySet().stream()
                        .anyMatch(entry -> entry.id().equals(each.seen().id())))
                .forEach(this::add);
    }

    private void add(Relating each) {
        boolean isOver = each.seen().terms().end().isPresent();
        there.add(each.kind(), each.one().id(), each.other().id(), isOver);
    }

    private Optional<Relating> relating(StagedRelationship staged, Map<ContactId, Contact> found) {
        Optional<Contact> one = Optional.ofNullable(found.get(now(staged.one())));
        Optional<Contact> other = Optional.ofNullable(found.get(now(staged.other())));
        Optional<RelationshipKind> kind =
                Optional.ofNullable(kinds.get(staged.kind())).filter(each -> !each.retired());
        if (one.isEmpty() || other.isEmpty() || kind.isEmpty() || !mayBe(kind.get(), one.get(), other.get())) {
            return Optional.empty();
        }
        Relationship seen = new Relationship(
                BroughtRelationship.id(kind.get(), one.get().id(), other.get().id()),
                kind.get().id(),
                Direction.FORWARD,
                OtherContact.of(other.get()),
                staged.terms(),
                new ChangeId(ids.next()));
        return Optional.of(new Relating(one.get(), seen, other.get(), kind.get(), signature));
    }

    private boolean mayBe(RelationshipKind kind, Contact one, Contact other) {
        return !one.id().equals(other.id())
                && !there.has(kind, one.id(), other.id())
                && KnownRelationships.fits(
                        kind, one.facts().kind(), other.facts().kind())
                && !there.isFull(one.id())
                && !there.isFull(other.id());
    }

    private static BroughtRelationship brought(StagedRelationship staged, Relating relating) {
        Relationship seen = relating.seen();
        return new BroughtRelationship(
                staged.row(), seen.id(), relating.one().id(), relating.other().id(), seen.terms(), seen.change());
    }

    /** Who a row became, or whoever was known already, and needed nothing of it. */
    private ContactId now(Side side) {
        return side.row().flatMap(firstRows::contact).orElse(side.contact());
    }
}
