package org.kith.contacts.dynamodb;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.OtherContact;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Household;
import org.kith.contacts.relationships.Households;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.dynamodb.GroupData;
import org.kith.kernel.ContactId;

/** Households in the GroupData table: relationships say who belongs to one, and the members' own rows who they are. */
public final class DynamoDbHouseholds implements Households {
    private final ContactReads reads;

    /** Takes one group's data. */
    public DynamoDbHouseholds(GroupData data) {
        this.reads = new ContactReads(data);
    }

    @Override
    public Optional<List<Household>> of(ContactId id, LocalDate today) {
        return reads.contact(id).map(contact -> households(contact, today));
    }

    private List<Household> households(Contact contact, LocalDate today) {
        if (contact.facts().kind() == ContactKind.HOUSEHOLD) {
            return List.of(household(OtherContact.of(contact), today));
        }
        return current(contact.id(), Direction.FORWARD, today).stream()
                .limit(Household.MOST_HOUSEHOLDS)
                .map(household -> household(household, today))
                .toList();
    }

    private Household household(OtherContact household, LocalDate today) {
        List<ContactId> members = current(household.id(), Direction.BACKWARD, today).stream()
                .map(OtherContact::id)
                .limit(Household.MOST_MEMBERS)
                .toList();
        return new Household(
                household,
                reads.contacts(members).values().stream()
                        .sorted(Comparator.comparing(member -> member.summary().sortKey()))
                        .toList());
    }

    private List<OtherContact> current(ContactId id, Direction direction, LocalDate today) {
        return reads.relationships(id).stream()
                .filter(each -> each.kind().equals(StarterKinds.MEMBER_OF_HOUSEHOLD)
                        && each.direction() == direction
                        && !each.terms().isOver(today))
                .map(Relationship::other)
                .toList();
    }
}
