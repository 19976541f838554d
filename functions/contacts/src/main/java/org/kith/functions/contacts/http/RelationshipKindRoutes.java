package org.kith.functions.contacts.http;

import java.util.List;
import org.kith.contacts.GroupStores;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipKinds;
import org.kith.contacts.segments.VisibleSegments;
import org.kith.functions.contacts.http.RelationshipViews.KindView;
import org.kith.functions.contacts.http.RelationshipViews.KindsView;
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
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.Role;

/** What contacts of a group can be to each other, in its own words. A kind is retired, never taken away. */
final class RelationshipKindRoutes {
    private static final String KIND = "/api/relationship-kinds/{relationshipKindId}";
    private static final int LONGEST = 60;

    private final GroupStores.Source stores;
    private final Once<GroupStores> once;

    RelationshipKindRoutes(GroupStores.Source stores, Once<GroupStores> once) {
        this.stores = stores;
        this.once = once;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/relationship-kinds", this::read),
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/relationship-kinds", this::add),
                Route.forRole(Role.COORDINATOR, Method.PUT, KIND, this::change),
                Route.forRole(Role.COORDINATOR, Method.GET, KIND + "/uses", this::uses));
    }

    private Response read(Request request, SignedIn caller) {
        return Response.ok(
                new KindsView(kinds(caller).all().stream().map(KindView::of).toList()));
    }

    private Response add(Request request, SignedIn caller) {
        JsonForm form = request.form();
        String forward = form.line("forward", LONGEST);
        String backward = form.line("backward", LONGEST);
        form.check();
        return once.answer(
                request,
                caller,
                group -> Response.created(saved(group.relationshipKinds().add(forward, backward))));
    }

    private Response change(Request request, SignedIn caller) {
        RelationshipKindId id = request.id("relationshipKindId", RelationshipKindId::new);
        JsonForm form = request.form();
        String forward = form.line("forward", LONGEST);
        String backward = form.line("backward", LONGEST);
        boolean retired = form.optionalFlag("retired");
        form.check();
        return Response.ok(saved(kinds(caller).change(new RelationshipKind(id, forward, backward, retired))));
    }

    record UsesView(long relationships, List<Named> segments) {}

    private Response uses(Request request, SignedIn caller) {
        RelationshipKindId id = request.id("relationshipKindId", RelationshipKindId::new);
        if (kinds(caller).all().stream().noneMatch(kind -> kind.id().equals(id))) {
            throw new ProblemException(Problem.notFound());
        }
        GroupStores group = stores.of(caller.group());
        long relationships = group.relationships().all().stream()
                .filter(tie -> tie.kind().equals(id))
                .count();
        List<Named> segments = VisibleSegments.of(group, caller.role()).all().stream()
                .filter(segment -> segment.asks(id))
                .map(segment -> new Named(segment.id().value(), segment.name()))
                .toList();
        return Response.ok(new UsesView(relationships, segments));
    }

    private RelationshipKinds kinds(SignedIn caller) {
        return stores.of(caller.group()).relationshipKinds();
    }

    private static KindView saved(RelationshipKinds.Outcome outcome) {
        return switch (outcome) {
            case RelationshipKinds.Outcome.Saved(RelationshipKind kind) -> KindView.of(kind);
            case RelationshipKinds.Outcome.WordsTaken() ->
                throw new ProblemException(Problem.invalid("/forward", "Another kind reads the same already"));
            case RelationshipKinds.Outcome.TooMany() ->
                throw new ProblemException(Problem.conflict(
                        "too-many-relationship-kinds",
                        "A group can have " + RelationshipKinds.MOST + " kinds of connection"));
            case RelationshipKinds.Outcome.Missing() -> throw new ProblemException(Problem.notFound());
        };
    }
}
