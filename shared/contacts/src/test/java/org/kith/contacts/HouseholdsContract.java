package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Household;
import org.kith.contacts.relationships.Households.Together;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.Relationships.Added;
import org.kith.contacts.relationships.Relationships.Wanted;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.testing.TableSource;

/** Who belongs to which household. */
abstract class HouseholdsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final TwoGroups groups = TwoGroups.in(tables());
    private final GroupStores ours = groups.ours();
    private final GroupStores theirs = groups.theirs();
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
        relationships.change(mary.id(), moved.id(), moved.terms(), over, LATER);
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

    @Test
    void makesAHouseholdOfSeveralPeopleAtTheAddressOfTheFirst() {
        PostalAddress home = new PostalAddress(Optional.of("14 Mill Lane"), Optional.empty(), Optional.of("OL6 6LS"));
        Contact tom = ours.contacts().add(Facts.person("Tom", "Brown").withAddress(home), SIGNED);

        Together.Saved saved = assertInstanceOf(
                Together.Saved.class, ours.households().make("Tom and Mary", List.of(tom.id(), mary.id()), LATER));

        Contact household = ours.contacts().find(saved.household().id()).orElseThrow();
        assertEquals(ContactKind.HOUSEHOLD, household.facts().kind());
        assertEquals("Tom and Mary", household.facts().displayName());
        assertEquals(Optional.of(home), household.facts().address());
        assertEquals(
                Optional.of(List.of(new Household(saved.household(), List.of(tom, mary)))),
                ours.households().of(mary.id(), TODAY));
        assertEquals(
                List.of("has member Tom Brown", "has member Mary Okafor"),
                saved.changes().stream().map(each -> said(household.id(), each)).toList());
        assertEquals(
                "member of household Tom and Mary",
                said(mary.id(), saved.changes().getLast()));
        assertEquals(
                1,
                ours.lately().newest(50).stream()
                        .filter(entry -> entry.at().equals(LATER.at()))
                        .count(),
                "the household is the news, and not each of its members");
    }

    @Test
    void addsSeveralPeopleToAHouseholdAndTakesOneOfThemBack() {
        Contact bairds = ours.contacts().add(Facts.household("The Bairds"), SIGNED);

        Together.Saved saved = assertInstanceOf(
                Together.Saved.class, ours.households().join(bairds.id(), List.of(mary.id(), aileen.id()), LATER));
        assertEquals(
                Optional.of(List.of(new Household(OtherContact.of(bairds), List.of(aileen, mary)))),
                ours.households().of(bairds.id(), TODAY));
        assertEquals(new Together.AlreadyThere(), ours.households().join(bairds.id(), List.of(mary.id()), LATER));

        assertEquals(
                new Contacts.Undone.Done(),
                ours.contacts().undo(bairds.id(), saved.changes().getFirst(), TwoGroups.minutesLater(6)));
        assertEquals(
                Optional.of(List.of(new Household(OtherContact.of(bairds), List.of(aileen)))),
                ours.households().of(aileen.id(), TODAY));
        assertEquals(Optional.of(List.of()), ours.households().of(mary.id(), TODAY));
    }

    @Test
    void makesAndAddsNothingWhenOneIsNoPersonOfTheGroup() {
        Contact bairds = ours.contacts().add(Facts.household("The Bairds"), SIGNED);
        ContactId foreign =
                theirs.contacts().add(Facts.person("Noor", "Shah"), SIGNED).id();

        assertEquals(new Together.NoSuchPerson(), ours.households().make("Us", List.of(mary.id(), foreign), LATER));
        assertEquals(new Together.NoSuchPerson(), ours.households().make("Us", List.of(mary.id(), bairds.id()), LATER));
        assertEquals(
                new Together.NoSuchPerson(), ours.households().join(bairds.id(), List.of(mary.id(), foreign), LATER));
        assertEquals(new Together.NoSuchHousehold(), ours.households().join(aileen.id(), List.of(mary.id()), LATER));
        assertEquals(new Together.NoSuchHousehold(), theirs.households().join(bairds.id(), List.of(foreign), LATER));
        assertEquals(Optional.of(List.of()), ours.households().of(mary.id(), TODAY));
        assertEquals(3, ours.contacts().everyone().size());
    }

    private String said(ContactId contact, ChangeId change) {
        return ours.contacts().read(contact).orElseThrow().changes().stream()
                .filter(each -> each.id().equals(change))
                .map(each ->
                        RelationshipText.shown(each.fields().getFirst().after().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    private Relationship added(Contact one, Direction direction, Contact other) {
        return assertInstanceOf(Added.Saved.class, add(one, direction, other)).relationship();
    }

    private Added add(Contact one, Direction direction, Contact other) {
        Wanted member = new Wanted(StarterKinds.MEMBER_OF_HOUSEHOLD, direction, other.id(), RelationshipTerms.UNKNOWN);
        return relationships.add(one.id(), member, SIGNED);
    }
}
