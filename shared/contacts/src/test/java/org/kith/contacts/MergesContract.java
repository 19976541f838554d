package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.merging.Merges;
import org.kith.contacts.merging.Merges.Merged;
import org.kith.contacts.merging.Merges.Unmerged;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;

/** What merging does. */
abstract class MergesContract extends MergingTrial {
    @Test
    void isOneContactInEverything() {
        ContactList newsletter = AnybodyByChance.lists(ours.lists()).getFirst();
        contacts.revise(eileen, SIGNED, revision -> revision.join(newsletter));
        Task ring = ours.tasks().add(eileen, RING, SIGNED).orElseThrow();
        ours.interactions().log(eileen, InteractionKind.CALL, "Hello", SIGNED.at(), SIGNED);

        merge(aileen, eileen, Set.of());

        Contact kept = contacts.find(aileen).orElseThrow();
        assertEquals("Aileen Baird", kept.facts().displayName());
        assertEquals(
                List.of(HOME, WORK),
                kept.facts().emails().stream().map(LabelledEmail::address).toList());
        assertEquals(List.of(newsletter.id()), kept.lists());
        assertEquals(Optional.empty(), contacts.find(eileen));
        assertEquals(Optional.empty(), contacts.read(eileen));
        assertEquals(kept, contacts.allFound(List.of(eileen)).get(eileen));
        assertEquals(
                List.of(aileen, mary),
                contacts.everyone().stream().map(ContactSummary::id).toList());
        assertEquals(List.of(aileen), contacts.withAddress(WORK));
        assertEquals(
                List.of(aileen),
                ours.touches().since(SIGNED.at()).stream().map(Touch::contact).toList());
        ContactRecord record = contacts.read(aileen).orElseThrow();
        assertEquals(List.of(), record.interactions());
        assertEquals(1, record.together().interactions().size());
        assertEquals(List.of(ring), record.together().tasks());
        assertEquals(List.of(ring), ours.tasks().open(TwoGroups.SARAH, TODAY));
        assertEquals(
                List.of(What.MERGED),
                record.changes().stream()
                        .map(Change::what)
                        .filter(what -> what != What.ADDED)
                        .toList());
        assertInstanceOf(Gone.Merged.class, ours.gone().find(eileen, LATER.at()).orElseThrow());
        assertEquals(List.of(), ours.gone().deleted(10, LATER.at()));
    }

    @Test
    void takesTheOthersWordOnlyWhereItIsChosen() {
        change(
                aileen,
                Facts.person("Aileen", "Baird")
                        .edit()
                        .born(PartialDate.parse("1958"))
                        .build());
        change(
                eileen,
                Facts.person("Eileen", "Beard").edit().tags(List.of("driver")).build());

        merge(aileen, eileen, Set.of(FactField.LAST_NAME.word()));

        Facts merged = contacts.find(aileen).orElseThrow().facts();
        assertEquals("Aileen Beard", merged.displayName());
        assertEquals(PartialDate.parse("1958"), merged.born());
        assertEquals(List.of("driver"), merged.tags());
    }

    @Test
    void refusesWhatCannotBeMerged() {
        ContactId club = add(Facts.organisation("Lunch club"));
        Contact one = contacts.find(aileen).orElseThrow();
        assertEquals(new Merged.Same(), tryMerge(aileen, 1, aileen, 1));
        assertEquals(new Merged.KindsDiffer(), tryMerge(aileen, 1, club, 1));
        assertEquals(new Merged.Missing(), tryMerge(aileen, 1, unknown(), 1));
        assertEquals(new Merged.Missing(), tryMerge(unknown(), 1, aileen, 1));
        change(eileen, Facts.person("Eileen", "Beard"));
        assertEquals(new Merged.Outdated(), tryMerge(aileen, 1, eileen, 1));
        assertEquals(new Merged.Outdated(), tryMerge(eileen, 1, aileen, 1));
        assertEquals(one, contacts.find(aileen).orElseThrow());
    }

    @Test
    void isSafeToRepeat() {
        assertEquals(new Merged.Done(aileen), tryMerge(aileen, 1, eileen, 1));
        Contact merged = contacts.find(aileen).orElseThrow();
        assertEquals(new Merged.Done(aileen), tryMerge(aileen, 1, eileen, 1));
        assertEquals(merged, contacts.find(aileen).orElseThrow());
        assertEquals(new Merged.Missing(), tryMerge(mary, 1, eileen, 1));
    }

    @Test
    void isOneRecordOfElevenAtMost() {
        for (int i = 0; i < Contact.MOST_ABSORBED; i++) {
            merge(aileen, add(Facts.person("Aileen", "Baird " + i)), Set.of());
        }
        assertEquals(new Merged.TooMany(), tryMerge(aileen, 11, eileen, 1));
    }

    @Test
    void leadsOthersToTheKeptOne() {
        ContactId house = add(Facts.household("12 Cedar Close"));
        ContactId tom = add(Facts.person("Tom", "Ekene"));
        Relationship next = relate(eileen, NEIGHBOUR, mary);
        relate(eileen, StarterKinds.MEMBER_OF_HOUSEHOLD, house);
        relate(aileen, StarterKinds.MEMBER_OF_HOUSEHOLD, house);
        relate(aileen, NEIGHBOUR, eileen);
        relate(tom, StarterKinds.MEMBER_OF_HOUSEHOLD, house);

        merge(aileen, eileen, Set.of());

        assertEquals("Aileen Baird", other(mary).name());
        assertEquals(
                List.of("12 Cedar Close", "Mary Okafor"),
                contacts.read(aileen).orElseThrow().together().relationships().stream()
                        .map(each -> each.other().name())
                        .sorted()
                        .toList());
        assertEquals(
                Set.of(aileen, tom),
                Set.copyOf(members(house).stream().map(Contact::id).toList()));
        assertEquals(
                Set.of(aileen, tom, mary),
                Set.copyOf(ours.relationships().all().stream()
                        .flatMap(tie -> List.of(tie.one(), tie.other()).stream())
                        .filter(id -> !id.equals(house))
                        .toList()));
        ours.relationships().change(mary, next.id(), next.terms(), ended(), LATER);
        assertEquals(ended(), relationship(eileen, next.id()).terms());
        ours.relationships().change(aileen, next.id(), ended(), RelationshipTerms.UNKNOWN, LATER);
        assertEquals(RelationshipTerms.UNKNOWN, relationship(mary, next.id()).terms());

        change(aileen, Facts.person("Ailie", "Baird"));
        assertEquals("Ailie Baird", other(mary).name());
        merges.unmerge(aileen, eileen, MUCH_LATER);
        assertEquals("Eileen Baird", other(mary).name());
    }

    @Test
    void isDeletedRestoredAndErasedAsOne() {
        ours.tasks().add(eileen, RING, SIGNED);
        relate(eileen, NEIGHBOUR, mary);
        merge(aileen, eileen, Set.of());

        ours.gone().delete(aileen, LATER);
        assertEquals(List.of(), ours.tasks().open(10));
        assertEquals(
                Optional.empty(),
                contacts.allFound(List.of(eileen)).values().stream().findFirst());
        assertEquals(new Unmerged.Missing(), merges.unmerge(aileen, eileen, LATER));
        assertEquals(Optional.empty(), ours.gone().delete(eileen, LATER));
        assertEquals(Optional.empty(), ours.gone().erase(eileen, LATER));

        ours.gone().restore(aileen, LATER);
        assertEquals(1, ours.tasks().open(10).size());
        assertEquals(1, contacts.read(aileen).orElseThrow().together().tasks().size());

        ours.gone().delete(aileen, LATER);
        ours.gone().erase(aileen, MUCH_LATER);
        for (ContactId id : List.of(aileen, eileen)) {
            assertEquals(
                    new Gone.Erased(id, TwoGroups.BY_SARAH, MUCH_LATER.at(), true),
                    ours.gone().find(id, MUCH_LATER.at()).orElseThrow());
        }
        assertEquals(
                Set.of(HOME, WORK),
                ours.suppressions().among(List.of(HOME, WORK)).keySet());
        assertEquals(List.of(), contacts.read(mary).orElseThrow().relationships());
    }

    @Test
    void tellsApartWhomTheOtherWasToldApartFrom() {
        Pair told = Pair.of(eileen, mary).orElseThrow();
        ours.distinctions().tellApart(told, SIGNED);
        merge(aileen, eileen, Set.of());
        assertEquals(
                Set.of(Pair.of(aileen, mary).orElseThrow()), ours.distinctions().all());
        merges.unmerge(aileen, eileen, MUCH_LATER);
        assertEquals(Set.of(told), ours.distinctions().all());
    }

    @Test
    void handsOutAllOfOnePerson() {
        ours.interactions().log(eileen, InteractionKind.CALL, "Hello", SIGNED.at(), SIGNED);
        merge(aileen, eileen, Set.of());
        assertEquals(
                1,
                contacts.export(aileen, LATER)
                        .orElseThrow()
                        .together()
                        .interactions()
                        .size());
        assertEquals(Optional.empty(), contacts.export(eileen, LATER));
    }

    @Test
    void mergesOnceHoweverManyTryAtOnce() {
        List<Merged> outcomes = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? tryMerge(aileen, 1, eileen, 1) : tryMerge(eileen, 1, aileen, 1))
                .toList();
        assertTrue(outcomes.stream().anyMatch(Merged.Done.class::isInstance));
        assertEquals(2, contacts.everyone().size());
    }

    @Test
    void mergesNothingOfAnotherGroup() {
        Merges theirs = groups.theirs().merges();
        assertEquals(new Merged.Missing(), theirs.merge(new Merges.Wanted(aileen, 1, eileen, 1), Set.of(), LATER));
        merge(aileen, eileen, Set.of());
        assertEquals(new Unmerged.Missing(), theirs.unmerge(aileen, eileen, LATER));
        assertEquals(Optional.empty(), groups.theirs().gone().find(eileen, LATER.at()));
    }

    @Test
    void worksOnWithTheTasksOfBoth() {
        Task ring = ours.tasks().add(eileen, RING, SIGNED).orElseThrow();
        merge(aileen, eileen, Set.of());

        assertTrue(
                ours.tasks().tick(aileen, ring.id(), true, LATER).orElseThrow().done());
        assertEquals(List.of(), ours.tasks().open(10));
        ChangeId tick = lastChange(aileen, What.TASK_DONE);
        assertEquals(new Contacts.Undone.Done(), contacts.undo(aileen, tick, LATER));
        assertInstanceOf(
                Tasks.Changed.Saved.class,
                ours.tasks().change(aileen, ring.id(), 3, new TaskPlan("Ring Mary", TODAY, SARAH), LATER));
        assertTrue(
                ours.tasks().tick(eileen, ring.id(), true, LATER).orElseThrow().done(), "by the other id, too");
        ours.tasks().tick(eileen, ring.id(), false, LATER);
        assertEquals(1, ours.tasks().open(10).size());
        assertEquals(Optional.empty(), ours.tasks().add(eileen, RING, LATER), "what is new is the kept one's");

        merges.unmerge(aileen, eileen, MUCH_LATER);
        assertEquals(1, contacts.read(eileen).orElseThrow().tasks().size());
    }

    @Test
    void undoesNoFactsOfWhoWasMergedAway() {
        change(eileen, Facts.person("Eileen", "Beard"));
        ChangeId renamed = lastChange(eileen, What.CHANGED);
        merge(aileen, eileen, Set.of());
        assertEquals(new Contacts.Undone.Permanent(), contacts.undo(eileen, renamed, LATER));
        merges.unmerge(aileen, eileen, MUCH_LATER);
        assertEquals(new Contacts.Undone.Done(), contacts.undo(eileen, renamed, MUCH_LATER));
    }
}
