package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.merging.Merges;
import org.kith.contacts.merging.Merges.Merged;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Household;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.PermissionId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** Somebody who is there twice, somebody else, and ways to put them together and part them again. */
abstract class MergingTrial {
    static final Signature SIGNED = TwoGroups.SIGNED;
    static final Signature LATER = TwoGroups.minutesLater(5);
    static final Signature MUCH_LATER = TwoGroups.minutesLater(50);
    static final Instant OVERDUE = LATER.at().plus(Gone.Merged.UNMERGEABLE);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final Task.Owner SARAH = new Task.Owner(TwoGroups.SARAH, "Sarah Hughes");
    static final TaskPlan RING = new TaskPlan("Ring back", TODAY, SARAH);
    static final EmailAddress HOME = new EmailAddress("aileen@example.org");
    static final EmailAddress WORK = new EmailAddress("a.baird@example.com");
    static final RelationshipKindId NEIGHBOUR = kind("neighbour of");

    final TwoGroups groups = TwoGroups.in(tables());
    final GroupStores ours = groups.ours();
    final Contacts contacts = ours.contacts();
    final Merges merges = ours.merges();
    final ContactId aileen = add(Facts.person("Aileen", "Baird").withEmails(HOME));
    final ContactId eileen = add(Facts.person("Eileen", "Baird").withEmails(WORK));
    final ContactId mary = add(Facts.person("Mary", "Okafor"));

    /** Where to make empty tables. */
    abstract TableSource tables();

    ContactId add(Facts facts) {
        return contacts.add(facts, SIGNED).id();
    }

    void change(ContactId id, Facts facts) {
        contacts.revise(id, SIGNED, revision -> revision.withFacts(facts));
    }

    void merge(ContactId kept, ContactId other, Set<String> chosen) {
        Merges.Wanted wanted = new Merges.Wanted(kept, version(kept), other, version(other));
        assertEquals(new Merged.Done(kept), merges.merge(wanted, chosen, LATER));
    }

    Merged tryMerge(ContactId kept, long version, ContactId other, long otherVersion) {
        return merges.merge(new Merges.Wanted(kept, version, other, otherVersion), Set.of(), LATER);
    }

    long version(ContactId id) {
        return contacts.find(id).orElseThrow().version();
    }

    Relationship relate(ContactId one, RelationshipKindId kind, ContactId other) {
        Relationships.Wanted wanted =
                new Relationships.Wanted(kind, Direction.FORWARD, other, RelationshipTerms.UNKNOWN);
        return assertInstanceOf(
                        Relationships.Added.Saved.class, ours.relationships().add(one, wanted, SIGNED))
                .relationship();
    }

    OtherContact other(ContactId id) {
        return contacts.read(id).orElseThrow().relationships().getFirst().other();
    }

    /** As it stands in the collection of a contact, or of one that was merged away. */
    Relationship relationship(ContactId id, RelationshipId relationship) {
        return contacts.allFound(List.of(id)).values().stream()
                .flatMap(found -> contacts.read(found.id()).stream())
                .flatMap(record -> record.parts().stream())
                .filter(part -> part.contact().id().equals(id))
                .flatMap(part -> part.relationship(relationship).stream())
                .findFirst()
                .orElseThrow();
    }

    List<Contact> members(ContactId household) {
        return ours.households().of(household, TODAY).orElseThrow().stream()
                .flatMap((Household each) -> each.members().stream())
                .toList();
    }

    ChangeId lastChange(ContactId id, What what) {
        return contacts.allFound(List.of(id)).values().stream()
                .flatMap(found -> contacts.read(found.id()).stream())
                .flatMap(record -> record.together().changes().stream())
                .filter(change -> change.what() == what)
                .findFirst()
                .orElseThrow()
                .id();
    }

    Optional<Answer> newsletter(ContactId id) {
        return contacts.find(id)
                .flatMap(contact -> contact.permission(Purpose.NEWSLETTER, Channel.EMAIL))
                .map(Permission::answer);
    }

    static RelationshipTerms ended() {
        return new RelationshipTerms(Optional.empty(), Optional.of(TODAY), Optional.empty());
    }

    static Permission answer(int number, Answer answer) {
        return said(number, Purpose.NEWSLETTER, answer);
    }

    static Permission fundraising(int number) {
        return said(number, Purpose.FUNDRAISING, Answer.NO);
    }

    static Permission said(int number, Purpose purpose, Answer answer) {
        return new Permission(
                new PermissionId(CountedIds.numbered(700 + number)),
                purpose,
                Channel.EMAIL,
                answer,
                answer == Answer.YES ? Basis.CONSENT : Basis.REFUSED,
                "paper form",
                Optional.empty(),
                Optional.empty(),
                SIGNED.at(),
                TwoGroups.BY_SARAH);
    }

    static ContactId unknown() {
        return new ContactId(CountedIds.numbered(999));
    }

    static RelationshipKindId kind(String forward) {
        return StarterKinds.all().stream()
                .filter(kind -> kind.forward().equals(forward))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
