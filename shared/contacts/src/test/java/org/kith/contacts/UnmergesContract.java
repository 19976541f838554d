package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.contacts.merging.Merges.Unmerged;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/** What unmerging takes back: everything, to exactly what was there, but for what happened since. */
abstract class UnmergesContract extends MergingTrial {
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
                        .map(UnmergesContract::withoutHistory)
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
}
