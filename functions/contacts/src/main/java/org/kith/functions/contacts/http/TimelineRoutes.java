package org.kith.functions.contacts.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Interaction;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Interactions;
import org.kith.contacts.TaskPlan;
import org.kith.functions.contacts.GroupMembers;
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
import org.kith.kernel.Fault;
import org.kith.kernel.Role;

/** What happened with a contact. */
final class TimelineRoutes {
    /** Clocks of browsers are a little fast. */
    private static final Duration SKEW = Duration.ofMinutes(2);
    /** Nobody remembers a call before this; somebody mistyped the year. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Once<GroupStores> once;
    private final GroupMembers.Source members;

    TimelineRoutes(Once<GroupStores> once, GroupMembers.Source members) {
        this.once = once;
        this.members = members;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.CONTRIBUTOR, Method.POST, "/api/contacts/{contactId}/interactions", this::log));
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
        Optional<TaskPlan> followUp =
                form.optionalObject("followUp").flatMap(task -> TaskForm.read(task, members.of(caller.group())));
        List<ContactId> others = form.ids("others", Interaction.MOST_OTHERS, ContactId::new);
        form.check();
        ContactId contact = request.id("contactId", ContactId::new);
        Interactions.Told told = new Interactions.Told(kind.orElseThrow(), text, at, followUp);
        return once.answer(
                request,
                caller,
                group -> logged(others, group.interactions().log(contact, others, told, Signing.of(request, caller))));
    }

    private static Response logged(List<ContactId> others, Interactions.Logged outcome) {
        return switch (outcome) {
            case Interactions.Logged.Saved(Interaction interaction) ->
                Response.created(InteractionView.of(interaction));
            case Interactions.Logged.Missing() -> throw new ProblemException(Problem.notFound());
            case Interactions.Logged.NoSuchOthers(List<ContactId> unknown) ->
                throw new ProblemException(Problem.invalid(unknown.stream()
                        .map(id -> new Fault("/others/" + others.indexOf(id), "Nobody here has this id"))
                        .toList()));
        };
    }
}
