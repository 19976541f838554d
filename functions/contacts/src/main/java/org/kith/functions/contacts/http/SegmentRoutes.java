package org.kith.functions.contacts.http;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.contacts.segments.Background;
import org.kith.contacts.segments.CompiledRule;
import org.kith.contacts.segments.Explanation;
import org.kith.contacts.segments.Rule;
import org.kith.contacts.segments.RuleNames;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.Segments;
import org.kith.contacts.segments.VisibleSegments;
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
        VisibleSegments visible = visible(group, caller);
        List<Segment> segments = visible.all();
        if (segments.isEmpty()) {
            return Response.ok(new SegmentsView(List.of()));
        }
        List<ContactSummary> everyone = group.contacts().everyone();
        Background background =
                background(group, segments.stream().map(Segment::rule).toList(), request, caller);
        VisibleSegments toAll = toAll(group);
        return Response.ok(new SegmentsView(segments.stream()
                .map(segment -> SegmentView.of(
                        segment, toAll.shows(segment), visible.names(), members(segment.rule(), everyone, background)))
                .toList()));
    }

    private Response read(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        VisibleSegments visible = visible(group, caller);
        return Response.ok(view(group, visible, segment(request, visible), request, caller));
    }

    private Response add(Request request, SignedIn caller) {
        VisibleSegments visible = visible(stores.of(caller.group()), caller);
        Segment.Definition definition = definition(request.form(), visible.names());
        return once.answer(request, caller, group -> {
            Segment segment = saved(group.segments().add(definition, Signing.of(request, caller)));
            return Response.created(view(group, visible, segment, request, caller));
        });
    }

    private Response change(Request request, SignedIn caller) {
        long version = request.expectedVersion();
        GroupStores group = stores.of(caller.group());
        VisibleSegments visible = visible(group, caller);
        SegmentId id = evenDeleted(request, visible);
        Segment.Definition definition = definition(request.form(), visible.names());
        Segment segment = saved(group.segments().change(id, version, definition, Signing.of(request, caller)));
        return Response.ok(view(group, visible, segment, request, caller));
    }

    private Response delete(Request request, SignedIn caller) {
        long version = request.expectedVersion();
        GroupStores group = stores.of(caller.group());
        SegmentId id = evenDeleted(request, visible(group, caller));
        saved(group.segments().delete(id, version, Signing.of(request, caller)));
        return Response.empty();
    }

    private Response preview(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        RuleNames names = RuleNames.of(group, caller.role());
        JsonForm form = request.form();
        Optional<Rule.Group> asked = RuleJson.read(form.object("rule"), RuleReferences.of(names));
        Optional<ContactId> about = form.optionalId("contactId", ContactId::new);
        form.check();
        Rule.Group rule = asked.orElseThrow();
        Background background = background(group, List.of(rule), request, caller);
        List<ContactSummary> members = members(rule, group.contacts().everyone(), background);
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
        VisibleSegments visible = visible(group, caller);
        Segment segment = segment(request, visible);
        ContactSummary contact = summary(group, request.id("contactId", ContactId::new));
        Background background = background(group, List.of(segment.rule()), request, caller);
        return Response.ok(ExplanationView.of(Explanation.of(segment.rule(), contact, background, visible.names())));
    }

    private static VisibleSegments visible(GroupStores group, SignedIn caller) {
        return VisibleSegments.of(group, caller.role());
    }

    /** Those that the least of roles sees. */
    private static VisibleSegments toAll(GroupStores group) {
        return VisibleSegments.of(group, Role.VIEWER);
    }

    private static Segment.Definition definition(JsonForm form, RuleNames names) {
        String name = form.line("name", 100);
        String description = form.optionalText("description", 300).orElse("");
        Optional<Rule.Group> rule = RuleJson.read(form.object("rule"), RuleReferences.of(names));
        form.check();
        return new Segment.Definition(name, description, rule.orElseThrow());
    }

    private static SegmentView view(
            GroupStores group, VisibleSegments visible, Segment segment, Request request, SignedIn caller) {
        Background background = background(group, List.of(segment.rule()), request, caller);
        return SegmentView.of(
                segment,
                toAll(group).shows(segment),
                visible.names(),
                members(segment.rule(), group.contacts().everyone(), background));
    }

    private static Background background(GroupStores group, List<Rule.Group> rules, Request request, SignedIn caller) {
        return Background.of(rules, request.receivedAt(), caller.timeZone(), group);
    }

    private static List<ContactSummary> members(Rule.Group rule, List<ContactSummary> everyone, Background background) {
        return everyone.stream().filter(CompiledRule.of(rule, background)).toList();
    }

    private static Segment segment(Request request, VisibleSegments visible) {
        return visible.find(request.id("segmentId", SegmentId::new)).orElseThrow(SegmentRoutes::missing);
    }

    /** The id of one that is there or can be brought back. */
    private static SegmentId evenDeleted(Request request, VisibleSegments visible) {
        return visible.findEvenDeleted(List.of(request.id("segmentId", SegmentId::new))).stream()
                .map(Segment::id)
                .findFirst()
                .orElseThrow(SegmentRoutes::missing);
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
