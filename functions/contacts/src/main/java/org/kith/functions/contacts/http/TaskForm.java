package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.Optional;
import org.kith.contacts.Repeat;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.functions.contacts.GroupMembers;
import org.kith.http.JsonForm;
import org.kith.kernel.UserId;

/** Reads what is to be done. */
final class TaskForm {
    private static final int LONGEST = 500;

    private TaskForm() {}

    /** Empty when something is wrong with it, which the form then knows; its owner must be a user of the group. */
    static Optional<TaskPlan> read(JsonForm form, GroupMembers members) {
        String text = form.text("text", LONGEST);
        Optional<LocalDate> due = form.day("due");
        Optional<Task.Owner> owner = owner(form, members);
        Optional<Repeat.Every> repeat = form.optionalChoice("repeat", Repeat.Every.class);
        return due.flatMap(day -> owner.map(user -> new TaskPlan(text, day, user, repeat)));
    }

    private static Optional<Task.Owner> owner(JsonForm form, GroupMembers members) {
        Optional<UserId> id = form.id("ownerId", UserId::new);
        Optional<Task.Owner> owner = id.flatMap(members::find);
        if (id.isPresent() && owner.isEmpty()) {
            form.fault("ownerId", "Nobody in this group has this id");
        }
        return owner;
    }
}
