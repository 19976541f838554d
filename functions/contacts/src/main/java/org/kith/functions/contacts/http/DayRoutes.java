package org.kith.functions.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.contacts.LatelyEntry;
import org.kith.contacts.Task;
import org.kith.functions.contacts.http.ContactView.TaskView;
import org.kith.functions.contacts.http.Views.ByView;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.http.Method;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;

/** Your day: what is due, what happened lately, how many the group knows. */
final class DayRoutes {
    private static final int DAYS_AHEAD = 7;
    private static final int MOST_LATELY = 10;

    private final GroupStores.Source stores;

    DayRoutes(GroupStores.Source stores) {
        this.stores = stores;
    }

    List<Route> routes() {
        return List.of(Route.forRole(Role.VIEWER, Method.GET, "/api/day", this::read));
    }

    record DayView(LocalDate today, List<TaskView> tasks, List<LatelyView> lately, long people, long organisations) {}

    record LatelyView(Instant at, String what, Named contact, ByView by) {}

    private Response read(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        LocalDate today = Signing.today(request, caller);
        List<ContactSummary> everyone = group.contacts().everyone();
        Map<ContactId, String> names = new HashMap<>();
        everyone.forEach(contact -> names.put(contact.id(), contact.name()));
        List<TaskView> tasks = group.tasks().open(caller.user(), today.plusDays(DAYS_AHEAD)).stream()
                .map(task -> task(task, names))
                .toList();
        List<LatelyView> lately = group.lately().newest(MOST_LATELY).stream()
                .map(entry -> lately(entry, names))
                .toList();
        return Response.ok(new DayView(
                today, tasks, lately, count(everyone, ContactKind.PERSON), count(everyone, ContactKind.ORGANISATION)));
    }

    private static TaskView task(Task task, Map<ContactId, String> names) {
        return TaskView.of(task, names.getOrDefault(task.contact(), task.contactName()));
    }

    private static LatelyView lately(LatelyEntry entry, Map<ContactId, String> names) {
        String name = names.getOrDefault(entry.contact(), entry.contactName());
        return new LatelyView(
                entry.at(), entry.what(), new Named(entry.contact().value(), name), ByView.of(entry.by()));
    }

    private static long count(List<ContactSummary> everyone, ContactKind kind) {
        return everyone.stream().filter(contact -> contact.kind() == kind).count();
    }
}
