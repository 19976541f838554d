package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of tasks does. */
abstract class TasksContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final UserId TOM = new UserId(CountedIds.numbered(902));
    private static final Task.Owner SARAH = new Task.Owner(TwoGroups.SARAH, "Sarah Hughes");
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final TwoGroups groups = TwoGroups.in(tables());
    private final GroupStores ours = groups.ours();
    private final Contact aileen = ours.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void showsOpenTasksOfTheirOwnerByDay() {
        Task later = add("Send form", TODAY.plusDays(3));
        Task late = add("Ring back", TODAY.minusDays(10));
        Task far = add("Next month", TODAY.plusDays(30));

        assertEquals(List.of(late, later), ours.tasks().open(TwoGroups.SARAH, TODAY.plusDays(7)));
        assertEquals(List.of(), ours.tasks().open(TOM, TODAY.plusDays(7)));
        assertEquals(List.of(late, later, far), ours.tasks().open(10), "everybody's");
        assertEquals(List.of(late, later), ours.tasks().open(2), "the earliest");
    }

    @Test
    void ticksTasksOffAndOpensThemAgain() {
        Task task = add("Ring back", TODAY);

        Task done = tick(task, true, 5);
        assertEquals(Optional.of(LATER.at()), done.doneAt());
        assertEquals(List.of(), ours.tasks().open(TwoGroups.SARAH, TODAY));
        assertEquals(List.of(), ours.tasks().open(10));
        assertEquals(done, tick(task, true, 9), "once only");
        assertEquals(3, record().changes().size(), "added, task added, done once");

        Task open = tick(task, false, 9);
        assertEquals(Optional.empty(), open.doneAt());
        assertEquals(List.of(open), ours.tasks().open(TwoGroups.SARAH, TODAY));
    }

    @Test
    void undoesTasksFromTheLatestChangeBack() {
        Task task = add("Ring back", TODAY);
        tick(task, true, 5);

        assertEquals(new Contacts.Undone.ChangedSince(), undo(What.TASK_ADDED, 6));
        assertEquals(new Contacts.Undone.Done(), undo(What.TASK_DONE, 7));
        assertEquals(
                List.of(task.plan()), record().tasks().stream().map(Task::plan).toList());
        assertEquals(1, ours.tasks().open(TwoGroups.SARAH, TODAY).size());
    }

    @Test
    void takesATaskBack() {
        add("Ring back", TODAY);

        assertEquals(new Contacts.Undone.Done(), undo(What.TASK_ADDED, 5));

        assertEquals(List.of(), record().tasks());
        assertEquals(List.of(), ours.tasks().open(10));
        assertTrue(record().changes().stream().anyMatch(change -> change.what() == What.TASK_REMOVED));
    }

    @Test
    void addsTheNextTurnWithTheTickAndTakesItBackWithIt() {
        Task first = add(weekly(TODAY));

        Task done = tick(first, true, 5);
        Task next = ours.tasks().open(10).getFirst();
        assertEquals(TODAY.plusDays(7), next.due());
        assertEquals(first.repeat(), next.repeat());
        assertEquals(Optional.of(new Task.Next(next.id(), next.due())), done.next());

        tick(first, false, 6);
        assertEquals(
                List.of(first.id()),
                ours.tasks().open(10).stream().map(Task::id).toList());
        assertEquals(1, record().tasks().size());

        tick(first, true, 7);
        assertEquals(2, record().tasks().size(), "and again");
        assertEquals(new Contacts.Undone.Done(), undo(last(What.TASK_DONE), 8));
        assertEquals(1, record().tasks().size(), "undo takes both back, too");
        assertEquals(new Contacts.Undone.Done(), undo(last(What.TASK_REOPENED), 9));
        assertEquals(2, record().tasks().size());
    }

    @Test
    void keepsANextTurnThatSomebodyChanged() {
        Task first = add(weekly(TODAY));
        tick(first, true, 5);
        Task next = ours.tasks().open(10).getFirst();
        change(next, new TaskPlan("Ring the sister", next.due(), SARAH), 6);

        assertEquals(new Contacts.Undone.ChangedSince(), undo(What.TASK_DONE, 7));
        tick(first, false, 8);
        tick(first, true, 9);

        assertEquals(
                List.of("Ring the sister"),
                ours.tasks().open(10).stream().map(Task::text).toList());
    }

    @Test
    void changesWhatIsToBeDoneByWhomAndWhenAndTakesThatBack() {
        Task task = add("Ring back", TODAY);
        TaskPlan plan = new TaskPlan(
                "Visit", TODAY.plusDays(2), new Task.Owner(TOM, "Tom Ekene"), Optional.of(Repeat.Every.MONTH));

        Task changed = change(task, plan, 5);

        assertEquals(plan, changed.plan());
        assertEquals(List.of(changed), ours.tasks().open(TOM, TODAY.plusDays(7)));
        assertEquals(List.of(), ours.tasks().open(TwoGroups.SARAH, TODAY.plusDays(7)));
        Change change = last(What.TASK_CHANGED);
        assertEquals(
                List.of("task", "taskDue", "taskOwner", "taskRepeat"),
                change.fields().stream().map(FieldChange::field).toList());
        assertEquals(new Contacts.Undone.Done(), undo(change, 6));
        assertEquals(task.plan(), record().tasks().getFirst().plan());
        assertEquals(1, ours.tasks().open(TwoGroups.SARAH, TODAY).size());
    }

    @Test
    void refusesAChangeOfATaskThatIsNoLongerAsItWasRead() {
        Task task = add("Ring back", TODAY);
        change(task, new TaskPlan("Ring the sister", TODAY, SARAH), 5);

        Tasks.Changed outdated =
                ours.tasks().change(aileen.id(), task.id(), task.version(), new TaskPlan("Write", TODAY, SARAH), LATER);

        assertEquals(new Tasks.Changed.Outdated(), outdated);
        assertEquals("Ring the sister", record().tasks().getFirst().text());
    }

    @Test
    void writesNothingWhenNothingChanges() {
        Task task = add("Ring back", TODAY);

        assertEquals(task, change(task, task.plan(), 5));

        assertEquals(2, record().changes().size(), "added, task added");
    }

    @Test
    void hasNothingForAnUnknownContactOrTask() {
        ContactId unknown = new ContactId(CountedIds.numbered(999));
        TaskId nothing = new TaskId(CountedIds.numbered(999));
        TaskPlan plan = new TaskPlan("x", TODAY, SARAH);

        assertEquals(Optional.empty(), ours.tasks().add(unknown, plan, SIGNED));
        assertEquals(Optional.empty(), ours.tasks().tick(aileen.id(), nothing, true, SIGNED));
        assertEquals(new Tasks.Changed.Missing(), ours.tasks().change(aileen.id(), nothing, 1, plan, SIGNED));
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Task task = add("Ring back", TODAY);
        Tasks theirs = groups.theirs().tasks();
        TaskPlan plan = new TaskPlan("x", TODAY, SARAH);

        assertEquals(Optional.empty(), theirs.add(aileen.id(), plan, SIGNED));
        assertEquals(Optional.empty(), theirs.tick(aileen.id(), task.id(), true, SIGNED));
        assertEquals(new Tasks.Changed.Missing(), theirs.change(aileen.id(), task.id(), 1, plan, SIGNED));
        assertEquals(List.of(), theirs.open(TwoGroups.SARAH, TODAY));
        assertEquals(List.of(), theirs.open(10));
        assertEquals(List.of(task), record().tasks());
    }

    private static TaskPlan weekly(LocalDate due) {
        return new TaskPlan("Ring", due, SARAH, Optional.of(Repeat.Every.WEEK));
    }

    private Task add(String text, LocalDate due) {
        return add(new TaskPlan(text, due, SARAH));
    }

    private Task add(TaskPlan plan) {
        return ours.tasks().add(aileen.id(), plan, SIGNED).orElseThrow();
    }

    private Task tick(Task task, boolean done, int minutes) {
        return ours.tasks()
                .tick(aileen.id(), task.id(), done, TwoGroups.minutesLater(minutes))
                .orElseThrow();
    }

    private Task change(Task task, TaskPlan plan, int minutes) {
        Tasks.Changed changed =
                ours.tasks().change(aileen.id(), task.id(), task.version(), plan, TwoGroups.minutesLater(minutes));
        return assertInstanceOf(Tasks.Changed.Saved.class, changed).task();
    }

    private Contacts.Undone undo(What what, int minutes) {
        return undo(last(what), minutes);
    }

    private Contacts.Undone undo(Change change, int minutes) {
        return ours.contacts().undo(aileen.id(), change.id(), TwoGroups.minutesLater(minutes));
    }

    private ContactRecord record() {
        return ours.contacts().read(aileen.id()).orElseThrow();
    }

    private Change last(What what) {
        return record().changes().stream()
                .filter(change -> change.what() == what)
                .reduce((earlier, later) -> later.at().isAfter(earlier.at()) ? later : earlier)
                .orElseThrow();
    }
}
