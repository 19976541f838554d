package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Household;
import org.kith.contacts.relationships.Households;
import org.kith.contacts.relationships.Households.Together;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships.Wanted;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.ContactId;
import org.kith.testing.TableSource;

/** Two who say at the same moment who lives together: the one writes between what the other reads and writes. */
abstract class HouseholdsAtOnceContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final TwoGroups groups = TwoGroups.in(tables());
    private final GroupStores ours = groups.ours();
    private final ContactId mary = person("Mary");
    private final ContactId aileen = person("Aileen");
    private final ContactId tom = person("Tom");

    /** Where to make empty tables. */
    abstract TableSource tables();

    private ContactId person(String name) {
        return ours.contacts().add(Facts.person(name, "Baird"), SIGNED).id();
    }

    private ContactId household(String name) {
        return ours.contacts().add(Facts.household(name), SIGNED).id();
    }

    private Households meanwhile(Runnable rival) {
        return groups.meanwhile(rival).households();
    }

    private List<Household> of(ContactId contact) {
        return ours.households().of(contact, TODAY).orElseThrow();
    }

    private List<String> members(ContactId household) {
        return of(household).getFirst().members().stream()
                .map(each -> each.facts().firstName().orElseThrow())
                .toList();
    }

    @Test
    void makeOneHousehold() {
        Together second = meanwhile(() -> ours.households().make("The Bairds", List.of(mary, aileen), LATER))
                .make("Aileen and Mary", List.of(aileen, mary, tom), LATER);

        assertEquals(new Together.AlreadyThere(), second);
        assertEquals(
                List.of("Aileen", "Mary"),
                members(of(mary).getFirst().household().id()));
        assertEquals(1, of(aileen).size());
        assertEquals(List.of(), of(tom));
        assertEquals(4, ours.contacts().everyone().size());
    }

    @Test
    void makeNoneOfThoseWhoJoinedOneTogether() {
        ContactId bairds = household("The Bairds");
        ours.households().join(bairds, List.of(mary), SIGNED);

        Together made = meanwhile(() -> ours.households().join(bairds, List.of(aileen), LATER))
                .make("Aileen and Mary", List.of(aileen, mary), LATER);

        assertEquals(new Together.AlreadyThere(), made);
        assertEquals(List.of("Aileen", "Mary"), members(bairds));
    }

    @Test
    void joinOnce() {
        ContactId bairds = household("The Bairds");

        Together second = meanwhile(() -> ours.households().join(bairds, List.of(mary), LATER))
                .join(bairds, List.of(mary, aileen), LATER);

        assertEquals(new Together.AlreadyThere(), second);
        assertEquals(List.of("Mary"), members(bairds));
    }

    @Test
    void joinOnceWhenOneSaysItAsARelationship() {
        ContactId bairds = household("The Bairds");
        Wanted member =
                new Wanted(StarterKinds.MEMBER_OF_HOUSEHOLD, Direction.FORWARD, bairds, RelationshipTerms.UNKNOWN);

        Together second =
                meanwhile(() -> ours.relationships().add(mary, member, LATER)).join(bairds, List.of(mary), LATER);

        assertEquals(new Together.AlreadyThere(), second);
        assertEquals(List.of("Mary"), members(bairds));
    }

    @Test
    void joinBothWhereEachBringsSomebodyElse() {
        ContactId bairds = household("The Bairds");

        Together second = meanwhile(() -> ours.households().join(bairds, List.of(mary), LATER))
                .join(bairds, List.of(aileen), LATER);

        assertInstanceOf(Together.Saved.class, second);
        assertEquals(List.of("Aileen", "Mary"), members(bairds));
    }

    @Test
    void joinNoHouseholdThatIsGone() {
        ContactId bairds = household("The Bairds");

        assertEquals(
                new Together.NoSuchHousehold(),
                meanwhile(() -> ours.gone().delete(bairds, LATER)).join(bairds, List.of(mary), LATER));
        assertEquals(List.of(), of(mary));
    }

    @Test
    void bringNobodyWhoIsGone() {
        ContactId bairds = household("The Bairds");

        assertEquals(
                new Together.NoSuchPerson(),
                meanwhile(() -> ours.gone().delete(mary, LATER)).join(bairds, List.of(mary, aileen), LATER));
        assertEquals(
                new Together.NoSuchPerson(),
                meanwhile(() -> ours.gone().delete(tom, LATER)).make("Us", List.of(aileen, tom), LATER));
        assertEquals(List.of(), of(aileen));
    }

    @Test
    void areNotInTheWayOfWhatIsWrittenOfThemBesides() {
        Together made = meanwhile(() -> ours.contacts()
                        .revise(
                                mary,
                                LATER,
                                each -> each.withFacts(each.after().facts().withTags(List.of("Gala")))))
                .make("The Bairds", List.of(mary, aileen), LATER);

        Together.Saved saved = assertInstanceOf(Together.Saved.class, made);
        assertEquals(List.of("Aileen", "Mary"), members(saved.household().id()));
        assertEquals(
                List.of("Gala"),
                ours.contacts().find(mary).orElseThrow().facts().tags());
    }

    @Test
    void makeANewOneWhereTheOldOneWasDeleted() {
        Together.Saved first = assertInstanceOf(
                Together.Saved.class, ours.households().make("The Bairds", List.of(mary, aileen), SIGNED));
        assertEquals(
                new Together.AlreadyThere(),
                ours.households().make("Again", List.of(mary, aileen), LATER),
                "also when nobody else is writing");
        ours.gone().delete(first.household().id(), LATER);

        assertInstanceOf(Together.Saved.class, ours.households().make("The Bairds", List.of(mary, aileen), LATER));
        assertEquals(Optional.of(1), ours.households().of(mary, TODAY).map(List::size));
    }
}
