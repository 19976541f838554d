package org.kith.functions.contacts.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.contacts.ContactList;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Lists;
import org.kith.functions.contacts.http.Views.ListView;
import org.kith.functions.contacts.http.Views.ListsView;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.once.Once;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;

/** The lists of a group. How many are on one is counted, not kept: a counter would drift, and hundreds would write it. */
final class ListRoutes {
    private final GroupStores.Source stores;
    private final Once<GroupStores> once;

    ListRoutes(GroupStores.Source stores, Once<GroupStores> once) {
        this.stores = stores;
        this.once = once;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/lists", this::read),
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/lists", this::add),
                Route.forRole(Role.COORDINATOR, Method.PUT, "/api/lists/{listId}", this::change));
    }

    private Response read(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        List<ContactList> lists = group.lists().all();
        Map<ListId, Long> people = lists.isEmpty() ? Map.of() : people(group);
        return Response.ok(new ListsView(lists.stream()
                .map(list -> view(list, people.getOrDefault(list.id(), 0L)))
                .toList()));
    }

    private Response add(Request request, SignedIn caller) {
        ListForm form = ListForm.read(request.form());
        return once.answer(request, caller, group -> {
            Lists.Outcome outcome = group.lists().add(form.name(), form.description(), Signing.of(request, caller));
            return Response.created(view(saved(outcome), 0));
        });
    }

    private Response change(Request request, SignedIn caller) {
        ListId id = request.id("listId", ListId::new);
        ListForm form = ListForm.read(request.form());
        GroupStores group = stores.of(caller.group());
        ContactList list = saved(group.lists().change(id, form.name(), form.description()));
        return Response.ok(view(list, people(group).getOrDefault(id, 0L)));
    }

    private record ListForm(String name, String description) {
        static ListForm read(JsonForm form) {
            String name = form.line("name", 100);
            String description = form.optionalText("description", 300).orElse("");
            form.check();
            return new ListForm(name, description);
        }
    }

    private static ContactList saved(Lists.Outcome outcome) {
        return switch (outcome) {
            case Lists.Outcome.Saved(ContactList list) -> list;
            case Lists.Outcome.NameTaken() ->
                throw new ProblemException(Problem.invalid("/name", "There is a list of this name already"));
            case Lists.Outcome.TooMany() ->
                throw new ProblemException(
                        Problem.conflict("too-many-lists", "A group can have " + Lists.MOST + " lists"));
            case Lists.Outcome.Missing() -> throw new ProblemException(Problem.notFound());
        };
    }

    private static Map<ListId, Long> people(GroupStores group) {
        Map<ListId, Long> people = new HashMap<>();
        group.contacts()
                .everyone()
                .forEach(contact -> contact.lists().forEach(list -> people.merge(list, 1L, Long::sum)));
        return people;
    }

    private static ListView view(ContactList list, long people) {
        return new ListView(list.id().value(), list.name(), list.description(), people);
    }
}
