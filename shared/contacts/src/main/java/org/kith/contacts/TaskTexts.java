package org.kith.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;

/** What a task's change record says of its text, day, owner and rhythm; and a task put back as it said. */
public final class TaskTexts {
    /** The day, as 2026-11-26. */
    static final String DUE = "taskDue";
    /** The user's id and name, with a tab between. */
    static final String OWNER = "taskOwner";
    /** The word of a {@link Repeat.Every}. */
    static final String REPEAT = "taskRepeat";

    private TaskTexts() {}

    /** What differs; the text always comes first, because it says which task it is. Empty when nothing does. */
    public static List<FieldChange> difference(TaskId id, TaskPlan before, TaskPlan after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<FieldChange> fields = new ArrayList<>();
        fields.add(new FieldChange(
                FieldChange.TASK, Optional.of(before.text()), Optional.of(after.text()), Optional.of(id.value())));
        add(
                fields,
                DUE,
                Optional.of(before.due().toString()),
                Optional.of(after.due().toString()));
        add(fields, OWNER, Optional.of(text(before.owner())), Optional.of(text(after.owner())));
        add(fields, REPEAT, before.repeat().map(TaskTexts::word), after.repeat().map(TaskTexts::word));
        return fields;
    }

    /** As it was before a change that {@link #difference} told; only what that change changed is put back. */
    static TaskPlan before(TaskPlan now, Change change) {
        TaskPlan plan = now;
        for (FieldChange field : change.fields()) {
            plan = before(plan, field);
        }
        return plan;
    }

    /** For people: names without ids. */
    public static String shown(String field, String text) {
        return field.equals(OWNER) ? text.substring(text.indexOf('\t') + 1) : FactTexts.shown(text);
    }

    private static TaskPlan before(TaskPlan plan, FieldChange field) {
        return switch (field.field()) {
            case FieldChange.TASK ->
                new TaskPlan(field.before().orElse(plan.text()), plan.due(), plan.owner(), plan.repeat());
            case DUE ->
                new TaskPlan(
                        plan.text(),
                        field.before().map(LocalDate::parse).orElse(plan.due()),
                        plan.owner(),
                        plan.repeat());
            case OWNER ->
                new TaskPlan(
                        plan.text(),
                        plan.due(),
                        field.before().map(TaskTexts::owner).orElse(plan.owner()),
                        plan.repeat());
            case REPEAT ->
                new TaskPlan(
                        plan.text(), plan.due(), plan.owner(), field.before().map(TaskTexts::every));
            // Open set: what later versions of Kith may say of a task.
            default -> plan;
        };
    }

    private static void add(List<FieldChange> fields, String name, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            fields.add(new FieldChange(name, before, after, Optional.empty()));
        }
    }

    private static String text(Task.Owner owner) {
        return owner.id().value() + "\t" + owner.name();
    }

    private static Task.Owner owner(String text) {
        int tab = text.indexOf('\t');
        return new Task.Owner(new UserId(text.substring(0, tab)), text.substring(tab + 1));
    }

    private static String word(Repeat.Every every) {
        return every.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Repeat.Every every(String word) {
        return Repeat.Every.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
