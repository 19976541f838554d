package org.kith.functions.contacts.http;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.functions.contacts.saved.SavedView;
import org.kith.functions.contacts.saved.SavedViews;
import org.kith.functions.contacts.saved.SavedViews.Outcome;
import org.kith.functions.contacts.saved.SavedViews.Wish;
import org.kith.functions.contacts.saved.ViewQuery;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.once.Once;
import org.kith.http.session.SignedIn;
import org.kith.kernel.Role;
import org.kith.kernel.ViewId;

/** Saved views of lists of contacts. */
final class SavedViewRoutes {
    private static final String VIEW = "/api/views/{viewId}";

    private final SavedViews.Source views;
    private final Once<SavedViews.OfGroup> once;

    SavedViewRoutes(SavedViews.Source views, Once<SavedViews.OfGroup> once) {
        this.views = views;
        this.once = once;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/views", this::read),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, "/api/views", this::add),
                Route.forRole(Role.CONTRIBUTOR, Method.PUT, VIEW, this::change),
                Route.forRole(Role.CONTRIBUTOR, Method.DELETE, VIEW, this::remove));
    }

    record SavedViewView(String id, String name, ContactKind kind, String query, boolean shared) {
        static SavedViewView of(SavedView view) {
            return new SavedViewView(
                    view.id().value(),
                    view.name(),
                    view.kind(),
                    view.query().text(),
                    view.onlyFor().isEmpty());
        }
    }

    record SavedViewsView(List<SavedViewView> views) {}

    private Response read(Request request, SignedIn caller) {
        List<SavedView> all = of(caller).all();
        return Response.ok(
                new SavedViewsView(all.stream().map(SavedViewView::of).toList()));
    }

    private Response add(Request request, SignedIn caller) {
        Wish wish = wish(request.form());
        return once.answer(
                request,
                caller,
                group -> Response.created(saved(group.of(caller.user()).add(wish))));
    }

    private Response change(Request request, SignedIn caller) {
        ViewId id = request.id("viewId", ViewId::new);
        Wish wish = wish(request.form());
        return Response.ok(saved(of(caller).change(id, wish)));
    }

    private Response remove(Request request, SignedIn caller) {
        if (!of(caller).remove(request.id("viewId", ViewId::new))) {
            throw new ProblemException(Problem.notFound());
        }
        return Response.empty();
    }

    private SavedViews of(SignedIn caller) {
        return views.of(caller.group()).of(caller.user());
    }

    private static Wish wish(JsonForm form) {
        String name = form.line("name", 100);
        Optional<ContactKind> kind = form.choice("kind", ContactKind.class);
        Optional<ViewQuery> query = form.optionalLine("query", ViewQuery.LONGEST)
                .map(ViewQuery::parse)
                .orElseGet(() -> Optional.of(new ViewQuery("")));
        boolean shared = form.optionalFlag("shared");
        if (query.isEmpty()) {
            form.fault("query", "A view of contacts cannot say this");
        }
        form.check();
        return new Wish(name, kind.orElseThrow(), query.orElseThrow(), shared);
    }

    private static SavedViewView saved(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(SavedView view) -> SavedViewView.of(view);
            case Outcome.TooMany() ->
                throw new ProblemException(Problem.conflict(
                        "too-many-views", "A group can have " + SavedViews.MOST + " views; remove one first"));
            case Outcome.Missing() -> throw new ProblemException(Problem.notFound());
        };
    }
}
