package org.kith.functions.contacts.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.GroupStores;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Task;
import org.kith.functions.contacts.GroupMembers;
import org.kith.functions.contacts.http.ContactView.TaskView;
import org.kith.functions.contacts.http.TimelineEntry.InteractionView;
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
import org.kith.kernel.UserId;

/** What happened with a contact, and what is to be done. */
final class TimelineRoutes {
    private static final String CONTACT = "/api/contacts/{contactId}";
    /** Clocks of browsers are a little fast. */
    private static final Duration SKEW = Duration.ofMinutes(2);
    /** Nobody remembers a call before this; somebody mistyped the year. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final GroupStores.Source stores;
    private final Once<GroupStores> once;
    private final GroupMembers.Source members;

    TimelineRoutes(GroupStores.Source stores, Once<GroupStores> once, GroupMembers.Source members) {
        this.stores = stores;
        this.once = once;
        this.members = members;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.CONTRIBUTOR, Method.POST, CONTACT + "/interactions", this::log),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, CONTACT + "/tasks", this::addTask),
                Route.forRole(Role.CONTRIBUTOR, Method.PATCH, CONTACT + "/tasks/{taskId}", this::tickTask));
    }

    private Response log(Request request, SignedIn caller) {
        JsonForm form = request.form();
        Optional<InteractionKind> kind = form.choice("kind", InteractionKind.class);
        String text = form.text("text", 5000);
        Instant now = Signing.now(request);
        Instant at = form.optionalInstant("at").orElse(now);
        if (at.isAfter(now.plus(SKEW))) {
            form.fault("at", "This is still to come; add a task for it instead");
        }
        if (at.isBefore(EARLIEST)) {
            form.fault("at", "This is very long ago; check the year");
        }
        form.check();
        ContactId contact = contact(request);
        return once.answer(
                request,
                caller,
                group -> group.interactions()
                        .log(contact, kind.orElseThrow(), text, at, Signing.of(request, caller))
                        .map(interaction -> Response.created(InteractionView.of(interaction)))
                        .orElseThrow(TimelineRoutes::missing));
    }

    private Response addTask(Request request, SignedIn caller) {
        ContactId contact = contact(request);
        JsonForm form = request.form();
        String text = form.text("text", 500);
        Optional<LocalDate> due = form.day("due");
        Optional<Task.Owner> owner = owner(form, members.of(caller.group()));
        form.check();
        return once.answer(
                request,
                caller,
                group -> group.tasks()
                        .add(contact, text, due.orElseThrow(), owner.orElseThrow(), Signing.of(request, caller))
                        .map(task -> Response.created(TaskView.of(task, task.contactName())))
                        .orElseThrow(TimelineRoutes::missing));
    }

    private static Optional<Task.Owner> owner(JsonForm form, GroupMembers members) {
        Optional<UserId> id = form.id("ownerId", UserId::new);
        Optional<Task.Owner> owner = id.flatMap(members::find);
        if (id.isPresent() && owner.isEmpty()) {
            form.fault("ownerId", "Nobody in this group has this id");
        }
        return owner;
    }

    private Response tickTask(Request request, SignedIn caller) {
        ContactId contact = contact(request);
        TaskId task = request.id("taskId", TaskId::new);
        JsonForm form = request.form();
        boolean done = form.flag("done");
        form.check();
        GroupStores group = stores.of(caller.group());
        return group.tasks()
                .tick(contact, task, done, Signing.of(request, caller))
                .map(ticked -> Response.ok(TaskView.of(ticked, name(group, ticked))))
                .orElseThrow(TimelineRoutes::missing);
    }

    private static String name(GroupStores group, Task task) {
        return group.contacts()
                .find(task.contact())
                .map(Contact::facts)
                .map(facts -> facts.displayName())
                .orElse(task.contactName());
    }

    private static ContactId contact(Request request) {
        return request.id("contactId", ContactId::new);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
