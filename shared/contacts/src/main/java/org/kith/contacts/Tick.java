package org.kith.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kith.kernel.TaskId;

/**
 * A task ticked off, or opened again. With one that repeats the next turn comes, and goes again with the tick unless
 * somebody changed it since.
 *
 * @param after the task as it will be
 * @param steps everything that changes with it
 * @param fields for the change record: first the task itself, then the next turn
 */
public record Tick(Task after, What what, List<TaskStep> steps, List<FieldChange> fields) {
    /** Keeps copies. */
    public Tick {
        steps = List.copyOf(steps);
        fields = List.copyOf(fields);
    }

    /** Ticks an open task off. */
    public static Tick off(Task task, Instant at, Supplier<TaskId> ids) {
        // By UTC's clock: next to midnight one more missed turn may be caught up with, which is no harm.
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Optional<Task> next = task.next().isPresent()
                ? Optional.empty()
                : task.repeat().map(repeat -> task.turn(ids.get(), repeat.after(task.due(), today)));
        Task done = task.ticked(
                Optional.of(at),
                next.map(each -> new Task.Next(each.id(), each.due())).or(task::next));
        List<TaskStep> steps = new ArrayList<>(List.of(TaskStep.changed(task, done)));
        List<FieldChange> fields = new ArrayList<>(List.of(appeared(task)));
        next.ifPresent(each -> {
            steps.add(TaskStep.added(each));
            fields.add(appeared(each));
        });
        return new Tick(done, What.TASK_DONE, steps, fields);
    }

    /**
     * Opens a task again.
     *
     * @param next its next turn as it is now; empty when it has none, or none any more
     */
    public static Tick open(Task task, Optional<Task> next) {
        Optional<Task> taken = next.filter(Task::untouched);
        Task open = task.ticked(Optional.empty(), taken.isPresent() ? Optional.empty() : task.next());
        List<TaskStep> steps = new ArrayList<>(List.of(TaskStep.changed(task, open)));
        List<FieldChange> fields = new ArrayList<>(List.of(appeared(task)));
        taken.ifPresent(each -> {
            steps.add(TaskStep.removed(each));
            fields.add(disappeared(each));
        });
        return new Tick(open, What.TASK_REOPENED, steps, fields);
    }

    /** In a change record: the task is there, or has something new about it. */
    public static FieldChange appeared(Task task) {
        return FieldChange.appeared(FieldChange.TASK, task.id().value(), task.text());
    }

    /** In a change record: the task is gone. */
    public static FieldChange disappeared(Task task) {
        return FieldChange.disappeared(FieldChange.TASK, task.id().value(), task.text());
    }
}
