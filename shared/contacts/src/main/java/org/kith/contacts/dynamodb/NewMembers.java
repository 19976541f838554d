package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.FieldChange;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Households.Together;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.RelationshipId;

/**
 * Several people who come to belong to one household, in one transaction: for each what a {@link RelationshipChange}
 * writes, but the household is counted as touched once, because a row can be written once in a transaction. Each has a
 * change of their own, so that each can be taken back by itself.
 */
final class NewMembers {
    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;

    NewMembers(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
    }

    /** A new household: its being added is the news, not who belongs to it. */
    Together make(String name, List<ContactId> wanted, Signature signature) {
        List<Contact> people = people(wanted);
        if (people.size() < wanted.size()) {
            return new Together.NoSuchPerson();
        }
        if (people.stream().anyMatch(this::isFull)) {
            return new Together.TooMany();
        }
        Facts named = Facts.household(name);
        Facts facts =
                people.getFirst().facts().address().map(named::withAddress).orElse(named);
        Revision added = Revision.added(new ContactId(ids.next()), facts, signature, ids);
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).save(added);
        return commit(transaction, added.after(), people, signature, false);
    }

    /** A household that is there: each of its new members is news. */
    Together join(ContactId id, List<ContactId> wanted, Signature signature) {
        Optional<Contact> found = reads.contact(id).filter(each -> each.facts().kind() == ContactKind.HOUSEHOLD);
        if (found.isEmpty()) {
            return new Together.NoSuchHousehold();
        }
        Contact household = found.get();
        List<Contact> people = people(wanted);
        if (people.size() < wanted.size()) {
            return new Together.NoSuchPerson();
        }
        List<Relationship> its = reads.relationships(household);
        if (its.stream().anyMatch(each -> people.stream().anyMatch(person -> isMember(each, person)))) {
            return new Together.AlreadyThere();
        }
        if (its.size() + people.size() > Relationship.MOST || people.stream().anyMatch(this::isFull)) {
            return new Together.TooMany();
        }
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).touch(household);
        return commit(transaction, household, people, signature, true);
    }

    /** In the order asked for; fewer when one is not there, or no person. */
    private List<Contact> people(List<ContactId> wanted) {
        Map<ContactId, Contact> found = reads.contacts(wanted);
        return wanted.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(each -> each.facts().kind() == ContactKind.PERSON)
                .toList();
    }

    private boolean isFull(Contact person) {
        return reads.relationships(person).size() >= Relationship.MOST;
    }

    private static boolean isMember(Relationship seenByHousehold, Contact person) {
        return seenByHousehold.kind().equals(StarterKinds.MEMBER_OF_HOUSEHOLD)
                && seenByHousehold.direction() == Direction.BACKWARD
                && seenByHousehold.terms().end().isEmpty()
                && person.collections().contains(seenByHousehold.other().id());
    }

    private Together commit(
            Transaction transaction, Contact household, List<Contact> people, Signature signature, boolean news) {
        RelationshipKind kind = asTheGroupCallsIt();
        ContactWrites contacts = new ContactWrites(data.keys(), transaction);
        RelationshipWrites relationships = new RelationshipWrites(data.keys(), transaction);
        List<ChangeId> changes = new ArrayList<>();
        for (Contact person : people) {
            Relationship seen = new Relationship(
                    new RelationshipId(ids.next()),
                    kind.id(),
                    Direction.FORWARD,
                    OtherContact.of(household),
                    RelationshipTerms.UNKNOWN,
                    new ChangeId(ids.next()));
            Relationship twin = seen.seenBy(OtherContact.of(person));
            relationships
                    .replace(person.id(), Optional.empty(), Optional.of(seen))
                    .replace(household.id(), Optional.empty(), Optional.of(twin));
            Change change = change(seen, kind, signature);
            contacts.touch(person).history(household, change(twin, kind, signature));
            if (news) {
                contacts.change(person, change);
            } else {
                contacts.history(person, change);
            }
            changes.add(seen.change());
        }
        return switch (transaction.commit()) {
            case Commit.Done() -> new Together.Saved(OtherContact.of(household), changes);
            // One of them was removed between reading and writing.
            case Commit.Refused _ -> new Together.NoSuchPerson();
        };
    }

    private RelationshipKind asTheGroupCallsIt() {
        return data.get(
                        data.keys().relationshipKinds(),
                        ContactKeys.relationshipKind(StarterKinds.MEMBER_OF_HOUSEHOLD),
                        RelationshipSchemas.KIND)
                .or(() -> StarterKinds.find(StarterKinds.MEMBER_OF_HOUSEHOLD))
                .orElseThrow();
    }

    private static Change change(Relationship seen, RelationshipKind kind, Signature signature) {
        FieldChange field = new FieldChange(
                FieldChange.RELATIONSHIP,
                Optional.empty(),
                Optional.of(RelationshipText.of(seen, kind.words(seen.direction()))),
                Optional.of(seen.id().value()));
        return Change.of(seen.change(), What.RELATIONSHIP_ADDED, signature, List.of(field));
    }
}
