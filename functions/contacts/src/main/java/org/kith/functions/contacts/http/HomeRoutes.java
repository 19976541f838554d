package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.duplicates.Distinctions;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.households.Memberships;
import org.kith.contacts.households.SharedHome;
import org.kith.contacts.households.SharedHomes;
import org.kith.contacts.relationships.Households;
import org.kith.contacts.relationships.Relationship;
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
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;

/** Who may live together: the questions, and both answers. Nobody is made a member of a household by an address. */
final class HomeRoutes {
    private static final int MOST_SHOWN = 50;
    private static final int LONGEST_NAME = 200;

    private final GroupStores.Source stores;
    private final Once<GroupStores> once;

    HomeRoutes(GroupStores.Source stores, Once<GroupStores> once) {
        this.stores = stores;
        this.once = once;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/homes", this::list),
                Route.forRole(Role.VIEWER, Method.GET, "/api/contacts/{contactId}/home", this::read),
                Route.forRole(Role.CONTRIBUTOR, Method.PUT, "/api/homes/apart", this::tellApart),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, "/api/households", this::make));
    }

    record HomesView(int total, List<HomeView> homes) {}

    record OneHomeView(Optional<HomeView> home) {}

    record HomeView(
            List<InhabitantView> people, Optional<Named> household, String address, List<SharedHome.Reason> reasons) {}

    record InhabitantView(String id, String name, Optional<String> lastName) {}

    record TogetherView(String id, String name, List<String> changes) {}

    private Response list(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        List<SharedHome> all = homes(request, caller).all();
        return Response.ok(new HomesView(
                all.size(), views(group, all.stream().limit(MOST_SHOWN).toList())));
    }

    /** What the page of a contact asks for by itself, so that the page stays one Query. */
    private Response read(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        Contact contact = group.contacts().find(contact(request)).orElseThrow(HomeRoutes::missing);
        Optional<SharedHome> home = homes(request, caller).of(contact.id());
        return Response.ok(
                new OneHomeView(views(group, home.stream().toList()).stream().findFirst()));
    }

    private SharedHomes homes(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        LocalDate today = Signing.today(request, caller);
        List<ContactSummary> everyone = group.contacts().everyone();
        Memberships memberships =
                new Memberships(everyone, group.relationships().all(), today);
        return new SharedHomes(everyone, memberships, group.apart().all());
    }

    /** The summaries do not have the street; who is gone since they were read is asked about no more. */
    private static List<HomeView> views(GroupStores group, List<SharedHome> homes) {
        Map<ContactId, Contact> firsts = group.contacts()
                .findAll(homes.stream()
                        .map(home -> home.people().getFirst().id())
                        .toList());
        return homes.stream()
                .flatMap(home ->
                        Optional.ofNullable(firsts.get(home.people().getFirst().id()))
                                .map(first -> view(home, first))
                                .stream())
                .toList();
    }

    private static HomeView view(SharedHome home, Contact first) {
        return new HomeView(
                home.people().stream()
                        .map(each -> new InhabitantView(each.id().value(), each.name(), each.lastName()))
                        .toList(),
                home.household().map(each -> new Named(each.id().value(), each.name())),
                first.facts().address().map(PostalAddress::shown).orElse(""),
                home.reasons());
    }

    /** Of people only, that no two of them live together; with a household, that none of them belongs to it. */
    private Response tellApart(Request request, SignedIn caller) {
        JsonForm form = request.form();
        List<ContactId> people = people(form);
        Optional<ContactId> household = form.optionalId("householdId", ContactId::new);
        boolean apart = form.flag("apart");
        Set<Pair> pairs = household.map(id -> pairs(people, List.of(id))).orElseGet(() -> pairs(people, people));
        if (pairs.isEmpty() && !form.hasFault("contactIds")) {
            form.fault("contactIds", "Choose at least two");
        }
        form.check();
        Distinctions told = stores.of(caller.group()).apart();
        Distinctions.Outcome outcome =
                apart ? told.tellApart(pairs, Signing.of(request, caller)) : told.takeBack(pairs);
        return switch (outcome) {
            case Distinctions.Outcome.Done() -> Response.empty();
            case Distinctions.Outcome.Missing() -> throw noSuchPerson();
        };
    }

    private static Set<Pair> pairs(List<ContactId> ones, List<ContactId> others) {
        return ones.stream()
                .flatMap(one -> others.stream().flatMap(other -> Pair.of(one, other).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Response make(Request request, SignedIn caller) {
        JsonForm form = request.form();
        List<ContactId> people = people(form);
        Optional<ContactId> household = form.optionalId("householdId", ContactId::new);
        String name = household.isPresent()
                ? form.optionalLine("name", LONGEST_NAME).orElse("")
                : form.line("name", LONGEST_NAME);
        form.check();
        return once.answer(
                request,
                caller,
                group -> together(
                        household
                                .map(id -> group.households().join(id, people, Signing.of(request, caller)))
                                .orElseGet(() -> group.households().make(name, people, Signing.of(request, caller))),
                        household.isPresent()
                                ? "One of them belongs to it already"
                                : "Two of them belong to one household already"));
    }

    private static Response together(Households.Together outcome, String already) {
        return switch (outcome) {
            case Households.Together.Saved saved ->
                Response.created(new TogetherView(
                        saved.household().id().value(),
                        saved.household().name(),
                        saved.changes().stream().map(ChangeId::value).toList()));
            case Households.Together.NoSuchPerson() -> throw noSuchPerson();
            case Households.Together.NoSuchHousehold() -> throw invalid("/householdId", "Choose where they live");
            case Households.Together.AlreadyThere() -> throw invalid("/contactIds", already);
            case Households.Together.TooMany() ->
                throw new ProblemException(Problem.conflict(
                        "too-many-relationships", "A contact can have " + Relationship.MOST + " connections"));
        };
    }

    private static List<ContactId> people(JsonForm form) {
        List<ContactId> people = new ArrayList<>(form.ids("contactIds", Households.MOST_AT_ONCE, ContactId::new));
        if (people.isEmpty() && !form.hasFault("contactIds")) {
            form.fault("contactIds", "Choose at least one");
        }
        return people.stream().distinct().toList();
    }

    private static ContactId contact(Request request) {
        return request.id("contactId", ContactId::new);
    }

    private static ProblemException noSuchPerson() {
        return invalid("/contactIds", "Choose those who are on record");
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(Problem.invalid(pointer, detail));
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
