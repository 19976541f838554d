package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.Change;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Contacts;
import org.kith.contacts.FactField;
import org.kith.contacts.FactKey;
import org.kith.contacts.Facts;
import org.kith.contacts.FieldChange;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Permission;
import org.kith.contacts.PermissionRules;
import org.kith.contacts.PhoneNumber;
import org.kith.contacts.Purpose;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.fields.VisibleFields;
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
import org.kith.kernel.Fault;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;
import org.kith.kernel.PermissionId;
import org.kith.kernel.Role;

/** One contact: facts, permissions, lists, undo. Each answers the whole page anew. */
final class ContactRoutes {
    private static final String CONTACT = "/api/contacts/{contactId}";
    private static final String LIST = CONTACT + "/lists/{listId}";

    /** More facts than anybody looks at in one go. */
    private static final int MOST_CONFIRMED = 100;

    private final GroupStores.Source stores;
    private final Once<GroupStores> once;
    private final IdSource ids;

    ContactRoutes(GroupStores.Source stores, Once<GroupStores> once, IdSource ids) {
        this.stores = stores;
        this.once = once;
        this.ids = ids;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.CONTRIBUTOR, Method.POST, "/api/contacts", this::add),
                Route.forRole(Role.VIEWER, Method.GET, CONTACT, this::read),
                Route.forRole(Role.CONTRIBUTOR, Method.PUT, CONTACT, this::change),
                Route.forRole(Role.CONTRIBUTOR, Method.PUT, CONTACT + "/own", this::answer),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, CONTACT + "/confirm", this::confirm),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, CONTACT + "/permissions", this::recordPermission),
                Route.forRole(Role.CONTRIBUTOR, Method.PUT, LIST, this::addToList),
                Route.forRole(Role.CONTRIBUTOR, Method.DELETE, LIST, this::takeOffList),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, CONTACT + "/changes/{changeId}/undo", this::undo));
    }

    private Response add(Request request, SignedIn caller) {
        Facts facts = FactsForm.read(request.form(), Signing.today(request, caller), Optional::empty);
        Response kept = once.answer(request, caller, group -> {
            Contact added = group.contacts().add(facts, Signing.of(request, caller));
            return Response.created(new Kept(added.id().value()));
        });
        return created(
                request,
                caller,
                JsonForm.parse(kept.body()).id("id", ContactId::new).orElseThrow());
    }

    /**
     * What is kept of an answer for whoever asks again: no more than whose page it is. They see it as it is then, if it is
     * still there to be seen.
     */
    record Kept(String id) {}

    private Response created(Request request, SignedIn caller, ContactId id) {
        return Response.created(ContactPages.show(request, caller, stores.of(caller.group()), id));
    }

    private Response read(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactRecord record = group.contacts().read(contact(request)).orElseThrow(ContactRoutes::missing);
        return Response.ok(ContactPages.show(request, caller, group, record));
    }

    /** The page as it is now. */
    private Response page(Request request, SignedIn caller, ContactId id) {
        return Response.ok(ContactPages.show(request, caller, stores.of(caller.group()), id));
    }

    private Response answer(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId id = contact(request);
        VisibleFields visible = VisibleFields.of(group.fields().all(), caller.role());
        OwnFieldsForm form = OwnFieldsForm.read(
                request.form(), visible, ids -> group.contacts().findAll(ids).keySet());
        revise(group, id, Signing.of(request, caller), revision -> {
            Facts facts = revision.after().facts();
            if (!form.fits(facts)) {
                throw new ProblemException(Problem.changedSince());
            }
            return form.told() ? revision.withFactsTold(form.applied(facts)) : revision.withFacts(form.applied(facts));
        });
        return page(request, caller, id);
    }

    private Response change(Request request, SignedIn caller) {
        long version = request.expectedVersion();
        boolean told = request.query("told").filter("true"::equals).isPresent();
        GroupStores group = stores.of(caller.group());
        ContactId id = contact(request);
        Facts facts = FactsForm.read(
                request.form(),
                Signing.today(request, caller),
                () -> group.contacts().find(id).map(Contact::facts));
        return switch (group.contacts().change(id, version, facts, told, Signing.of(request, caller))) {
            case Contacts.Changed.Saved _ -> page(request, caller, id);
            case Contacts.Changed.Outdated _ -> throw new ProblemException(Problem.changedSince());
            case Contacts.Changed.Missing _ -> throw missing();
        };
    }

    private Response confirm(Request request, SignedIn caller) {
        JsonForm form = request.form();
        Set<FactKey> facts = new LinkedHashSet<>();
        for (JsonForm each : form.objects("facts", MOST_CONFIRMED)) {
            String field = each.line("fact", 60);
            Optional<String> value = each.optionalText("value", 500);
            if (!field.isEmpty() && !FactField.isFact(field)) {
                each.fault("fact", "There is no such fact");
            }
            facts.add(new FactKey(field, value.map(PhoneNumber::canonical)));
        }
        boolean told = form.optionalFlag("told");
        form.check();
        GroupStores group = stores.of(caller.group());
        ContactId id = contact(request);
        VisibleFields visible = VisibleFields.of(group.fields().all(), caller.role());
        facts.removeIf(fact -> !visible.shows(fact.field()));
        revise(group, id, Signing.of(request, caller), revision -> revision.confirm(facts, told));
        return page(request, caller, id);
    }

    private Response recordPermission(Request request, SignedIn caller) {
        Signature signature = Signing.of(request, caller);
        Permission permission = permission(request.form(), signature, Signing.today(request, caller));
        ContactId id = contact(request);
        once.answer(request, caller, group -> {
            revise(group, id, signature, revision -> {
                Contact contact = revision.after();
                List<Fault> faults = contact.permission(permission.purpose(), permission.channel())
                        .map(last -> PermissionRules.faultsAfter(last, permission))
                        .orElse(List.of());
                if (!faults.isEmpty()) {
                    throw new ProblemException(Problem.invalid(faults));
                }
                return revision.record(permission);
            });
            return Response.created(new Kept(id.value()));
        });
        return created(request, caller, id);
    }

    private Permission permission(JsonForm form, Signature signature, LocalDate today) {
        Optional<Purpose> purpose = form.choice("purpose", Purpose.class);
        Optional<Channel> channel = form.choice("channel", Channel.class);
        Optional<Answer> answer = form.choice("answer", Answer.class);
        Optional<Basis> basis = form.choice("basis", Basis.class);
        String source = form.line("source", 200);
        Optional<String> wording = form.optionalText("wording", 1000);
        LocalDate given = form.optionalDay("given").orElse(today);
        if (answer.isPresent() && basis.isPresent()) {
            PermissionRules.faults(answer.get(), basis.get(), Optional.of(given), today)
                    .forEach(fault -> form.fault(fault.pointer().substring(1), fault.detail()));
        }
        form.check();
        return new Permission(
                new PermissionId(ids.next()),
                purpose.orElseThrow(),
                channel.orElseThrow(),
                answer.orElseThrow(),
                basis.orElseThrow(),
                source,
                wording,
                Optional.of(given),
                signature.at(),
                signature.by());
    }

    private Response addToList(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId id = contact(request);
        ContactList list = list(request, group);
        revise(group, id, Signing.of(request, caller), revision -> revision.join(list));
        return page(request, caller, id);
    }

    private Response takeOffList(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId id = contact(request);
        ContactList list = list(request, group);
        revise(group, id, Signing.of(request, caller), revision -> revision.leave(list));
        return page(request, caller, id);
    }

    private Response undo(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId id = contact(request);
        ChangeId change = request.id("changeId", ChangeId::new);
        requireSeen(group, id, change, caller);
        return switch (group.contacts().undo(id, change, Signing.of(request, caller))) {
            case Contacts.Undone.Done() -> page(request, caller, id);
            case Contacts.Undone.ChangedSince() ->
                throw new ProblemException(Problem.conflict(
                        "changed-again", "This was changed again since, so it cannot be undone by itself"));
            case Contacts.Undone.Permanent() ->
                throw new ProblemException(Problem.conflict("permanent", "This kind of change cannot be undone"));
            case Contacts.Undone.Missing() -> throw missing();
        };
    }

    /** Nobody takes back what they do not see. */
    private static void requireSeen(GroupStores group, ContactId id, ChangeId change, SignedIn caller) {
        ContactRecord record = ContactPages.find(group, id).together();
        VisibleFields visible = VisibleFields.of(record, group.fields()::all, caller.role());
        List<FieldChange> fields = record.change(change).map(Change::fields).orElse(List.of());
        if (!fields.isEmpty() && fields.stream().noneMatch(visible::shows)) {
            throw missing();
        }
        if (!fields.stream().allMatch(visible::shows)) {
            throw new ProblemException(Problem.conflict(
                    "partly-hidden", "A part of this change is not for you to see; ask a coordinator to undo it"));
        }
    }

    private static void revise(GroupStores group, ContactId id, Signature signature, UnaryOperator<Revision> edit) {
        switch (group.contacts().revise(id, signature, edit)) {
            case Contacts.Revised.Saved _ -> {}
            case Contacts.Revised.Missing() -> throw missing();
        }
    }

    private static ContactId contact(Request request) {
        return request.id("contactId", ContactId::new);
    }

    private static ContactList list(Request request, GroupStores group) {
        return group.lists().find(request.id("listId", ListId::new)).orElseThrow(ContactRoutes::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
