package org.kith.functions.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.LatelyEntry;
import org.kith.contacts.Task;
import org.kith.contacts.Touch;
import org.kith.functions.contacts.OutOfTouch;
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

/** Your day: what is due, whom nobody spoke to for long, what happened lately, how many the group knows. */
final class DayRoutes {
    private static final int DAYS_AHEAD = 7;
    private static final int MOST_LATELY = 10;
    private static final int MOST_OUT_OF_TOUCH = 50;
    /** Of more that are not there, the names they had when it was written down are shown. */
    private static final int MOST_UNKNOWN = 20;

    private final GroupStores.Source stores;
    private final Overdue overdue;

    DayRoutes(GroupStores.Source stores, Overdue overdue) {
        this.stores = stores;
        this.overdue = overdue;
    }

    List<Route> routes() {
        return List.of(Route.forRole(Role.VIEWER, Method.GET, "/api/day", this::read));
    }

    record DayView(
            LocalDate today,
            List<TaskView> tasks,
            List<OutOfTouchView> outOfTouch,
            List<LatelyView> lately,
            long people,
            long organisations) {}

    record OutOfTouchView(Named contact, String every, Optional<TouchView> last, boolean yours) {}

    record TouchView(Instant at, InteractionKind kind, ByView by) {}

    record LatelyView(Instant at, String what, Named contact, ByView by) {}

    private Response read(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        // Somebody opens their day every day, so here it is sure to happen: what was deleted or removed 30 days ago
        // goes for ever.
        overdue.contacts(group, Signing.now(request));
        overdue.documents(group, Signing.now(request));
        LocalDate today = Signing.today(request, caller);
        List<ContactSummary> everyone = group.contacts().everyone();
        Map<ContactId, Named> names = new HashMap<>();
        everyone.forEach(
                contact -> names.put(contact.id(), new Named(contact.id().value(), contact.name())));
        List<Task> open = group.tasks().open(caller.user(), today.plusDays(DAYS_AHEAD));
        List<LatelyEntry> newest = group.lately().newest(MOST_LATELY);
        nameMerged(group, names, open, newest);
        List<TaskView> tasks = open.stream().map(task -> task(task, names)).toList();
        List<LatelyView> lately =
                newest.stream().map(entry -> lately(entry, names)).toList();
        return Response.ok(new DayView(
                today,
                tasks,
                outOfTouch(group, everyone, today, caller),
                lately,
                count(everyone, ContactKind.PERSON),
                count(everyone, ContactKind.ORGANISATION)));
    }

    /** Those that are for the user to speak to, and those that are for others; of each the longest out of touch. */
    private static List<OutOfTouchView> outOfTouch(
            GroupStores group, List<ContactSummary> everyone, LocalDate today, SignedIn caller) {
        ZoneId zone = caller.timeZone();
        List<Touch> touches = OutOfTouch.lookingBackTo(everyone, today)
                .map(day -> group.touches().since(day.atStartOfDay(zone).toInstant()))
                .orElse(List.of());
        Map<Boolean, Integer> shown = new HashMap<>();
        return OutOfTouch.on(today, zone, everyone, touches).stream()
                .filter(each -> shown.merge(each.isFor(caller.user()), 1, Integer::sum) <= MOST_OUT_OF_TOUCH)
                .map(each -> outOfTouch(each, each.isFor(caller.user())))
                .toList();
    }

    private static OutOfTouchView outOfTouch(OutOfTouch each, boolean yours) {
        return new OutOfTouchView(
                new Named(each.contact().id().value(), each.contact().name()),
                each.every().toString(),
                each.last().map(touch -> new TouchView(touch.at(), touch.kind(), ByView.of(touch.by()))),
                yours);
    }

    /** Who is not among everyone may have been merged into somebody who is: only then one request more. */
    private static void nameMerged(
            GroupStores group, Map<ContactId, Named> names, List<Task> tasks, List<LatelyEntry> newest) {
        List<ContactId> unknown = Stream.concat(
                        tasks.stream().map(Task::contact), newest.stream().map(LatelyEntry::contact))
                .distinct()
                .filter(id -> !names.containsKey(id))
                .limit(MOST_UNKNOWN)
                .toList();
        group.contacts().allFound(unknown).forEach((id, contact) -> names.put(id, Named.of(contact)));
    }

    private static TaskView task(Task task, Map<ContactId, Named> names) {
        Named then = Named.of(task, Optional.empty());
        return TaskView.of(task, names.getOrDefault(task.contact(), then));
    }

    private static LatelyView lately(LatelyEntry entry, Map<ContactId, Named> names) {
        Named then = new Named(entry.contact().value(), entry.contactName());
        return new LatelyView(
                entry.at(), entry.what(), names.getOrDefault(entry.contact(), then), ByView.of(entry.by()));
    }

    private static long count(List<ContactSummary> everyone, ContactKind kind) {
        return everyone.stream().filter(contact -> contact.kind() == kind).count();
    }
}
