package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.duplicates.Distinctions;
import org.kith.contacts.duplicates.Pair;
import org.kith.kernel.ContactId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of pairs does of which somebody said no. */
abstract class DistinctionsContract {
    private final TwoGroups groups = TwoGroups.in(tables());
    private final Distinctions distinctions = of(groups.ours());
    private final ContactId aileen = add("Aileen");
    private final ContactId eileen = add("Eileen");
    private final ContactId noor = add("Noor");

    /** Where to make empty tables. */
    abstract TableSource tables();

    /** Which of a group's two. */
    abstract Distinctions of(GroupStores group);

    /** The other one, of which nothing is said here. */
    abstract Distinctions other(GroupStores group);

    @Test
    void remembersWhoIsNotTheSameWhicheverIsNamedFirst() {
        tellApart(aileen, eileen);
        tellApart(eileen, aileen);
        tellApart(noor, eileen);

        assertEquals(Set.of(pair(aileen, eileen), pair(eileen, noor)), distinctions.all());
        assertEquals(Set.of(), other(groups.ours()).all());
    }

    @Test
    void remembersSeveralPairsTogetherOrNone() {
        Set<Pair> pairs = Set.of(pair(aileen, eileen), pair(eileen, noor));
        Pair withNobody = pair(aileen, new ContactId(CountedIds.numbered(999)));

        assertEquals(
                new Distinctions.Outcome.Missing(),
                distinctions.tellApart(Set.of(pair(aileen, noor), withNobody), TwoGroups.SIGNED));
        assertEquals(new Distinctions.Outcome.Done(), distinctions.tellApart(pairs, TwoGroups.SIGNED));
        assertEquals(pairs, distinctions.all());
        assertEquals(new Distinctions.Outcome.Done(), distinctions.takeBack(pairs));
        assertEquals(Set.of(), distinctions.all());
    }

    @Test
    void forgetsWithWhomIsErased() {
        tellApart(aileen, eileen);
        tellApart(noor, eileen);
        groups.ours().gone().delete(aileen, TwoGroups.SIGNED);
        groups.ours().gone().erase(aileen, TwoGroups.SIGNED);

        assertEquals(Set.of(pair(noor, eileen)), distinctions.all());
    }

    @Test
    void takesItBack() {
        tellApart(aileen, eileen);
        tellApart(aileen, noor);

        assertEquals(new Distinctions.Outcome.Done(), distinctions.takeBack(pair(eileen, aileen)));
        assertEquals(new Distinctions.Outcome.Done(), distinctions.takeBack(pair(eileen, noor)), "never said");

        assertEquals(Set.of(pair(aileen, noor)), distinctions.all());
    }

    @Test
    void remembersNothingOfContactsThatDoNotExist() {
        ContactId nobody = new ContactId(CountedIds.numbered(999));

        assertEquals(
                new Distinctions.Outcome.Missing(), distinctions.tellApart(pair(aileen, nobody), TwoGroups.SIGNED));
        assertEquals(new Distinctions.Outcome.Missing(), distinctions.takeBack(pair(aileen, nobody)));
        assertEquals(Set.of(), distinctions.all());
    }

    @Test
    void forgetsAllAboutWhoIsErased() {
        tellApart(aileen, eileen);
        tellApart(noor, aileen);
        tellApart(noor, eileen);

        distinctions.forget(aileen);

        assertEquals(Set.of(pair(noor, eileen)), distinctions.all());
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        tellApart(aileen, eileen);
        Distinctions theirs = of(groups.theirs());

        assertEquals(Set.of(), theirs.all());
        assertEquals(new Distinctions.Outcome.Missing(), theirs.tellApart(pair(aileen, noor), TwoGroups.SIGNED));
        assertEquals(new Distinctions.Outcome.Missing(), theirs.takeBack(pair(aileen, eileen)));
        theirs.forget(aileen);
        assertEquals(Set.of(pair(aileen, eileen)), distinctions.all());
    }

    private void tellApart(ContactId one, ContactId other) {
        assertEquals(new Distinctions.Outcome.Done(), distinctions.tellApart(pair(one, other), TwoGroups.SIGNED));
    }

    private ContactId add(String firstName) {
        return groups.ours()
                .contacts()
                .add(Facts.person(firstName, "Baird"), TwoGroups.SIGNED)
                .id();
    }

    private static Pair pair(ContactId one, ContactId other) {
        return Pair.of(one, other).orElseThrow();
    }
}
