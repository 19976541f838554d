package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of interactions and tasks does. */
abstract class TimelineContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Task.Owner SARAH = new Task.Owner(TwoGroups.SARAH, "Sarah Hughes");
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final TwoGroups groups = TwoGroups.in(tables());
    private final GroupStores ours = groups.ours();
    private final Contact aileen = ours.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void writesAnInteractionDownWithItsChange() {
        Interaction call = log(InteractionKind.CALL, "Asked about lunch");

        ContactRecord record = record();
        assertEquals(List.of(call), record.interactions());
        assertEquals(
                What.INTERACTION_LOGGED,
                record.change(call.change()).orElseThrow().what());
        assertEquals(1, record.contact().version(), "nobody who edits the facts is disturbed");
        assertEquals("call", ours.lately().newest(1).getFirst().what());
    }

    @Test
    void takesAnInteractionBack() {
        Interaction call = log(InteractionKind.CALL, "Wrong person");

        assertEquals(new Contacts.Undone.Done(), ours.contacts().undo(aileen.id(), call.change(), LATER));

        ContactRecord record = record();
        assertEquals(List.of(), record.interactions());
        assertTrue(record.changes().stream().anyMatch(change -> change.what() == What.INTERACTION_REMOVED));
        assertEquals(new Contacts.Undone.ChangedSince(), ours.contacts().undo(aileen.id(), call.change(), LATER));
        assertEquals(
                List.of("interaction-removed", "added"),
                ours.lately().newest(10).stream().map(LatelyEntry::what).toList());
    }

    @Test
    void knowsWhenTheGroupWasInTouchWithWhom() {
        Interaction call = log(InteractionKind.CALL, "Asked about lunch");
        Instant before = call.at().minusMillis(1);

        assertEquals(
                List.of(new Touch(aileen.id(), InteractionKind.CALL, call.at(), call.by())),
                ours.touches().since(call.at()));
        assertEquals(List.of(), ours.touches().since(call.at().plusMillis(1)));
        assertEquals(1, ours.touches().since(before).size());
        assertEquals(List.of(), groups.theirs().touches().since(before));

        ours.contacts().undo(aileen.id(), call.change(), LATER);
        assertEquals(List.of(), ours.touches().since(before));
    }

    @Test
    void showsOpenTasksOfTheirOwnerByDay() {
        Task later = add("Send form", TODAY.plusDays(3));
        Task late = add("Ring back", TODAY.minusDays(10));
        add("Next month", TODAY.plusDays(30));

        assertEquals(List.of(late, later), ours.tasks().open(TwoGroups.SARAH, TODAY.plusDays(7)));
        assertEquals(List.of(), ours.tasks().open(new UserId(CountedIds.numbered(902)), TODAY.plusDays(7)));
    }

    @Test
    void ticksTasksOffAndOpensThemAgain() {
        Task task = add("Ring back", TODAY);

        Task done = ours.tasks().tick(aileen.id(), task.id(), true, LATER).orElseThrow();
        assertEquals(Optional.of(LATER.at()), done.doneAt());
        assertEquals(List.of(), ours.tasks().open(TwoGroups.SARAH, TODAY));
        assertEquals(Optional.of(done), ours.tasks().tick(aileen.id(), task.id(), true, TwoGroups.minutesLater(9)));
        assertEquals(3, record().changes().size(), "added, task added, done once");

        assertEquals(Optional.of(task), ours.tasks().tick(aileen.id(), task.id(), false, TwoGroups.minutesLater(9)));
        assertEquals(List.of(task), ours.tasks().open(TwoGroups.SARAH, TODAY));
    }

    @Test
    void undoesTasksFromTheLatestChangeBack() {
        Task task = add("Ring back", TODAY);
        ours.tasks().tick(aileen.id(), task.id(), true, LATER);
        Change added = change(What.TASK_ADDED);
        Change done = change(What.TASK_DONE);

        assertEquals(
                new Contacts.Undone.ChangedSince(),
                ours.contacts().undo(aileen.id(), added.id(), TwoGroups.minutesLater(6)));
        assertEquals(
                new Contacts.Undone.Done(), ours.contacts().undo(aileen.id(), done.id(), TwoGroups.minutesLater(7)));
        assertEquals(List.of(task), record().tasks());
        assertEquals(List.of(task), ours.tasks().open(TwoGroups.SARAH, TODAY));
    }

    @Test
    void takesATaskBack() {
        add("Ring back", TODAY);

        assertEquals(
                new Contacts.Undone.Done(),
                ours.contacts().undo(aileen.id(), change(What.TASK_ADDED).id(), LATER));

        assertEquals(List.of(), record().tasks());
        assertEquals(List.of(), ours.tasks().open(TwoGroups.SARAH, TODAY));
        assertTrue(record().changes().stream().anyMatch(change -> change.what() == What.TASK_REMOVED));
    }

    @Test
    void hasNothingForAnUnknownContact() {
        ContactId unknown = new ContactId(CountedIds.numbered(999));

        assertEquals(
                Optional.empty(), ours.interactions().log(unknown, InteractionKind.CALL, "x", SIGNED.at(), SIGNED));
        assertEquals(Optional.empty(), ours.tasks().add(unknown, "x", TODAY, SARAH, SIGNED));
        assertEquals(
                Optional.empty(), ours.tasks().tick(aileen.id(), new TaskId(CountedIds.numbered(999)), true, SIGNED));
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Task task = add("Ring back", TODAY);
        GroupStores theirs = groups.theirs();

        assertEquals(
                Optional.empty(),
                theirs.interactions().log(aileen.id(), InteractionKind.CALL, "x", SIGNED.at(), SIGNED));
        assertEquals(Optional.empty(), theirs.tasks().add(aileen.id(), "x", TODAY, SARAH, SIGNED));
        assertEquals(Optional.empty(), theirs.tasks().tick(aileen.id(), task.id(), true, SIGNED));
        assertEquals(List.of(), theirs.tasks().open(TwoGroups.SARAH, TODAY));
        assertEquals(List.of(task), record().tasks());
        assertEquals(List.of(), record().interactions());
    }

    private Interaction log(InteractionKind kind, String text) {
        return ours.interactions()
                .log(aileen.id(), kind, text, SIGNED.at(), SIGNED)
                .orElseThrow();
    }

    private Task add(String text, LocalDate due) {
        return ours.tasks().add(aileen.id(), text, due, SARAH, SIGNED).orElseThrow();
    }

    private ContactRecord record() {
        return ours.contacts().read(aileen.id()).orElseThrow();
    }

    private Change change(What what) {
        return record().changes().stream()
                .filter(change -> change.what() == what)
                .findFirst()
                .orElseThrow();
    }
}
