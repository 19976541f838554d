package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Household;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.Relationships.Added;
import org.kith.contacts.relationships.Relationships.Wanted;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.testing.TableSource;

/** Who belongs to which household. */
abstract class HouseholdsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final GroupStores ours = TwoGroups.in(tables()).ours();
    private final Relationships relationships = ours.relationships();
    private final Contact mary = ours.contacts().add(Facts.person("Mary", "Okafor"), SIGNED);
    private final Contact aileen = ours.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void showsWhoBelongsToAHousehold() {
        Contact bairds = ours.contacts().add(Facts.household("The Bairds"), SIGNED);
        added(aileen, Direction.FORWARD, bairds);
        Relationship moved = added(bairds, Direction.BACKWARD, mary);

        Household both = new Household(OtherContact.of(bairds), List.of(aileen, mary));
        assertEquals(Optional.of(List.of(both)), ours.households().of(bairds.id(), TODAY));
        assertEquals(Optional.of(List.of(both)), ours.households().of(mary.id(), TODAY));

        RelationshipTerms over = new RelationshipTerms(Optional.empty(), Optional.of(TODAY), Optional.empty());
        relationships.change(mary.id(), moved.id(), over, LATER);
        assertEquals(Optional.of(List.of()), ours.households().of(mary.id(), TODAY));
        assertEquals(
                Optional.of(List.of(new Household(OtherContact.of(bairds), List.of(aileen)))),
                ours.households().of(aileen.id(), TODAY));
    }

    @Test
    void makesOnlyPeopleAndOrganisationsMembersOfOnlyHouseholds() {
        Contact bairds = ours.contacts().add(Facts.household("The Bairds"), SIGNED);
        Contact okafors = ours.contacts().add(Facts.household("The Okafors"), SIGNED);

        assertEquals(new Added.NoHousehold(), add(mary, Direction.FORWARD, aileen));
        assertEquals(new Added.NoHousehold(), add(bairds, Direction.FORWARD, mary));
        assertEquals(new Added.NoHousehold(), add(bairds, Direction.FORWARD, okafors));
        assertInstanceOf(Added.Saved.class, add(bairds, Direction.BACKWARD, mary));
    }

    private Relationship added(Contact one, Direction direction, Contact other) {
        return assertInstanceOf(Added.Saved.class, add(one, direction, other)).relationship();
    }

    private Added add(Contact one, Direction direction, Contact other) {
        Wanted member = new Wanted(StarterKinds.MEMBER_OF_HOUSEHOLD, direction, other.id(), RelationshipTerms.UNKNOWN);
        return relationships.add(one.id(), member, SIGNED);
    }
}
