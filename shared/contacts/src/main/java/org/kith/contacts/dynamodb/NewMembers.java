package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
 * change of their own, so that each can be taken back by itself. It is written only if nothing was written of any of them
 * since they were read, so that two who answer the same question at one moment make one household.
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
        return settled(() -> tryToMake(name, wanted, signature));
    }

    /** A household that is there: each of its new members is news. */
    Together join(ContactId household, List<ContactId> wanted, Signature signature) {
        return settled(() -> tryToJoin(household, wanted, signature));
    }

    /** As often as something was written of one of them between reading and writing: read anew, it shows what that was. */
    private static Together settled(Supplier<Optional<Together>> attempt) {
        for (int number = 0; number < DynamoDbContacts.ATTEMPTS; number++) {
            Optional<Together> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw DynamoDbContacts.busy();
    }

    private Optional<Together> tryToMake(String name, List<ContactId> wanted, Signature signature) {
        List<AsRead> people = people(reads.asRead(wanted), wanted);
        if (people.size() < wanted.size()) {
            return Optional.of(new Together.NoSuchPerson());
        }
        List<List<Relationship>> theirs = theirs(people);
        if (twoShareAHousehold(theirs)) {
            return Optional.of(new Together.AlreadyThere());
        }
        if (theirs.stream().anyMatch(NewMembers::isFull)) {
            return Optional.of(new Together.TooMany());
        }
        Facts named = Facts.household(name);
        Facts facts = people.getFirst()
                .contact()
                .facts()
                .address()
                .map(named::withAddress)
                .orElse(named);
        Revision added = Revision.added(new ContactId(ids.next()), facts, signature, ids);
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).save(added);
        return commit(transaction, added.after(), people, signature, false);
    }

    private Optional<Together> tryToJoin(ContactId id, List<ContactId> wanted, Signature signature) {
        Map<ContactId, AsRead> rows = reads.asRead(
                Stream.concat(Stream.of(id), wanted.stream()).distinct().toList());
        Optional<AsRead> found = Optional.ofNullable(rows.get(id)).filter(row -> isA(ContactKind.HOUSEHOLD, row));
        if (found.isEmpty()) {
            return Optional.of(new Together.NoSuchHousehold());
        }
        Contact household = found.get().contact();
        List<AsRead> people = people(rows, wanted);
        if (people.size() < wanted.size()) {
            return Optional.of(new Together.NoSuchPerson());
        }
        List<Relationship> its = reads.relationships(household);
        if (its.stream().anyMatch(each -> people.stream().anyMatch(person -> isMember(each, person.contact())))) {
            return Optional.of(new Together.AlreadyThere());
        }
        if (its.size() + people.size() > Relationship.MOST
                || theirs(people).stream().anyMatch(NewMembers::isFull)) {
            return Optional.of(new Together.TooMany());
        }
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).touch(found.get());
        return commit(transaction, household, people, signature, true);
    }

    /** In the order asked for; fewer when one is not there, or no person. */
    private static List<AsRead> people(Map<ContactId, AsRead> rows, List<ContactId> wanted) {
        return wanted.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .filter(row -> isA(ContactKind.PERSON, row))
                .toList();
    }

    private static boolean isA(ContactKind kind, AsRead row) {
        return row.contact().facts().kind() == kind;
    }

    private List<List<Relationship>> theirs(List<AsRead> people) {
        return people.stream().map(AsRead::contact).map(reads::relationships).toList();
    }

    private static boolean isFull(List<Relationship> of) {
        return of.size() >= Relationship.MOST;
    }

    /** A household that was deleted counts no more, and one that was merged into another is that one. */
    private boolean twoShareAHousehold(List<List<Relationship>> people) {
        List<List<ContactId>> belong = people.stream()
                .map(NewMembers::households)
                .filter(each -> !each.isEmpty())
                .toList();
        if (belong.size() < 2) {
            return false;
        }
        Map<ContactId, Contact> there =
                reads.allFound(belong.stream().flatMap(List::stream).distinct().toList());
        List<ContactId> households = belong.stream()
                .flatMap(each -> each.stream()
                        .flatMap(id -> Optional.ofNullable(there.get(id)).stream())
                        .map(Contact::id)
                        .distinct())
                .toList();
        return Set.copyOf(households).size() < households.size();
    }

    private static List<ContactId> households(List<Relationship> seenByPerson) {
        return seenByPerson.stream()
                .filter(each -> each.kind().equals(StarterKinds.MEMBER_OF_HOUSEHOLD)
                        && each.direction() == Direction.FORWARD
                        && each.terms().end().isEmpty())
                .map(each -> each.other().id())
                .distinct()
                .toList();
    }

    private static boolean isMember(Relationship seenByHousehold, Contact person) {
        return seenByHousehold.kind().equals(StarterKinds.MEMBER_OF_HOUSEHOLD)
                && seenByHousehold.direction() == Direction.BACKWARD
                && seenByHousehold.terms().end().isEmpty()
                && person.collections().contains(seenByHousehold.other().id());
    }

    /** Empty when it was refused. */
    private Optional<Together> commit(
            Transaction transaction, Contact household, List<AsRead> people, Signature signature, boolean news) {
        RelationshipKind kind = asTheGroupCallsIt();
        ContactWrites contacts = new ContactWrites(data.keys(), transaction);
        RelationshipWrites relationships = new RelationshipWrites(data.keys(), transaction);
        List<ChangeId> changes = new ArrayList<>();
        for (AsRead row : people) {
            Contact person = row.contact();
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
            contacts.touch(row).history(household, change(twin, kind, signature));
            if (news) {
                contacts.change(person, change);
            } else {
                contacts.history(person, change);
            }
            changes.add(seen.change());
        }
        return switch (transaction.commit()) {
            case Commit.Done() -> Optional.of(new Together.Saved(OtherContact.of(household), changes));
            case Commit.Refused _ -> Optional.empty();
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
