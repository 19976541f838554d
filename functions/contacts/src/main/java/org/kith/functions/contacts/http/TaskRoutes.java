package org.kith.functions.contacts.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.Tasks;
import org.kith.functions.contacts.GroupMembers;
import org.kith.functions.contacts.http.ContactView.TaskView;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.once.Once;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;
import org.kith.kernel.TaskId;

/** What is to be done. */
final class TaskRoutes {
    private static final String TASKS = "/api/contacts/{contactId}/tasks";
    private static final String TASK = TASKS + "/{taskId}";
    /** Nobody looks through more; the earliest are never the part that is cut. */
    private static final int MOST = 200;

    private final GroupStores.Source stores;
    private final Once<GroupStores> once;
    private final GroupMembers.Source members;

    TaskRoutes(GroupStores.Source stores, Once<GroupStores> once, GroupMembers.Source members) {
        this.stores = stores;
        this.once = once;
        this.members = members;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/tasks", this::list),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, TASKS, this::add),
                Route.forRole(Role.CONTRIBUTOR, Method.PUT, TASK, this::change),
                Route.forRole(Role.CONTRIBUTOR, Method.PATCH, TASK, this::tick));
    }

    record TasksView(List<TaskView> tasks, boolean complete) {}

    private Response list(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        List<Task> open = group.tasks().open(MOST + 1);
        Map<ContactId, Contact> found = group.contacts()
                .allFound(open.stream().map(Task::contact).distinct().toList());
        List<TaskView> tasks = open.stream()
                .limit(MOST)
                .map(task -> TaskView.of(task, Named.of(task, Optional.ofNullable(found.get(task.contact())))))
                .toList();
        return Response.ok(new TasksView(tasks, open.size() <= MOST));
    }

    private Response add(Request request, SignedIn caller) {
        ContactId contact = contact(request);
        TaskPlan plan = plan(request, caller);
        return once.answer(
                request,
                caller,
                group -> group.tasks()
                        .add(contact, plan, Signing.of(request, caller))
                        .map(task -> Response.created(TaskView.of(task, Named.of(task, Optional.empty()))))
                        .orElseThrow(TaskRoutes::missing));
    }

    private Response change(Request request, SignedIn caller) {
        ContactId contact = contact(request);
        TaskId task = request.id("taskId", TaskId::new);
        long version = request.expectedVersion();
        TaskPlan plan = plan(request, caller);
        GroupStores group = stores.of(caller.group());
        return switch (group.tasks().change(contact, task, version, plan, Signing.of(request, caller))) {
            case Tasks.Changed.Saved(Task saved) -> Response.ok(TaskView.of(saved, of(group, saved)));
            case Tasks.Changed.Outdated() -> throw new ProblemException(Problem.changedSince());
            case Tasks.Changed.Missing() -> throw missing();
        };
    }

    private Response tick(Request request, SignedIn caller) {
        ContactId contact = contact(request);
        TaskId task = request.id("taskId", TaskId::new);
        JsonForm form = request.form();
        boolean done = form.flag("done");
        form.check();
        GroupStores group = stores.of(caller.group());
        return group.tasks()
                .tick(contact, task, done, Signing.of(request, caller))
                .map(ticked -> Response.ok(TaskView.of(ticked, of(group, ticked))))
                .orElseThrow(TaskRoutes::missing);
    }

    private TaskPlan plan(Request request, SignedIn caller) {
        JsonForm form = request.form();
        Optional<TaskPlan> plan = TaskForm.read(form, members.of(caller.group()));
        form.check();
        return plan.orElseThrow();
    }

    private static Named of(GroupStores group, Task task) {
        ContactId id = task.contact();
        return Named.of(
                task, Optional.ofNullable(group.contacts().allFound(List.of(id)).get(id)));
    }

    private static ContactId contact(Request request) {
        return request.id("contactId", ContactId::new);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
