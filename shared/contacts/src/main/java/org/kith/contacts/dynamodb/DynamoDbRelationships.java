package org.kith.contacts.dynamodb;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.contacts.relationships.Tie;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.TableAccess;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.RelationshipId;

/** Relationships in the GroupData table, a row in the collection of each of the two contacts. */
public final class DynamoDbRelationships implements Relationships {
    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;

    /** Takes one group's data. */
    public DynamoDbRelationships(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
    }

    @Override
    public Added add(ContactId id, Wanted wanted, Signature signature) {
        Optional<Contact> contact = reads.contact(id);
        if (contact.isEmpty()) {
            return new Added.Missing();
        }
        OtherSide otherSide = OtherSide.read(data, wanted.other(), wanted.kind());
        // Something new is said of the contact that is there, not of one that was merged into it.
        Optional<Contact> other =
                otherSide.contact().filter(each -> each.mergedInto().isEmpty());
        Optional<RelationshipKind> kind = otherSide.kind().filter(each -> !each.retired());
        if (other.isEmpty()) {
            return new Added.NoSuchOther();
        }
        if (kind.isEmpty()) {
            return new Added.NoSuchKind();
        }
        return faulty(contact.get(), other.get(), wanted, kind.get())
                .orElseGet(() -> add(contact.get(), other.get(), wanted, kind.get(), signature));
    }

    private Optional<Added> faulty(Contact contact, Contact other, Wanted wanted, RelationshipKind kind) {
        if (contact.id().equals(other.id())) {
            return Optional.of(new Added.WithItself());
        }
        if (kind.id().equals(StarterKinds.MEMBER_OF_HOUSEHOLD)) {
            Contact member = wanted.direction() == Direction.FORWARD ? contact : other;
            Contact household = wanted.direction() == Direction.FORWARD ? other : contact;
            if (isHousehold(member) || !isHousehold(household)) {
                return Optional.of(new Added.NoHousehold());
            }
        }
        List<Relationship> its = reads.relationships(contact);
        if (its.stream().anyMatch(each -> isSaidAlready(each, wanted, kind))) {
            return Optional.of(new Added.AlreadyThere());
        }
        boolean full =
                its.size() >= Relationship.MOST || reads.relationships(other).size() >= Relationship.MOST;
        return full ? Optional.of(new Added.TooMany()) : Optional.empty();
    }

    private Added add(Contact contact, Contact other, Wanted wanted, RelationshipKind kind, Signature signature) {
        Relationship seen = new Relationship(
                new RelationshipId(ids.next()),
                kind.id(),
                wanted.direction(),
                OtherContact.of(other),
                wanted.terms(),
                new ChangeId(ids.next()));
        Transaction transaction = data.transaction();
        new RelationshipChange(data, transaction, contact, new OtherSide(Optional.of(other), Optional.of(kind)))
                .write(What.RELATIONSHIP_ADDED, seen.change(), signature, Optional.empty(), Optional.of(seen));
        return switch (transaction.commit()) {
            case Commit.Done() -> new Added.Saved(seen);
            // One of the two was removed between reading and writing.
            case Commit.Refused _ -> new Added.Missing();
        };
    }

    @Override
    public Changed change(
            ContactId id,
            RelationshipId relationship,
            RelationshipTerms read,
            RelationshipTerms terms,
            Signature signature) {
        return replace(
                id,
                relationship,
                signature,
                (now, by) -> terms.over(read, now.terms())
                        .<Next>map(next -> new Next.Becomes(Optional.of(now.with(next, by))))
                        .orElseGet(Next.Clash::new));
    }

    @Override
    public Changed remove(ContactId id, RelationshipId relationship, Signature signature) {
        return replace(id, relationship, signature, (now, by) -> new Next.Becomes(Optional.empty()));
    }

    /** What becomes of a relationship, by a change. */
    private interface Edit {
        Next of(Relationship now, ChangeId by);
    }

    private sealed interface Next {
        /** Empty to take it away. */
        record Becomes(Optional<Relationship> next) implements Next {}

        /** Somebody else was faster. */
        record Clash() implements Next {}
    }

    /** One of a contact, or of one that was merged into it: only then are there more requests than usual. */
    private Changed replace(ContactId id, RelationshipId relationshipId, Signature signature, Edit edit) {
        Changed own = replaceIn(id, relationshipId, signature, edit);
        if (!(own instanceof Changed.Missing)) {
            return own;
        }
        return reads.contact(id).map(Contact::absorbed).stream()
                .flatMap(List::stream)
                .map(absorbed -> replaceIn(absorbed, relationshipId, signature, edit))
                .filter(changed -> !(changed instanceof Changed.Missing))
                .findFirst()
                .orElse(own);
    }

    private Changed replaceIn(ContactId id, RelationshipId relationshipId, Signature signature, Edit edit) {
        RowKey key = new RowKey(data.keys().contact(id), ContactKeys.relationship(relationshipId));
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Map<RowKey, Item> own = data.getAll(List.of(reads.key(id), key));
            Optional<Contact> contact = Optional.ofNullable(own.get(reads.key(id)))
                    .map(row -> row.as(ContactSchemas.CONTACT))
                    .or(() -> reads.standing(id));
            Optional<Relationship> now =
                    Optional.ofNullable(own.get(key)).map(row -> row.as(RelationshipSchemas.RELATIONSHIP));
            if (contact.isEmpty() || now.isEmpty()) {
                return new Changed.Missing();
            }
            ChangeId by = new ChangeId(ids.next());
            if (!(edit.of(now.get(), by) instanceof Next.Becomes(Optional<Relationship> next))) {
                return new Changed.Outdated();
            }
            if (next.filter(each -> each.terms().equals(now.get().terms())).isPresent()) {
                return new Changed.Done();
            }
            if (commit(contact.get(), now.get(), next, by, signature)) {
                return new Changed.Done();
            }
        }
        throw DynamoDbContacts.busy();
    }

    /** False when a rival was faster. */
    private boolean commit(
            Contact contact, Relationship now, Optional<Relationship> next, ChangeId by, Signature signature) {
        OtherSide other = OtherSide.read(data, now.other().id(), now.kind());
        Transaction transaction = data.transaction();
        new RelationshipChange(data, transaction, contact, other)
                .write(what(now, next), by, signature, Optional.of(now), next);
        return transaction.commit() instanceof Commit.Done;
    }

    private static What what(Relationship now, Optional<Relationship> next) {
        if (next.isEmpty()) {
            return What.RELATIONSHIP_REMOVED;
        }
        boolean ends = now.terms().end().isEmpty() && next.get().terms().end().isPresent();
        return ends ? What.RELATIONSHIP_ENDED : What.RELATIONSHIP_CHANGED;
    }

    @Override
    public List<Tie> all() {
        List<Tie> ties = new Shards(data)
                .read(
                        data.keys().relationshipShards(),
                        shard -> Query.of(shard, Shards.MOST),
                        item -> item.as(RelationshipSchemas.TIE));
        return MergedIds.read(data).ties(ties);
    }

    @Override
    public Map<Entry, Relationship> known(Collection<Entry> wanted) {
        Map<RowKey, Entry> keys = wanted.stream()
                .distinct()
                .collect(Collectors.toMap(
                        each -> new RowKey(data.keys().contact(each.contact()), ContactKeys.relationship(each.id())),
                        each -> each));
        List<RowKey> all = List.copyOf(keys.keySet());
        Map<Entry, Relationship> known = new HashMap<>();
        for (int from = 0; from < all.size(); from += TableAccess.MOST_AT_ONCE) {
            data.getAll(all.subList(from, Math.min(all.size(), from + TableAccess.MOST_AT_ONCE)))
                    .forEach((key, row) ->
                            known.put(Objects.requireNonNull(keys.get(key)), row.as(RelationshipSchemas.RELATIONSHIP)));
        }
        return known;
    }

    private static boolean isHousehold(Contact contact) {
        return contact.facts().kind() == ContactKind.HOUSEHOLD;
    }

    private static boolean isSaidAlready(Relationship each, Wanted wanted, RelationshipKind kind) {
        return each.terms().end().isEmpty()
                && each.kind().equals(kind.id())
                && each.other().id().equals(wanted.other())
                && (kind.symmetrical() || each.direction() == wanted.direction());
    }
}
