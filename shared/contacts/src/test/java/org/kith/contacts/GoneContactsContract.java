package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.gone.DeletedContact;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.gone.GoneContacts;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of contacts that are no longer there does. */
abstract class GoneContactsContract {
    private static final EmailAddress AILEEN = new EmailAddress("aileen@example.org");
    private static final EmailAddress OFFICE = new EmailAddress("office@example.org");
    private static final Signature LATER = TwoGroups.minutesLater(5);
    private static final Signature MUCH_LATER = TwoGroups.minutesLater(50);
    private static final Instant OVERDUE = LATER.at().plus(Gone.RESTORABLE);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final Task.Owner SARAH = new Task.Owner(TwoGroups.SARAH, "Sarah Hughes");

    private final TwoGroups groups = TwoGroups.in(tables());
    private final GroupStores ours = groups.ours();
    private final Contacts contacts = ours.contacts();
    private final GoneContacts gone = ours.gone();
    private final ContactId aileen = contacts.add(
                    Facts.person("Aileen", "Baird").withEmails(AILEEN, OFFICE), TwoGroups.SIGNED)
            .id();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void takesADeletedContactOutOfEverything() {
        ours.tasks().add(aileen, new TaskPlan("Ring back", FRIDAY, SARAH), TwoGroups.SIGNED);
        agree();

        Gone.Deleted deleted = gone.delete(aileen, LATER).orElseThrow();

        assertEquals(Optional.empty(), contacts.find(aileen));
        assertEquals(Optional.empty(), contacts.read(aileen));
        assertEquals(List.of(), contacts.everyone());
        assertEquals(List.of(), contacts.withAddress(AILEEN));
        assertEquals(List.of(), ours.tasks().open(TwoGroups.SARAH, FRIDAY));
        assertEquals(List.of(), ours.tasks().open(10));
        assertEquals(new MayMail.No(NotMailed.NO_EMAIL), contacts.mayMail(aileen, AILEEN, Purpose.NEWSLETTER));
        assertEquals(Optional.of(deleted), gone.find(aileen, LATER.at()));
        assertEquals(
                List.of(new DeletedContact(
                        aileen, ContactKind.PERSON, "Aileen Baird", 4, TwoGroups.BY_SARAH, LATER.at())),
                gone.deleted(10, LATER.at()));
    }

    @Test
    void writesNothingToADeletedContact() {
        Task task = ours.tasks()
                .add(aileen, new TaskPlan("Ring back", FRIDAY, SARAH), TwoGroups.SIGNED)
                .orElseThrow();
        gone.delete(aileen, LATER);

        assertEquals(
                Optional.empty(), ours.interactions().log(aileen, InteractionKind.CALL, "Hello", LATER.at(), LATER));
        assertEquals(Optional.empty(), ours.tasks().add(aileen, new TaskPlan("Ring", FRIDAY, SARAH), LATER));
        assertEquals(Optional.empty(), ours.tasks().tick(aileen, task.id(), true, LATER));
        assertEquals(
                new Contacts.Changed.Missing(), contacts.change(aileen, 1, Facts.person("Eileen", "Baird"), LATER));
        assertEquals(new Contacts.Revised.Missing(), contacts.revise(aileen, LATER, revision -> revision));
    }

    @Test
    void restoresADeletedContactWithEverything() {
        Task open = ours.tasks()
                .add(aileen, new TaskPlan("Ring back", FRIDAY, SARAH), TwoGroups.SIGNED)
                .orElseThrow();
        Task done = ours.tasks()
                .add(aileen, new TaskPlan("Send the form", FRIDAY, SARAH), TwoGroups.SIGNED)
                .orElseThrow();
        ours.tasks().tick(aileen, done.id(), true, TwoGroups.SIGNED);
        ours.interactions().log(aileen, InteractionKind.CALL, "Hello", TwoGroups.SIGNED.at(), TwoGroups.SIGNED);
        agree();
        ContactRecord before = contacts.read(aileen).orElseThrow();
        List<ContactSummary> everyone = contacts.everyone();
        gone.delete(aileen, LATER);

        Contact restored = gone.restore(aileen, MUCH_LATER).orElseThrow();

        ContactRecord after = contacts.read(aileen).orElseThrow();
        assertEquals(before.contact(), restored);
        assertEquals(before.contact(), after.contact());
        assertEquals(before.interactions(), after.interactions());
        assertEquals(List.copyOf(before.tasks()), List.copyOf(after.tasks()));
        assertEquals(before.permissions(), after.permissions());
        assertEquals(everyone, contacts.everyone());
        assertEquals(List.of(aileen), contacts.withAddress(OFFICE));
        assertEquals(List.of(open), ours.tasks().open(TwoGroups.SARAH, FRIDAY));
        assertEquals(List.of(open), ours.tasks().open(10));
        assertEquals(Optional.empty(), gone.find(aileen, MUCH_LATER.at()));
        assertEquals(List.of(), gone.deleted(10, MUCH_LATER.at()));
        assertEquals(
                List.of(What.DELETED, What.RESTORED),
                after.changes().stream()
                        .map(Change::what)
                        .filter(what -> what == What.DELETED || what == What.RESTORED)
                        .sorted()
                        .toList());
        assertEquals(Optional.empty(), gone.restore(aileen, MUCH_LATER));
    }

    @Test
    void restoresWithWhatWasSuppressedMeanwhile() {
        gone.delete(aileen, LATER);
        Suppression bounced = new Suppression(AILEEN, SuppressionReason.HARD_BOUNCE, Optional.empty(), LATER.at());
        ours.suppressions().suppress(bounced, LATER);

        assertEquals(
                List.of(bounced), gone.restore(aileen, MUCH_LATER).orElseThrow().suppressions());
    }

    @Test
    void remembersWhatAReaderSaysWhileTheContactIsDeleted() {
        agree();
        gone.delete(aileen, LATER);

        gone.revise(aileen, MUCH_LATER, revision -> revision.record(TwoGroups.newsletter(2, Answer.NO, MUCH_LATER)));

        assertEquals(
                Optional.of(Answer.NO),
                gone.restore(aileen, MUCH_LATER)
                        .flatMap(contact -> contact.permission(Purpose.NEWSLETTER, Channel.EMAIL))
                        .map(Permission::answer));
        assertEquals(2, contacts.read(aileen).orElseThrow().permissions().size());
    }

    @Test
    void deletesOnceHoweverOftenItIsAsked() {
        assertEquals(gone.delete(aileen, LATER), gone.delete(aileen, MUCH_LATER));
        assertEquals(Optional.empty(), gone.delete(unknown(), LATER));
    }

    @Test
    void takesMoreTasksFromTheirDayThanFitOneTransaction() {
        for (int i = 0; i < 120; i++) {
            ours.tasks().add(aileen, new TaskPlan("Ring back " + i, FRIDAY, SARAH), TwoGroups.SIGNED);
        }
        gone.delete(aileen, LATER);
        assertEquals(List.of(), ours.tasks().open(TwoGroups.SARAH, FRIDAY));

        gone.restore(aileen, MUCH_LATER);

        // As many as a day shows.
        assertEquals(100, ours.tasks().open(TwoGroups.SARAH, FRIDAY).size());
        assertEquals(120, contacts.read(aileen).orElseThrow().tasks().size());
    }

    @Test
    void saysWhichOfSomeAreGone() {
        gone.delete(aileen, LATER);
        assertEquals(Set.of(aileen), gone.among(List.of(aileen, unknown())).keySet());
    }

    @Test
    void deletesForGoodWhatSomebodyCallsMeanwhile() {
        List<ContactId> all = IntStream.range(0, 8)
                .mapToObj(i -> contacts.add(Facts.person("Ann", "Number " + i), TwoGroups.SIGNED)
                        .id())
                .toList();
        all.parallelStream().forEach(id -> {
            gone.delete(id, LATER);
            ours.interactions().log(id, InteractionKind.CALL, "Hello", LATER.at(), LATER);
        });
        assertEquals(8, gone.deleted(20, LATER.at()).size());
        all.forEach(id -> assertEquals(Optional.empty(), contacts.find(id)));
    }

    @Test
    void showsAndChangesNothingOfAnotherGroup() {
        gone.delete(aileen, LATER);
        GoneContacts theirs = groups.theirs().gone();

        assertEquals(Optional.empty(), theirs.find(aileen, LATER.at()));
        assertEquals(List.of(), theirs.deleted(10, LATER.at()));
        assertEquals(Optional.empty(), theirs.delete(aileen, LATER));
        assertEquals(Optional.empty(), theirs.restore(aileen, LATER));
        assertEquals(Optional.empty(), theirs.erase(aileen, LATER));
        assertEquals(0, theirs.eraseOverdue(OVERDUE));
        assertInstanceOf(Gone.Deleted.class, gone.find(aileen, LATER.at()).orElseThrow());
    }

    private void agree() {
        contacts.revise(
                aileen,
                TwoGroups.SIGNED,
                revision -> revision.record(TwoGroups.newsletter(1, Answer.YES, TwoGroups.SIGNED)));
    }

    private static ContactId unknown() {
        return new ContactId(CountedIds.numbered(999));
    }

    @Test
    void losesNoRefusalToARestoringAtTheSameMoment() {
        gone.delete(aileen, LATER);

        gone.revise(aileen, MUCH_LATER, revision -> {
            gone.restore(aileen, MUCH_LATER);
            return revision.record(TwoGroups.newsletter(2, Answer.NO, MUCH_LATER));
        });

        assertEquals(Optional.of(Answer.NO), newsletter());
    }

    @Test
    void restoresNothingThatWasRefusedAtTheSameMoment() {
        agree();
        gone.delete(aileen, LATER);

        groups.meanwhile(() -> gone.revise(
                        aileen,
                        MUCH_LATER,
                        revision -> revision.record(TwoGroups.newsletter(2, Answer.NO, MUCH_LATER))))
                .gone()
                .restore(aileen, MUCH_LATER);

        assertEquals(Optional.of(Answer.NO), newsletter());
    }

    private Optional<Answer> newsletter() {
        return contacts.find(aileen)
                .flatMap(contact -> contact.permission(Purpose.NEWSLETTER, Channel.EMAIL))
                .map(Permission::answer);
    }
}
