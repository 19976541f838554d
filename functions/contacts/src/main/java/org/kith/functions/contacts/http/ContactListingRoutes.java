package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSearch;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.GroupStores;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.VisibleFields;
import org.kith.contacts.segments.Background;
import org.kith.contacts.segments.CompiledRule;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.VisibleSegments;
import org.kith.functions.contacts.ContactFilter;
import org.kith.functions.contacts.ContactOrder;
import org.kith.functions.contacts.RecentContacts;
import org.kith.functions.contacts.TagCount;
import org.kith.functions.contacts.http.Views.ContactMatches;
import org.kith.functions.contacts.http.Views.ContactPage;
import org.kith.functions.contacts.http.Views.SummaryView;
import org.kith.http.Json;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.FieldId;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;
import org.kith.kernel.SegmentId;

/** Pages of contacts, and search. Both read the summaries of the whole group; whom one worked on lately does not. */
final class ContactListingRoutes {
    private static final int PAGE = 50;
    private static final int MOST_TAGS = 30;
    private static final int MOST_MATCHES = 10;
    private static final int LONGEST_QUERY = 100;
    private static final int LONGEST_ROLE = 40;
    private static final int MOST_ROLES = 30;
    private static final int MOST_FIELDS = 30;

    private final GroupStores.Source stores;
    private final Cursors cursors;

    ContactListingRoutes(GroupStores.Source stores, Cursors cursors) {
        this.stores = stores;
        this.cursors = cursors;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/contacts", this::list),
                Route.forRole(Role.VIEWER, Method.GET, "/api/contacts/search", this::search));
    }

    private Response list(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactFilter filter = filter(request, group, caller);
        ContactOrder order = request.query("sort")
                .map(word -> ContactOrder.parse(word)
                        .orElseThrow(() -> invalid("sort", "Contacts cannot be sorted by this")))
                .orElse(ContactOrder.BY_NAME);
        Optional<ContactOrder.Place> after = request.query("cursor")
                .map(cursor -> cursors.open(caller.group(), order, cursor)
                        .orElseThrow(() -> invalid("cursor", "This page cannot be found; start from the first")));
        List<ContactSummary> ofKind =
                group.contacts().everyone().stream().filter(filter::isOfKind).toList();
        List<ContactSummary> all =
                order.sorted(ofKind.stream().filter(filter::admits).toList());
        List<ContactSummary> rest = after.map(place -> all.stream()
                        .dropWhile(contact -> !order.isBehind(place, contact))
                        .toList())
                .orElse(all);
        List<ContactSummary> page = rest.subList(0, Math.min(PAGE, rest.size()));
        Optional<String> next = rest.size() > PAGE
                ? Optional.of(cursors.after(caller.group(), order, order.place(page.getLast())))
                : Optional.empty();
        List<FieldId> columns = columns(request, group, caller);
        return Response.ok(new ContactPage(
                page.stream()
                        .map(each -> SummaryView.of(each, filter.today(), columns))
                        .toList(),
                all.size(),
                TagCount.among(ofKind, MOST_TAGS),
                roles(ofKind, filter.today()),
                next));
    }

    private Response search(Request request, SignedIn caller) {
        String query = request.query("q").orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw invalid("q", "This is too long: at most " + LONGEST_QUERY + " characters are possible");
        }
        GroupStores group = stores.of(caller.group());
        List<ContactSummary> matches = query.isEmpty()
                ? new RecentContacts(group.lately(), group.contacts()).of(caller.user(), MOST_MATCHES)
                : ContactSearch.find(group.contacts().everyone(), query, MOST_MATCHES);
        return Response.ok(new ContactMatches(views(matches, Signing.today(request, caller))));
    }

    /**
     * The own fields whose answers stand in columns. What cannot stand there is left out without a word, as in any link
     * that names what has been retired since; so is what the caller does not see, which is not told from what is not there.
     */
    private static List<FieldId> columns(Request request, GroupStores group, SignedIn caller) {
        List<String> ids = request.query("fields").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .distinct()
                .toList();
        if (ids.size() > MOST_FIELDS) {
            throw invalid("fields", "At most " + MOST_FIELDS + " of your own fields can be columns");
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        return VisibleFields.of(group.fields().all(), caller.role()).all().stream()
                .filter(Field::isForLists)
                .map(Field::id)
                .filter(field -> ids.contains(field.value()))
                .toList();
    }

    /** The roles that people have today, by name; each once, as the first of them has it. */
    private static List<String> roles(List<ContactSummary> contacts, LocalDate today) {
        Map<String, String> roles = new TreeMap<>();
        contacts.forEach(contact ->
                contact.rolesOn(today).forEach(role -> roles.putIfAbsent(role.toLowerCase(Locale.ROOT), role)));
        return roles.values().stream().limit(MOST_ROLES).toList();
    }

    private static ContactFilter filter(Request request, GroupStores group, SignedIn caller) {
        Optional<ContactKind> kind = request.query("kind").map(ContactListingRoutes::kind);
        Optional<ListId> list = request.query("list").map(id -> list(id, group));
        Optional<String> tag = request.query("tag");
        if (tag.filter(text -> text.length() > Facts.LONGEST_TAG).isPresent()) {
            throw invalid("tag", "A tag has at most " + Facts.LONGEST_TAG + " characters");
        }
        Optional<String> role = request.query("role");
        if (role.filter(text -> text.length() > LONGEST_ROLE).isPresent()) {
            throw invalid("role", "A role has at most " + LONGEST_ROLE + " characters");
        }
        Optional<ContactStatus> status = request.query("status").map(ContactListingRoutes::status);
        Optional<Predicate<ContactSummary>> segment =
                request.query("segment").map(id -> segment(id, group, request, caller));
        return new ContactFilter(kind, list, tag, segment, role, status, Signing.today(request, caller));
    }

    private static ContactStatus status(String word) {
        for (ContactStatus status : ContactStatus.values()) {
            if (Json.word(status).equals(word)) {
                return status;
            }
        }
        throw invalid("status", "Expected one of deceased, moved-away, do-not-contact");
    }

    private static ContactKind kind(String word) {
        for (ContactKind kind : ContactKind.values()) {
            if (Json.word(kind).equals(word)) {
                return kind;
            }
        }
        throw invalid("kind", "Expected one of person, organisation, household");
    }

    private static ListId list(String id, GroupStores group) {
        return Optional.of(id)
                .filter(IdSource::isId)
                .map(ListId::new)
                .filter(list -> group.lists().find(list).isPresent())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static Predicate<ContactSummary> segment(String id, GroupStores group, Request request, SignedIn caller) {
        Segment segment = Optional.of(id)
                .filter(IdSource::isId)
                .flatMap(known -> VisibleSegments.of(group, caller.role()).find(new SegmentId(known)))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return members(segment, group, request, caller);
    }

    /** Who is in a segment, as of now. */
    static Predicate<ContactSummary> members(Segment segment, GroupStores group, Request request, SignedIn caller) {
        return CompiledRule.of(
                segment.rule(), Background.of(List.of(segment.rule()), request.receivedAt(), caller.timeZone(), group));
    }

    private static List<SummaryView> views(List<ContactSummary> contacts, LocalDate today) {
        return contacts.stream().map(each -> SummaryView.of(each, today)).toList();
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(parameter, detail));
    }
}
