package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.GroupStores;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.functions.contacts.http.RelationshipViews.HouseholdView;
import org.kith.functions.contacts.http.RelationshipViews.HouseholdsView;
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
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.Role;

/** What a contact is to others. Each change answers the contact's whole page anew. */
final class RelationshipRoutes {
    private static final String CONTACT = "/api/contacts/{contactId}";
    private static final String RELATIONSHIP = CONTACT + "/relationships/{relationshipId}";

    private final GroupStores.Source stores;
    private final Once<GroupStores> once;

    RelationshipRoutes(GroupStores.Source stores, Once<GroupStores> once) {
        this.stores = stores;
        this.once = once;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.CONTRIBUTOR, Method.POST, CONTACT + "/relationships", this::add),
                Route.forRole(Role.CONTRIBUTOR, Method.PUT, RELATIONSHIP, this::change),
                Route.forRole(Role.CONTRIBUTOR, Method.DELETE, RELATIONSHIP, this::remove),
                Route.forRole(Role.VIEWER, Method.GET, CONTACT + "/households", this::households));
    }

    private Response add(Request request, SignedIn caller) {
        JsonForm form = request.form();
        Optional<RelationshipKindId> kind = form.id("kindId", RelationshipKindId::new);
        Optional<Direction> direction = form.choice("direction", Direction.class);
        Optional<ContactId> other = form.id("otherId", ContactId::new);
        Optional<RelationshipTerms> terms = terms(form);
        form.check();
        ContactId contact = contact(request);
        Relationships.Wanted wanted = new Relationships.Wanted(
                kind.orElseThrow(), direction.orElseThrow(), other.orElseThrow(), terms.orElseThrow());
        once.answer(
                request,
                caller,
                group -> added(contact, group.relationships().add(contact, wanted, Signing.of(request, caller))));
        return Response.created(ContactPages.show(request, caller, stores.of(caller.group()), contact));
    }

    /** What is kept for whoever asks again is only whose page it is. */
    private static Response added(ContactId contact, Relationships.Added outcome) {
        return switch (outcome) {
            case Relationships.Added.Saved _ -> Response.created(new ContactRoutes.Kept(contact.value()));
            case Relationships.Added.Missing() -> throw missing();
            case Relationships.Added.NoSuchOther() -> throw invalid("/otherId", "Choose who it is");
            case Relationships.Added.WithItself() -> throw invalid("/otherId", "Choose somebody else");
            case Relationships.Added.NoSuchKind() -> throw invalid("/kindId", "Choose what they are to each other");
            case Relationships.Added.NoHousehold() ->
                throw invalid("/otherId", "Of these two, one must be where the other lives");
            case Relationships.Added.AlreadyThere() -> throw invalid("/otherId", "This is on record already");
            case Relationships.Added.TooMany() ->
                throw new ProblemException(Problem.conflict(
                        "too-many-relationships", "A contact can have " + Relationship.MOST + " connections"));
        };
    }

    private Response change(Request request, SignedIn caller) {
        RelationshipId relationship = relationship(request);
        JsonForm form = request.form();
        Optional<RelationshipTerms> read = terms(form.object("before"));
        Optional<RelationshipTerms> terms = terms(form);
        form.check();
        GroupStores group = stores.of(caller.group());
        ContactId contact = contact(request);
        return changed(
                request,
                caller,
                contact,
                group.relationships()
                        .change(
                                contact,
                                relationship,
                                read.orElseThrow(),
                                terms.orElseThrow(),
                                Signing.of(request, caller)));
    }

    private Response remove(Request request, SignedIn caller) {
        RelationshipId relationship = relationship(request);
        GroupStores group = stores.of(caller.group());
        ContactId contact = contact(request);
        return changed(
                request,
                caller,
                contact,
                group.relationships().remove(contact, relationship, Signing.of(request, caller)));
    }

    private Response households(Request request, SignedIn caller) {
        LocalDate today = Signing.today(request, caller);
        return stores.of(caller.group())
                .households()
                .of(contact(request), today)
                .map(all -> Response.ok(new HouseholdsView(all.stream()
                        .map(household -> HouseholdView.of(household, today))
                        .toList())))
                .orElseThrow(RelationshipRoutes::missing);
    }

    private static Optional<RelationshipTerms> terms(JsonForm form) {
        Optional<LocalDate> start = form.optionalDay("start");
        Optional<LocalDate> end = form.optionalDay("end");
        Optional<String> note = form.optionalLine("note", RelationshipTerms.LONGEST_NOTE);
        if (RelationshipTerms.endsTooEarly(start, end)) {
            form.fault("end", "This is before it began");
            return Optional.empty();
        }
        return Optional.of(new RelationshipTerms(start, end, note));
    }

    private Response changed(Request request, SignedIn caller, ContactId contact, Relationships.Changed outcome) {
        return switch (outcome) {
            case Relationships.Changed.Done() ->
                Response.ok(ContactPages.show(request, caller, stores.of(caller.group()), contact));
            case Relationships.Changed.Missing() -> throw missing();
            case Relationships.Changed.Outdated() -> throw new ProblemException(Problem.changedSince());
        };
    }

    private static ContactId contact(Request request) {
        return request.id("contactId", ContactId::new);
    }

    private static RelationshipId relationship(Request request) {
        return request.id("relationshipId", RelationshipId::new);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(Problem.invalid(pointer, detail));
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
