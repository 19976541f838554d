package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.merging.Merges;
import org.kith.contacts.merging.Merges.Merged;
import org.kith.contacts.merging.Merges.Unmerged;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Household;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.PermissionId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What merging does, and that unmerging takes it back. */
abstract class MergesContract {
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);
    private static final Signature MUCH_LATER = TwoGroups.minutesLater(50);
    private static final Instant OVERDUE = LATER.at().plus(Gone.Merged.UNMERGEABLE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Task.Owner SARAH = new Task.Owner(TwoGroups.SARAH, "Sarah Hughes");
    private static final TaskPlan RING = new TaskPlan("Ring back", TODAY, SARAH);
    private static final EmailAddress HOME = new EmailAddress("aileen@example.org");
    private static final EmailAddress WORK = new EmailAddress("a.baird@example.com");
    private static final RelationshipKindId NEIGHBOUR = kind("neighbour of");

    private final TwoGroups groups = TwoGroups.in(tables());
    private final GroupStores ours = groups.ours();
    private final Contacts contacts = ours.contacts();
    private final Merges merges = ours.merges();
    private final ContactId aileen = add(Facts.person("Aileen", "Baird").withEmails(HOME));
    private final ContactId eileen = add(Facts.person("Eileen", "Baird").withEmails(WORK));
    private final ContactId mary = add(Facts.person("Mary", "Okafor"));

    /** Where to make empty tables. */
    abstract TableSource tables();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void unmergesToExactlyWhatWasThere(long seed) {
        AnybodyByChance chance = new AnybodyByChance(seed);
        List<ContactList> lists = AnybodyByChance.lists(ours.lists());
        ContactId one = add(chance.facts());
        ContactId two = add(chance.facts());
        List.of(one, two).forEach(id -> contacts.revise(id, SIGNED, revision -> chance.said(revision, lists)));
        liveWith(one, two, chance, SIGNED);
        Group before = group(one, two);

        merge(one, two, chance.chosen());
        ContactRecord merged = contacts.read(one).orElseThrow();
        assertInstanceOf(Unmerged.Done.class, merges.unmerge(one, two, MUCH_LATER));

        assertEquals(before, group(one, two));
        assertRefusalsKept(before, merged.contact(), one, two);
    }

    /** A refusal of either is one of both, whatever was chosen. */
    private static void assertRefusalsKept(Group before, Contact merged, ContactId one, ContactId two) {
        for (ContactRecord each : before.records()) {
            if (!Set.of(one, two).contains(each.contact().id())) {
                continue;
            }
            each.contact().permissions().stream()
                    .filter(said -> said.answer() == Answer.NO)
                    .forEach(said -> assertEquals(
                            Optional.of(Answer.NO),
                            merged.permission(said.purpose(), said.channel()).map(Permission::answer)));
            if (each.contact().facts().statuses().contains(ContactStatus.DO_NOT_CONTACT)) {
                assertTrue(merged.facts().statuses().contains(ContactStatus.DO_NOT_CONTACT));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsWhatHappenedSinceWhereItHappened(long seed) {
        AnybodyByChance chance = new AnybodyByChance(seed);
        ContactId one = add(chance.facts());
        ContactId two = add(chance.facts());
        liveWith(one, two, chance, SIGNED);
        Group before = group(one, two);
        merge(one, two, chance.chosen());

        Interaction call = ours.interactions()
                .log(one, InteractionKind.CALL, "Since", LATER.at(), LATER)
                .orElseThrow();
        contacts.revise(
                one,
                LATER,
                revision -> revision.withFacts(revision.after()
                        .facts()
                        .edit()
                        .nickname(Optional.of("Since"))
                        .phones(List.of(new LabelledPhone("07700 900999", Optional.empty())))
                        .build()));
        merges.unmerge(one, two, MUCH_LATER);

        Contact kept = contacts.find(one).orElseThrow();
        assertEquals(Optional.of("Since"), kept.facts().nickname());
        assertTrue(kept.facts().phones().contains(new LabelledPhone("07700 900999", Optional.empty())));
        Facts was = before.contact(one).facts();
        assertEquals(
                was,
                kept.facts()
                        .edit()
                        .nickname(was.nickname())
                        .phones(was.phones())
                        .build());
        assertEquals(before.contact(two), withoutVersion(contacts.find(two).orElseThrow()));
        assertEquals(
                before.record(two).interactions(),
                contacts.read(two).orElseThrow().interactions());
        assertTrue(contacts.read(one).orElseThrow().interactions().contains(call));
    }

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
    void mergesChainsAndPartsThemFromTheEnd() {
        ContactId ally = add(Facts.person("Ally", "Baird"));
        ours.interactions().log(ally, InteractionKind.CALL, "Hello", SIGNED.at(), SIGNED);
        Group before = group(aileen, eileen, ally);
        merge(eileen, ally, Set.of());
        merge(aileen, eileen, Set.of());

        assertEquals(List.of(eileen, ally), contacts.find(aileen).orElseThrow().absorbed());
        assertEquals(
                1, contacts.read(aileen).orElseThrow().together().interactions().size());
        assertEquals(
                List.of(aileen),
                ours.touches().since(SIGNED.at()).stream().map(Touch::contact).toList());
        assertEquals(
                List.of(aileen),
                contacts.allFound(List.of(ally)).values().stream()
                        .map(Contact::id)
                        .toList());
        assertEquals(new Unmerged.Missing(), merges.unmerge(aileen, ally, MUCH_LATER));
        merge(aileen, mary, Set.of());
        assertEquals(new Unmerged.LaterFirst(mary, "Mary Okafor"), merges.unmerge(aileen, eileen, MUCH_LATER));

        assertInstanceOf(Unmerged.Done.class, merges.unmerge(aileen, mary, MUCH_LATER));
        assertInstanceOf(Unmerged.Done.class, merges.unmerge(aileen, eileen, MUCH_LATER));
        assertInstanceOf(Unmerged.Done.class, merges.unmerge(eileen, ally, MUCH_LATER));
        assertEquals(before, group(aileen, eileen, ally));
    }

    @Test
    void isOneRecordOfElevenAtMost() {
        for (int i = 0; i < Contact.MOST_ABSORBED; i++) {
            merge(aileen, add(Facts.person("Aileen", "Baird " + i)), Set.of());
        }
        assertEquals(new Merged.TooMany(), tryMerge(aileen, 11, eileen, 1));
    }

    @Test
    void partsForNinetyDays() {
        merge(aileen, eileen, Set.of());
        assertEquals(new Unmerged.Missing(), merges.unmerge(aileen, mary, MUCH_LATER));
        assertEquals(new Unmerged.Missing(), merges.unmerge(mary, eileen, MUCH_LATER));
        assertEquals(new Unmerged.TooLate(), merges.unmerge(aileen, eileen, TwoGroups.signedAt(OVERDUE)));
        assertInstanceOf(
                Unmerged.Done.class, merges.unmerge(aileen, eileen, TwoGroups.signedAt(OVERDUE.minusMillis(1))));
        assertEquals(new Unmerged.Missing(), merges.unmerge(aileen, eileen, MUCH_LATER));
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
        ours.relationships().change(mary, next.id(), ended(), LATER);
        assertEquals(ended(), relationship(eileen, next.id()).terms());
        ours.relationships().change(aileen, next.id(), RelationshipTerms.UNKNOWN, LATER);
        assertEquals(RelationshipTerms.UNKNOWN, relationship(mary, next.id()).terms());

        change(aileen, Facts.person("Ailie", "Baird"));
        assertEquals("Ailie Baird", other(mary).name());
        merges.unmerge(aileen, eileen, MUCH_LATER);
        assertEquals("Eileen Baird", other(mary).name());
    }

    @Test
    void takesAMeetingBackThatBothWereAt() {
        Interactions.Told told = new Interactions.Told(InteractionKind.MEETING, "Tea", SIGNED.at(), Optional.empty());
        ours.interactions().log(mary, List.of(aileen, eileen), told, SIGNED);
        merge(aileen, eileen, Set.of());
        Interaction met =
                contacts.read(aileen).orElseThrow().together().interactions().getFirst();
        assertEquals(List.of(mary), met.others().stream().map(OtherContact::id).toList());

        assertEquals(new Contacts.Undone.Done(), contacts.undo(mary, met.change(), LATER));

        assertEquals(List.of(), contacts.read(aileen).orElseThrow().together().interactions());
        assertEquals(List.of(), ours.touches().since(SIGNED.at()));
    }

    @Test
    void countsARefusalSinceForBoth() {
        contacts.revise(eileen, SIGNED, revision -> revision.record(answer(1, Answer.YES)));
        merge(aileen, eileen, Set.of());
        assertEquals(Optional.of(Answer.YES), newsletter(aileen));

        // By the link in a mail that had gone to the one that is merged away now.
        ours.gone().revise(eileen, LATER, revision -> revision.record(answer(2, Answer.NO)));
        assertEquals(Optional.of(Answer.NO), newsletter(aileen));
        merges.unmerge(aileen, eileen, MUCH_LATER);

        assertEquals(Optional.of(Answer.NO), newsletter(aileen));
        assertEquals(Optional.of(Answer.NO), newsletter(eileen));

        merge(aileen, eileen, Set.of());
        contacts.revise(aileen, LATER, revision -> revision.record(fundraising(3)));
        merges.unmerge(aileen, eileen, MUCH_LATER);
        assertEquals(
                List.of(fundraising(3)),
                contacts.read(eileen).orElseThrow().permissions().stream()
                        .filter(each -> each.purpose() == Purpose.FUNDRAISING)
                        .toList());
    }

    @Test
    void knowsWhatWasSuppressedMeanwhile() {
        merge(aileen, eileen, Set.of());
        Suppression bounced = new Suppression(WORK, SuppressionReason.HARD_BOUNCE, Optional.empty(), LATER.at());
        ours.suppressions().suppress(bounced, LATER);
        assertEquals(List.of(bounced), contacts.find(aileen).orElseThrow().suppressions());

        merges.unmerge(aileen, eileen, MUCH_LATER);

        assertEquals(List.of(bounced), contacts.find(eileen).orElseThrow().suppressions());
        assertEquals(List.of(), contacts.find(aileen).orElseThrow().suppressions());
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

    /** All that anybody sees of some contacts, and of the group, but for versions and the histories. */
    private record Group(
            List<ContactRecord> records,
            List<ContactSummary> everyone,
            List<List<ContactId>> owners,
            List<Task> open,
            Set<Touch> touches,
            Set<Tie> ties) {
        ContactRecord record(ContactId id) {
            return records.stream()
                    .filter(each -> each.contact().id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        Contact contact(ContactId id) {
            return record(id).contact();
        }
    }

    private Group group(ContactId... ids) {
        return new Group(
                List.of(ids).stream()
                        .map(id -> contacts.read(id).orElseThrow())
                        .map(MergesContract::withoutHistory)
                        .toList(),
                contacts.everyone(),
                List.of("a@example.org", "b@example.org", "c@example.org").stream()
                        .map(each -> contacts.withAddress(new EmailAddress(each)))
                        .toList(),
                ours.tasks().open(50),
                Set.copyOf(ours.touches().since(Instant.EPOCH)),
                Set.copyOf(ours.relationships().all()));
    }

    private static ContactRecord withoutHistory(ContactRecord record) {
        return new ContactRecord(
                withoutVersion(record.contact()),
                record.interactions(),
                record.tasks(),
                record.relationships(),
                List.of(),
                record.permissions(),
                record.mail(),
                List.of(),
                record.looks(),
                record.complete(),
                record.absorbed());
    }

    private static Contact withoutVersion(Contact contact) {
        return contact.withVersion(0);
    }

    /** Calls, a meeting of all, tasks and relationships, between the two as well. */
    private void liveWith(ContactId one, ContactId two, AnybodyByChance chance, Signature signature) {
        for (ContactId id : List.of(one, two)) {
            ours.interactions().log(id, InteractionKind.CALL, "Hello " + id.value(), signature.at(), signature);
            Task task = ours.tasks().add(id, chance.task(), signature).orElseThrow();
            if (chance.now()) {
                ours.tasks().tick(id, task.id(), true, signature);
            }
            if (chance.now()) {
                relate(id, NEIGHBOUR, mary);
            }
        }
        if (chance.now()) {
            relate(one, NEIGHBOUR, two);
        }
        Interactions.Told told =
                new Interactions.Told(InteractionKind.MEETING, "Tea", signature.at(), Optional.empty());
        ours.interactions().log(one, chance.someOf(List.of(two, mary)), told, signature);
    }

    private ContactId add(Facts facts) {
        return contacts.add(facts, SIGNED).id();
    }

    private void change(ContactId id, Facts facts) {
        contacts.revise(id, SIGNED, revision -> revision.withFacts(facts));
    }

    private void merge(ContactId kept, ContactId other, Set<String> chosen) {
        Merges.Wanted wanted = new Merges.Wanted(kept, version(kept), other, version(other));
        assertEquals(new Merged.Done(kept), merges.merge(wanted, chosen, LATER));
    }

    private Merged tryMerge(ContactId kept, long version, ContactId other, long otherVersion) {
        return merges.merge(new Merges.Wanted(kept, version, other, otherVersion), Set.of(), LATER);
    }

    private long version(ContactId id) {
        return contacts.find(id).orElseThrow().version();
    }

    private Relationship relate(ContactId one, RelationshipKindId kind, ContactId other) {
        Relationships.Wanted wanted =
                new Relationships.Wanted(kind, Direction.FORWARD, other, RelationshipTerms.UNKNOWN);
        return assertInstanceOf(
                        Relationships.Added.Saved.class, ours.relationships().add(one, wanted, SIGNED))
                .relationship();
    }

    private OtherContact other(ContactId id) {
        return contacts.read(id).orElseThrow().relationships().getFirst().other();
    }

    /** As it stands in the collection of a contact, or of one that was merged away. */
    private Relationship relationship(ContactId id, RelationshipId relationship) {
        return contacts.allFound(List.of(id)).values().stream()
                .flatMap(found -> contacts.read(found.id()).stream())
                .flatMap(record -> record.parts().stream())
                .filter(part -> part.contact().id().equals(id))
                .flatMap(part -> part.relationship(relationship).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<Contact> members(ContactId household) {
        return ours.households().of(household, TODAY).orElseThrow().stream()
                .flatMap((Household each) -> each.members().stream())
                .toList();
    }

    private ChangeId lastChange(ContactId id, What what) {
        return contacts.allFound(List.of(id)).values().stream()
                .flatMap(found -> contacts.read(found.id()).stream())
                .flatMap(record -> record.together().changes().stream())
                .filter(change -> change.what() == what)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Optional<Answer> newsletter(ContactId id) {
        return contacts.find(id)
                .flatMap(contact -> contact.permission(Purpose.NEWSLETTER, Channel.EMAIL))
                .map(Permission::answer);
    }

    private static RelationshipTerms ended() {
        return new RelationshipTerms(Optional.empty(), Optional.of(TODAY), Optional.empty());
    }

    private static Permission answer(int number, Answer answer) {
        return said(number, Purpose.NEWSLETTER, answer);
    }

    private static Permission fundraising(int number) {
        return said(number, Purpose.FUNDRAISING, Answer.NO);
    }

    private static Permission said(int number, Purpose purpose, Answer answer) {
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

    private static ContactId unknown() {
        return new ContactId(CountedIds.numbered(999));
    }

    private static RelationshipKindId kind(String forward) {
        return StarterKinds.all().stream()
                .filter(kind -> kind.forward().equals(forward))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
