package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipKinds;
import org.kith.contacts.relationships.RelationshipKinds.Outcome;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.RelationshipKindId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of kinds of relationship does. */
abstract class RelationshipKindsContract {
    private final TwoGroups groups = TwoGroups.in(tables());
    private final RelationshipKinds kinds = groups.ours().relationshipKinds();
    private final RelationshipKinds theirs = groups.theirs().relationshipKinds();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void startsWithTheUsualOnesByTheirWords() {
        assertEquals(StarterKinds.all().size(), kinds.all().size());
        assertEquals("carer of", kinds.all().getFirst().words(Direction.FORWARD));
        assertEquals("cared for by", kinds.all().getFirst().words(Direction.BACKWARD));
        assertTrue(find("neighbour of").symmetrical());
    }

    @Test
    void addsKindsOfTheGroupsOwn() {
        RelationshipKind mentor = saved(kinds.add(" mentor\tof ", "mentored by"));

        assertEquals("mentor of", mentor.forward());
        assertEquals(mentor, find("mentor of"));
        assertEquals(StarterKinds.all(), sortedById(theirs));
    }

    @Test
    void renamesAndRetiresAStarterInThisGroupOnly() {
        RelationshipKind carer = find("carer of");

        RelationshipKind renamed = new RelationshipKind(carer.id(), "looks after", "looked after by", true);
        assertEquals(new Outcome.Saved(renamed), kinds.change(renamed));

        assertEquals(renamed, find("looks after"));
        assertEquals(StarterKinds.all().size(), kinds.all().size());
        assertEquals(StarterKinds.all(), sortedById(theirs));
    }

    @Test
    void hasNoTwoThatReadTheSame() {
        assertEquals(new Outcome.WordsTaken(), kinds.add("Neighbour of", "neighbour of"));
        assertInstanceOf(Outcome.Saved.class, kinds.add("works for", "pays"), "one side may be shared");
        RelationshipKind chair = find("chair of");
        assertEquals(
                new Outcome.WordsTaken(),
                kinds.change(new RelationshipKind(chair.id(), "works for", "employs", false)));
        assertEquals(new Outcome.Saved(chair), kinds.change(chair), "itself is no rival");
    }

    @Test
    void hasABound() {
        for (int i = StarterKinds.all().size(); i < RelationshipKinds.MOST; i++) {
            saved(kinds.add("kind " + i, "kind " + i + " back"));
        }
        assertEquals(new Outcome.TooMany(), kinds.add("one too many", "one too many"));
        assertEquals(RelationshipKinds.MOST, kinds.all().size());
    }

    @Test
    void hasNothingForAnUnknownId() {
        RelationshipKind ours = saved(kinds.add("mentor of", "mentored by"));

        assertEquals(new Outcome.Missing(), theirs.change(ours));
        assertEquals(
                new Outcome.Missing(),
                kinds.change(new RelationshipKind(
                        new RelationshipKindId(CountedIds.numbered(999)), "mentor to", "mentored by", false)));
    }

    private RelationshipKind find(String forward) {
        return kinds.all().stream()
                .filter(kind -> kind.forward().equals(forward))
                .findFirst()
                .orElseThrow();
    }

    private static Object sortedById(RelationshipKinds kinds) {
        return kinds.all().stream()
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .toList();
    }

    private static RelationshipKind saved(Outcome outcome) {
        return assertInstanceOf(Outcome.Saved.class, outcome).kind();
    }
}
