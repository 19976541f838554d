package org.kith.functions.contacts.http;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Look;
import org.kith.contacts.Signature;
import org.kith.contacts.fields.VisibleFields;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;

/** Shows a contact's page, after a change as well as when it is opened. */
final class ContactPages {
    private ContactPages() {}

    /** A contact's record; of one that was merged into another, the other's. A problem of status 404 when there is none. */
    static ContactRecord find(GroupStores group, ContactId id) {
        return group.contacts()
                .read(id)
                .or(() -> Optional.ofNullable(
                                group.contacts().allFound(List.of(id)).get(id))
                        .flatMap(found -> group.contacts().read(found.id())))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** As {@link #show(Request, SignedIn, GroupStores, ContactRecord)}, of what {@link #find} answers. */
    static ContactView show(Request request, SignedIn caller, GroupStores group, ContactId id) {
        return show(request, caller, group, find(group, id));
    }

    /**
     * The whole page, as far as the caller's role sees it. Whoever is shown what is sensitive is kept, once a day: one more
     * write.
     */
    static ContactView show(Request request, SignedIn caller, GroupStores group, ContactRecord record) {
        ContactRecord all = record.together();
        VisibleFields visible = VisibleFields.of(all, group.fields()::all, caller.role());
        if (visible.showsSensitive(all)) {
            Signature signature = Signing.of(request, caller);
            group.contacts()
                    .look(
                            record.contact().id(),
                            new Look(Signing.today(request, caller), signature.at(), signature.by()));
        }
        return ContactView.of(record, visible, caller.role());
    }
}
