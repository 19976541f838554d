package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Interaction;
import org.kith.contacts.MailReceived;
import org.kith.contacts.Permission;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.What;
import org.kith.contacts.documents.Document;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.http.ContactView.LookView;
import org.kith.functions.contacts.http.ContactView.PermissionView;
import org.kith.functions.contacts.http.ContactView.ProvenanceView;
import org.kith.functions.contacts.http.ContactView.SuppressionView;
import org.kith.functions.contacts.http.ContactView.TaskView;
import org.kith.functions.contacts.http.DocumentRoutes.DocumentView;
import org.kith.functions.contacts.http.RelationshipViews.RelationshipView;
import org.kith.functions.contacts.http.TimelineEntry.InteractionView;
import org.kith.functions.contacts.http.Views.ByView;
import org.kith.functions.contacts.http.Views.FactsView;
import org.kith.functions.contacts.http.Views.FieldView;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;

/** All that a group holds about one person, as a document to be given to them. {@code docs/export.md} explains it. */
final class ExportRoutes {
    private final GroupStores.Source stores;

    ExportRoutes(GroupStores.Source stores) {
        this.stores = stores;
    }

    List<Route> routes() {
        return List.of(Route.forRole(Role.COORDINATOR, Method.GET, "/api/contacts/{contactId}/export", this::export));
    }

    /** In the order in which somebody would want to read it. */
    record Export(
            String about,
            Instant exportedAt,
            String exportedBy,
            String id,
            Instant since,
            FactsView facts,
            List<OwnView> ownFields,
            List<ProvenanceView> provenance,
            List<String> lists,
            List<String> listsLeft,
            List<PermissionView> permissionsNow,
            List<PermissionView> permissionsEverGiven,
            List<SuppressionView> addressesNeverMailed,
            List<InteractionView> interactions,
            List<TaskView> tasks,
            List<RelationshipView> relationships,
            List<DocumentView> documents,
            List<MailView> mail,
            List<ChangeView> changes,
            List<LookView> looks,
            boolean complete) {
        static Export of(ContactRecord record, VisibleFields visible, Map<ListId, String> names, Signature signature) {
            Contact contact = record.contact();
            String name = contact.facts().displayName();
            return new Export(
                    name,
                    signature.at(),
                    signature.by().name(),
                    contact.id().value(),
                    contact.since(),
                    FactsView.of(contact.facts()),
                    OwnView.all(contact, visible),
                    ProvenanceView.all(contact, visible),
                    named(contact.lists(), names),
                    named(contact.leftLists().stream().filter(contact::hasLeft).toList(), names),
                    contact.permissions().stream().map(PermissionView::of).toList(),
                    oldestFirst(record.permissions(), Permission::at).stream()
                            .map(PermissionView::of)
                            .toList(),
                    contact.suppressions().stream().map(SuppressionView::of).toList(),
                    oldestFirst(record.interactions(), Interaction::at).stream()
                            .map(InteractionView::of)
                            .toList(),
                    record.tasks().stream()
                            .sorted(Comparator.comparing(Task::due))
                            .map(task ->
                                    TaskView.of(task, new Named(contact.id().value(), name)))
                            .toList(),
                    RelationshipView.allOf(record.relationships()),
                    oldestFirst(record.attached().toList(), Document::at).stream()
                            .map(DocumentView::of)
                            .toList(),
                    oldestFirst(record.mail(), MailReceived::at).stream()
                            .map(MailView::of)
                            .toList(),
                    oldestFirst(record.changes(), Change::at).stream()
                            .map(change -> ChangeView.of(change, visible))
                            .toList(),
                    LookView.all(record),
                    record.complete()
                            && contact.facts().own().size()
                                    == visible.answers(contact).size());
        }
    }

    /** What a group asked in a field of its own, and the answer. */
    record OwnView(String name, String answer) {
        static List<OwnView> all(Contact contact, VisibleFields visible) {
            return visible.answers(contact).entrySet().stream()
                    .map(each -> new OwnView(each.getKey().name(), each.getValue()))
                    .toList();
        }
    }

    record MailView(Instant at, String subject, String address, MailReceived.Outcome outcome, Optional<String> detail) {
        static MailView of(MailReceived mail) {
            return new MailView(mail.at(), mail.subject(), mail.address().value(), mail.outcome(), mail.detail());
        }
    }

    record ChangeView(Instant at, What what, ByView by, List<FieldView> fields) {
        static ChangeView of(Change change, VisibleFields visible) {
            return new ChangeView(
                    change.at(),
                    change.what(),
                    ByView.of(change.by()),
                    change.fields().stream()
                            .filter(visible::shows)
                            .map(FieldView::of)
                            .toList());
        }
    }

    private Response export(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        Signature signature = Signing.of(request, caller);
        ContactRecord record = group.contacts()
                .export(request.id("contactId", ContactId::new), signature)
                .map(ContactRecord::together)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        Map<ListId, String> names = new HashMap<>();
        for (ContactList list : group.lists().all()) {
            names.put(list.id(), list.name());
        }
        VisibleFields visible = VisibleFields.of(record, group.fields()::all, caller.role());
        return Response.ok(Export.of(record, visible, names, signature));
    }

    private static List<String> named(List<ListId> lists, Map<ListId, String> names) {
        return lists.stream()
                .flatMap(list -> Optional.ofNullable(names.get(list)).stream())
                .toList();
    }

    private static <T> List<T> oldestFirst(List<T> all, Function<T, Instant> at) {
        return all.stream().sorted(Comparator.comparing(at)).toList();
    }
}
