package org.kith.functions.contacts.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.FactField;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Look;
import org.kith.contacts.Signature;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.VisibleFields;
import org.kith.contacts.merging.FieldPair;
import org.kith.contacts.merging.Merge;
import org.kith.contacts.merging.Merges;
import org.kith.contacts.merging.Unmerge;
import org.kith.functions.contacts.http.MergeViews.MergeView;
import org.kith.functions.contacts.http.MergeViews.UnmergeView;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;

/** Two contacts become one, field by field, and are parted again; each is shown before it is done. */
final class MergeRoutes {
    private static final String MERGE = "/api/contacts/{contactId}/merge/{otherContactId}";
    private static final String UNMERGE = "/api/contacts/{contactId}/unmerge/{otherContactId}";

    /** More facts than a contact has, the group's own fields among them. */
    private static final int MOST_CHOSEN = 120;

    private final GroupStores.Source stores;

    MergeRoutes(GroupStores.Source stores) {
        this.stores = stores;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.CONTRIBUTOR, Method.GET, MERGE, this::look),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, MERGE, this::merge),
                Route.forRole(Role.CONTRIBUTOR, Method.GET, UNMERGE, this::lookBack),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, UNMERGE, this::unmerge));
    }

    private Response look(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactRecord kept = read(group, kept(request));
        ContactRecord other = read(group, other(request));
        VisibleFields visible = visible(group, caller);
        Merge merge = new Merge(kept.contact(), other.contact());
        Contact merged = checked(merge, Set.of(), visible);
        noteLook(group, kept.contact(), visible, request, caller);
        noteLook(group, other.contact(), visible, request, caller);
        return Response.ok(MergeView.of(kept, other, merge, merged, visible));
    }

    private static void noteLook(
            GroupStores group, Contact contact, VisibleFields visible, Request request, SignedIn caller) {
        if (visible.answers(contact).keySet().stream().anyMatch(Field::sensitive)) {
            Signature signature = Signing.of(request, caller);
            group.contacts()
                    .look(contact.id(), new Look(Signing.today(request, caller), signature.at(), signature.by()));
        }
    }

    private Response merge(Request request, SignedIn caller) {
        long version = request.expectedVersion();
        JsonForm form = request.form();
        OptionalLong otherVersion = form.number("otherVersion", 1, Long.MAX_VALUE);
        Set<String> chosen = new LinkedHashSet<>(form.texts("chosen", MOST_CHOSEN, 60));
        GroupStores group = stores.of(caller.group());
        VisibleFields visible = visible(group, caller);
        if (chosen.stream().anyMatch(field -> !FactField.isFact(field) || !visible.shows(field))) {
            form.fault("chosen", "There is no such fact");
        }
        form.check();
        ContactId kept = kept(request);
        ContactId other = other(request);
        checkBeforehand(group, kept, other, chosen, visible);
        Merges.Wanted wanted = new Merges.Wanted(kept, version, other, otherVersion.orElseThrow());
        return switch (group.merges().merge(wanted, chosen, Signing.of(request, caller))) {
            case Merges.Merged.Done(ContactId id) -> Response.ok(ContactPages.show(request, caller, group, id));
            case Merges.Merged.Outdated() -> throw new ProblemException(Problem.changedSince());
            case Merges.Merged refused -> throw refused(refused);
        };
    }

    /** What depends on who asks: the merging itself, which is conditioned on the same versions, asks nobody. */
    private static void checkBeforehand(
            GroupStores group, ContactId kept, ContactId other, Set<String> chosen, VisibleFields visible) {
        var both = group.contacts().findAll(Set.copyOf(List.of(kept, other)));
        Contact one = both.get(kept);
        Contact two = both.get(other);
        // Missing ones are the merging's to tell: the other one may be merged already.
        if (one != null && two != null) {
            checked(new Merge(one, two), chosen, visible);
        }
    }

    /** The merged contact, or why this user cannot have it. */
    private static Contact checked(Merge merge, Set<String> chosen, VisibleFields visible) {
        merge.obstacle().ifPresent(obstacle -> {
            throw refused(obstacle);
        });
        boolean blind = merge.fields().stream()
                .anyMatch(pair -> pair.becomes() == FieldPair.Becomes.CHOICE && !visible.shows(pair.field()));
        if (blind) {
            throw new ProblemException(Problem.conflict(
                            "hidden-answers", "The two records differ in something that your role does not show you")
                    .withDetail("Ask a coordinator or owner to merge them"));
        }
        Contact merged = merge.merged(chosen);
        if (FactsForm.isTooMuch(merged.facts())) {
            throw new ProblemException(Problem.conflict(
                            "too-much", "Together the two records say more than one record can hold")
                    .withDetail("Take away addresses, numbers, roles or tags that no longer count, then merge them"));
        }
        return merged;
    }

    private static ProblemException refused(Merges.Merged refused) {
        return new ProblemException(
                switch (refused) {
                    case Merges.Merged.Same() -> Problem.conflict("same-contact", "This is one record, not two");
                    case Merges.Merged.KindsDiffer() ->
                        Problem.conflict("kinds-differ", "Two of different kinds cannot be merged with one another");
                    case Merges.Merged.TooMany() ->
                        Problem.conflict(
                                "too-many-merged",
                                "One record can be made of " + (Contact.MOST_ABSORBED + 1) + " at most");
                    case Merges.Merged.Outdated() -> Problem.changedSince();
                    case Merges.Merged.Missing(), Merges.Merged.Done _ -> Problem.notFound();
                });
    }

    private Response lookBack(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId kept = kept(request);
        Unmerge unmerge = planned(group.merges().plan(kept, other(request), Signing.now(request)));
        return Response.ok(UnmergeView.of(unmerge, read(group, kept), visible(group, caller)));
    }

    private Response unmerge(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId kept = kept(request);
        planned(group.merges().unmerge(kept, other(request), Signing.of(request, caller)));
        return Response.ok(ContactPages.show(request, caller, group, kept));
    }

    private static Unmerge planned(Merges.Unmerged outcome) {
        return switch (outcome) {
            case Merges.Unmerged.Done(Unmerge unmerge) -> unmerge;
            case Merges.Unmerged.Missing() -> throw new ProblemException(Problem.notFound());
            case Merges.Unmerged.TooLate() ->
                throw new ProblemException(Problem.gone(
                        "too-late", "Two records can be parted again for 90 days; these are one for longer"));
            case Merges.Unmerged.LaterFirst(ContactId _, String name) ->
                throw new ProblemException(Problem.conflict("later-first", name + " was merged into this record later")
                        .withDetail("Part the two that were merged last first"));
        };
    }

    private static VisibleFields visible(GroupStores group, SignedIn caller) {
        return VisibleFields.of(group.fields().all(), caller.role());
    }

    private static ContactRecord read(GroupStores group, ContactId id) {
        return group.contacts().read(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static ContactId kept(Request request) {
        return request.id("contactId", ContactId::new);
    }

    private static ContactId other(Request request) {
        return request.id("otherContactId", ContactId::new);
    }
}
