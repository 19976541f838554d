package org.kith.contacts.dynamodb;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Household;
import org.kith.contacts.relationships.Households;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.dynamodb.GroupData;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;

/** Households in the GroupData table: relationships say who belongs to one, and the members' own rows who they are. */
public final class DynamoDbHouseholds implements Households {
    private final ContactReads reads;
    private final NewMembers newMembers;

    /** Takes one group's data. */
    public DynamoDbHouseholds(GroupData data, IdSource ids) {
        this.reads = new ContactReads(data);
        this.newMembers = new NewMembers(data, ids);
    }

    @Override
    public Together make(String name, List<ContactId> people, Signature signature) {
        return newMembers.make(name, people, signature);
    }

    @Override
    public Together join(ContactId household, List<ContactId> people, Signature signature) {
        return newMembers.join(household, people, signature);
    }

    @Override
    public Optional<List<Household>> of(ContactId id, LocalDate today) {
        return reads.contact(id).map(contact -> households(contact, today));
    }

    private List<Household> households(Contact contact, LocalDate today) {
        if (contact.facts().kind() == ContactKind.HOUSEHOLD) {
            return List.of(household(contact, today));
        }
        return current(contact, Direction.FORWARD, today, Household.MOST_HOUSEHOLDS)
                .map(household -> household(household, today))
                .toList();
    }

    private Household household(Contact household, LocalDate today) {
        return new Household(
                OtherContact.of(household),
                current(household, Direction.BACKWARD, today, Household.MOST_MEMBERS)
                        .sorted(Comparator.comparing(member -> member.summary().sortKey()))
                        .toList());
    }

    /** By one request; who was merged into another is there as that one, once. */
    private Stream<Contact> current(Contact contact, Direction direction, LocalDate today, int most) {
        List<ContactId> others = reads.relationships(contact).stream()
                .filter(each -> each.kind().equals(StarterKinds.MEMBER_OF_HOUSEHOLD)
                        && each.direction() == direction
                        && !each.terms().isOver(today))
                .map(each -> each.other().id())
                .distinct()
                .limit(most)
                .toList();
        Map<ContactId, Contact> found = reads.allFound(others);
        return others.stream().flatMap(id -> Stream.ofNullable(found.get(id))).distinct();
    }
}
