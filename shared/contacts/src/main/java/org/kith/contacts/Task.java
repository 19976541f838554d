package org.kith.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;

/**
 * Something to do.
 *
 * @param contactName of the contact when the task was last written
 * @param version counts up with every change of it; 1 at first
 * @param owner who does it
 * @param repeat how often it comes round again; empty for something to do once
 * @param doneAt when it was ticked off; empty while it is open
 * @param next the next turn of one that repeats, once it was ticked off
 */
public record Task(
        TaskId id,
        ContactId contact,
        String contactName,
        long version,
        String text,
        LocalDate due,
        Owner owner,
        Optional<Repeat> repeat,
        Optional<Instant> doneAt,
        Optional<Next> next) {

    /** A user of the group, by the name they had then. */
    public record Owner(UserId id, String name) {}

    /** The next turn, and when it was due when it was added. */
    public record Next(TaskId id, LocalDate due) {}

    /** A task that is new. */
    public static Task planned(TaskId id, ContactId contact, String contactName, TaskPlan plan) {
        Optional<Repeat> repeat = plan.repeat().map(every -> new Repeat(every, plan.due()));
        return new Task(
                id,
                contact,
                contactName,
                1,
                plan.text(),
                plan.due(),
                plan.owner(),
                repeat,
                Optional.empty(),
                Optional.empty());
    }

    /** True when it was ticked off. */
    public boolean done() {
        return doneAt.isPresent();
    }

    /** What is to be done, by whom, by which day. */
    public TaskPlan plan() {
        return new TaskPlan(text, due, owner, repeat.map(Repeat::every));
    }

    /** True while it is as it was added. */
    public boolean untouched() {
        return version == 1 && !done();
    }

    /** Planned anew. Turns are counted from another day only when the day or the rhythm is another. */
    public Task with(TaskPlan plan) {
        boolean sameRhythm = plan.due().equals(due) && plan.repeat().equals(repeat.map(Repeat::every));
        Optional<Repeat> turns = sameRhythm ? repeat : plan.repeat().map(every -> new Repeat(every, plan.due()));
        return new Task(
                id, contact, contactName, version + 1, plan.text(), plan.due(), plan.owner(), turns, doneAt, next);
    }

    Task ticked(Optional<Instant> newDoneAt, Optional<Next> newNext) {
        return new Task(id, contact, contactName, version + 1, text, due, owner, repeat, newDoneAt, newNext);
    }

    /** The turn after this one, as a task of its own. */
    Task turn(TaskId nextId, LocalDate nextDue) {
        return new Task(
                nextId, contact, contactName, 1, text, nextDue, owner, repeat, Optional.empty(), Optional.empty());
    }
}
