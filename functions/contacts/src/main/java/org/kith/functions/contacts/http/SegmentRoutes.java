package org.kith.functions.contacts.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.contacts.segments.Background;
import org.kith.contacts.segments.CompiledRule;
import org.kith.contacts.segments.Explanation;
import org.kith.contacts.segments.Rule;
import org.kith.contacts.segments.RuleNames;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.Segments;
import org.kith.contacts.segments.json.RuleJson;
import org.kith.contacts.segments.json.RuleReferences;
import org.kith.functions.contacts.http.SegmentViews.ExplanationView;
import org.kith.functions.contacts.http.SegmentViews.PreviewView;
import org.kith.functions.contacts.http.SegmentViews.SegmentView;
import org.kith.functions.contacts.http.SegmentViews.SegmentsView;
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
import org.kith.kernel.ListId;
import org.kith.kernel.Role;
import org.kith.kernel.SegmentId;

/** The segments of a group. Who is in one is worked out anew for each answer. */
final class SegmentRoutes {
    private static final String SEGMENT = "/api/segments/{segmentId}";
    private static final int SAMPLE = 10;

    private final GroupStores.Source stores;
    private final Once<GroupStores> once;

    SegmentRoutes(GroupStores.Source stores, Once<GroupStores> once) {
        this.stores = stores;
        this.once = once;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/segments", this::readAll),
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/segments", this::add),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, "/api/segments/preview", this::preview),
                Route.forRole(Role.VIEWER, Method.GET, SEGMENT, this::read),
                Route.forRole(Role.COORDINATOR, Method.PUT, SEGMENT, this::change),
                Route.forRole(Role.COORDINATOR, Method.DELETE, SEGMENT, this::delete),
                Route.forRole(Role.VIEWER, Method.GET, SEGMENT + "/contacts/{contactId}", this::explain));
    }

    private Response readAll(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        List<Segment> segments = group.segments().all();
        if (segments.isEmpty()) {
            return Response.ok(new SegmentsView(List.of()));
        }
        List<ContactSummary> everyone = group.contacts().everyone();
        Background background =
                background(group, segments.stream().map(Segment::rule).toList(), request, caller);
        RuleNames names = RuleNames.of(group.lists().all());
        return Response.ok(new SegmentsView(segments.stream()
                .map(segment -> SegmentView.of(segment, names, members(segment.rule(), everyone, background)))
                .toList()));
    }

    private Response read(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        return Response.ok(view(group, segment(request, group), request, caller));
    }

    private Response add(Request request, SignedIn caller) {
        Segment.Definition definition = definition(request.form(), stores.of(caller.group()));
        return once.answer(request, caller, group -> {
            Segment segment = saved(group.segments().add(definition, Signing.of(request, caller)));
            return Response.created(view(group, segment, request, caller));
        });
    }

    private Response change(Request request, SignedIn caller) {
        long version = request.expectedVersion();
        GroupStores group = stores.of(caller.group());
        SegmentId id = request.id("segmentId", SegmentId::new);
        Segment.Definition definition = definition(request.form(), group);
        Segment segment = saved(group.segments().change(id, version, definition, Signing.of(request, caller)));
        return Response.ok(view(group, segment, request, caller));
    }

    private Response delete(Request request, SignedIn caller) {
        long version = request.expectedVersion();
        SegmentId id = request.id("segmentId", SegmentId::new);
        saved(stores.of(caller.group()).segments().delete(id, version, Signing.of(request, caller)));
        return Response.empty();
    }

    private Response preview(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        List<ContactList> lists = group.lists().all();
        JsonForm form = request.form();
        Optional<Rule.Group> asked = RuleJson.read(form.object("rule"), references(lists));
        Optional<ContactId> about = form.optionalId("contactId", ContactId::new);
        form.check();
        Rule.Group rule = asked.orElseThrow();
        Background background = background(group, List.of(rule), request, caller);
        List<ContactSummary> members = members(rule, group.contacts().everyone(), background);
        RuleNames names = RuleNames.of(lists);
        return Response.ok(PreviewView.of(
                rule,
                names,
                members,
                SAMPLE,
                Signing.today(request, caller),
                about.map(id -> Explanation.of(rule, summary(group, id), background, names))));
    }

    private Response explain(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        Segment segment = segment(request, group);
        ContactSummary contact = summary(group, request.id("contactId", ContactId::new));
        Background background = background(group, List.of(segment.rule()), request, caller);
        return Response.ok(ExplanationView.of(Explanation.of(
                segment.rule(), contact, background, RuleNames.of(group.lists().all()))));
    }

    private static Segment.Definition definition(JsonForm form, GroupStores group) {
        String name = form.line("name", 100);
        String description = form.optionalText("description", 300).orElse("");
        Optional<Rule.Group> rule =
                RuleJson.read(form.object("rule"), references(group.lists().all()));
        form.check();
        return new Segment.Definition(name, description, rule.orElseThrow());
    }

    private static RuleReferences references(List<ContactList> lists) {
        return new RuleReferences(
                lists.stream().map(ContactList::id).collect(Collectors.<ListId>toSet())::contains, field -> false);
    }

    private static SegmentView view(GroupStores group, Segment segment, Request request, SignedIn caller) {
        Background background = background(group, List.of(segment.rule()), request, caller);
        return SegmentView.of(
                segment,
                RuleNames.of(group.lists().all()),
                members(segment.rule(), group.contacts().everyone(), background));
    }

    private static Background background(GroupStores group, List<Rule.Group> rules, Request request, SignedIn caller) {
        return Background.of(rules, request.receivedAt(), caller.timeZone(), group.touches());
    }

    private static List<ContactSummary> members(Rule.Group rule, List<ContactSummary> everyone, Background background) {
        return everyone.stream().filter(CompiledRule.of(rule, background)).toList();
    }

    private static Segment segment(Request request, GroupStores group) {
        return group.segments().find(request.id("segmentId", SegmentId::new)).orElseThrow(SegmentRoutes::missing);
    }

    private static ContactSummary summary(GroupStores group, ContactId id) {
        return group.contacts().find(id).map(Contact::summary).orElseThrow(SegmentRoutes::missing);
    }

    private static Segment saved(Segments.Outcome outcome) {
        return switch (outcome) {
            case Segments.Outcome.Saved(Segment segment) -> segment;
            case Segments.Outcome.NameTaken() ->
                throw new ProblemException(Problem.invalid("/name", "There is a segment of this name already"));
            case Segments.Outcome.TooMany() ->
                throw new ProblemException(
                        Problem.conflict("too-many-segments", "A group can have " + Segments.MOST + " segments"));
            case Segments.Outcome.Outdated() -> throw new ProblemException(Problem.changedSince());
            case Segments.Outcome.Missing() -> throw missing();
        };
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
