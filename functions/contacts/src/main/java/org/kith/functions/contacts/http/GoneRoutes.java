package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.GroupStores;
import org.kith.contacts.gone.DeletedContact;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.gone.GoneContacts;
import org.kith.functions.contacts.bulk.BulkStores;
import org.kith.functions.contacts.bulk.ExportLeftovers;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.http.Views.ByView;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;

/** Contacts are deleted, restored for 30 days, and erased for ever. */
final class GoneRoutes {
    private static final String CONTACT = "/api/contacts/{contactId}";
    private static final int MOST = 500;

    private final GroupStores.Source stores;
    private final BulkStores.Source bulk;
    private final Overdue overdue;

    GoneRoutes(GroupStores.Source stores, BulkStores.Source bulk, Overdue overdue) {
        this.stores = stores;
        this.bulk = bulk;
        this.overdue = overdue;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.CONTRIBUTOR, Method.DELETE, CONTACT, this::delete),
                Route.forRole(Role.VIEWER, Method.GET, CONTACT + "/gone", this::read),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, CONTACT + "/restore", this::restore),
                Route.forRole(Role.COORDINATOR, Method.POST, CONTACT + "/erase", this::erase),
                Route.forRole(Role.VIEWER, Method.GET, "/api/deleted", this::list));
    }

    /** {@code type} tells the web app which it is: deleted, erased or merged. */
    sealed interface GoneView {
        static GoneView of(Gone gone) {
            return switch (gone) {
                case Gone.Deleted deleted -> DeletedView.of(DeletedContact.of(deleted));
                case Gone.Merged merged -> MergedView.of(merged, Optional.empty());
                case Gone.Erased erased ->
                    new ErasedView(
                            "erased", erased.id().value(), erased.at(), ByView.of(erased.by()), erased.finished());
            };
        }
    }

    record DeletedView(
            String type, String id, ContactKind kind, String name, long entries, Instant at, ByView by, Instant until)
            implements GoneView {
        static DeletedView of(DeletedContact contact) {
            return new DeletedView(
                    "deleted",
                    contact.id().value(),
                    contact.kind(),
                    contact.name(),
                    contact.entries(),
                    contact.at(),
                    ByView.of(contact.by()),
                    contact.until());
        }
    }

    /** {@code into} is the contact that it is found as now, or the one that it was merged into. */
    record MergedView(String type, String id, String name, Named into, Instant at, ByView by) implements GoneView {
        static MergedView of(Gone.Merged merged, Optional<Contact> found) {
            Contact into = found.orElse(merged.keptAfter());
            return new MergedView(
                    "merged",
                    merged.id().value(),
                    merged.contact().facts().displayName(),
                    Named.of(into),
                    merged.at(),
                    ByView.of(merged.by()));
        }
    }

    record ErasedView(String type, String id, Instant at, ByView by, boolean finished) implements GoneView {}

    record DeletedList(List<DeletedView> contacts) {}

    private Response delete(Request request, SignedIn caller) {
        return stores.of(caller.group())
                .gone()
                .delete(contact(request), Signing.of(request, caller))
                .map(deleted -> Response.ok(GoneView.of(deleted)))
                .orElseThrow(GoneRoutes::missing);
    }

    private Response read(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId id = contact(request);
        Gone gone = group.gone().find(id, Signing.now(request)).orElseThrow(GoneRoutes::missing);
        return Response.ok(
                gone instanceof Gone.Merged merged
                        ? MergedView.of(
                                merged,
                                Optional.ofNullable(
                                        group.contacts().allFound(List.of(id)).get(id)))
                        : GoneView.of(gone));
    }

    private Response restore(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId id = contact(request);
        return group.gone()
                .restore(id, Signing.of(request, caller))
                .map(restored -> Response.ok(ContactPages.show(request, caller, group, restored.id())))
                .orElseThrow(GoneRoutes::missing);
    }

    private Response erase(Request request, SignedIn caller) {
        ContactId id = contact(request);
        Instant now = Signing.now(request);
        GoneContacts contacts = stores.of(caller.group()).gone();
        contacts.find(id, now)
                .filter(Gone.Deleted.class::isInstance)
                .map(Gone.Deleted.class::cast)
                .ifPresent(deleted -> ExportLeftovers.removeFilesOf(
                        bulk.of(caller.group()), deleted, new Job.Decision(caller.user(), caller.name(), now)));
        return contacts.erase(id, Signing.of(request, caller))
                .map(erased -> Response.ok(GoneView.of(erased)))
                .orElseThrow(GoneRoutes::missing);
    }

    private Response list(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        Instant now = Signing.now(request);
        overdue.contacts(group, now);
        return Response.ok(new DeletedList(
                group.gone().deleted(MOST, now).stream().map(DeletedView::of).toList()));
    }

    private static ContactId contact(Request request) {
        return request.id("contactId", ContactId::new);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
