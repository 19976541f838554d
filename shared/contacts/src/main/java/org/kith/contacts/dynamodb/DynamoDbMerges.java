package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.FieldChange;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Permission;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.merging.Merge;
import org.kith.contacts.merging.Merges;
import org.kith.contacts.merging.Unmerge;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;

/** Merges contacts in the GroupData table: both rows, both histories and who has which address, in one transaction. */
public final class DynamoDbMerges implements Merges {
    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;
    private final DynamoDbSuppressions suppressions;

    /** Takes one group's data. */
    public DynamoDbMerges(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
        this.suppressions = new DynamoDbSuppressions(data, ids);
    }

    @Override
    public Merged merge(Wanted wanted, Set<String> chosen, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Map<ContactId, Contact> both = reads.contacts(Set.copyOf(List.of(wanted.kept(), wanted.other())));
            Optional<Contact> kept = Optional.ofNullable(both.get(wanted.kept()));
            Optional<Contact> other = Optional.ofNullable(both.get(wanted.other()));
            if (kept.isEmpty() || other.isEmpty()) {
                boolean already = reads.merged(wanted.other())
                        .filter(merged -> merged.into().equals(wanted.kept()))
                        .isPresent();
                return already && kept.isPresent() ? new Merged.Done(wanted.kept()) : new Merged.Missing();
            }
            Merge merge = new Merge(kept.get(), other.get());
            Optional<Merged> obstacle = merge.obstacle();
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            if (kept.get().version() != wanted.version() || other.get().version() != wanted.otherVersion()) {
                return new Merged.Outdated();
            }
            if (merge(kept.get(), other.get(), merge, chosen, signature)) {
                return new Merged.Done(wanted.kept());
            }
        }
        throw DynamoDbContacts.busy();
    }

    /** False when a rival was faster. */
    private boolean merge(Contact kept, Contact other, Merge merge, Set<String> chosen, Signature signature) {
        ChangeId change = new ChangeId(ids.next());
        Contact merged = merge.merged(chosen);
        Revision revision = known(Revision.replaced(
                kept, merged, What.MERGED, fields(kept, merged, OtherContact.of(other)), change, signature));
        Transaction transaction = data.transaction();
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        writes.save(revision);
        transaction.deleteIf(
                Condition.equal(ContactSchemas.VERSION, other.version()),
                data.keys().contact(other.id()),
                ContactKeys.CONTACT);
        transaction.put(
                GoneRow.of(new Gone.Merged(merge.absorbed(), kept, revision.after(), signature.by(), signature.at()))
                        .row(data.keys()));
        writes.history(other, change(change, What.MERGED_INTO, kept, signature));
        for (LabelledEmail email : other.facts().emails()) {
            transaction.delete(data.keys().address(email.address()), ContactKeys.owner(other.id()));
        }
        NewName name = NewName.of(data, revision.after().collections(), revision.after());
        return commit(transaction, name);
    }

    @Override
    public Unmerged plan(ContactId keptId, ContactId otherId, Instant now) {
        Optional<Contact> kept = reads.contact(keptId);
        Optional<Gone.Merged> merged =
                reads.merged(otherId).filter(each -> each.into().equals(keptId));
        if (kept.isEmpty() || merged.isEmpty()) {
            return new Unmerged.Missing();
        }
        if (merged.get().isOver(now)) {
            return new Unmerged.TooLate();
        }
        List<ContactId> then = merged.get().keptAfter().absorbed();
        List<ContactId> current = kept.get().absorbed();
        if (!current.equals(then)) {
            return later(keptId, current);
        }
        return new Unmerged.Done(new Unmerge(merged.get(), kept.get()));
    }

    /** The one that was merged into a contact last. */
    private Unmerged later(ContactId kept, List<ContactId> absorbed) {
        return absorbed.reversed().stream()
                .flatMap(id -> reads.merged(id).stream())
                .filter(each -> each.into().equals(kept))
                .findFirst()
                .<Unmerged>map(each -> new Unmerged.LaterFirst(
                        each.id(), each.contact().facts().displayName()))
                .orElseGet(Unmerged.Missing::new);
    }

    @Override
    public Unmerged unmerge(ContactId kept, ContactId other, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Unmerged plan = plan(kept, other, signature.at());
            if (!(plan instanceof Unmerged.Done(Unmerge unmerge)) || unmerge(unmerge, signature)) {
                return plan;
            }
        }
        throw DynamoDbContacts.busy();
    }

    /** False when a rival was faster. */
    private boolean unmerge(Unmerge unmerge, Signature signature) {
        ChangeId change = new ChangeId(ids.next());
        Contact now = unmerge.now();
        Contact kept = unmerge.kept();
        Contact other = unmerge.other();
        Revision keptRevision = known(Revision.replaced(
                now, kept, What.UNMERGED, fields(now, kept, OtherContact.of(other)), change, signature));
        Revision otherRevision = Revision.back(other, What.UNMERGED, field(OtherContact.of(kept)), change, signature);
        for (Permission refused : unmerge.refusedSince()) {
            otherRevision = otherRevision.record(refused);
        }
        Revision back = known(otherRevision);
        Transaction transaction = data.transaction();
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        writes.save(keptRevision).save(back);
        transaction.deleteIf(
                GoneRow.of(unmerge.merged()).unchanged(), data.keys().contact(other.id()), ContactKeys.GONE);
        NewName name = NewName.of(data, keptRevision).and(NewName.of(data, other.collections(), other));
        return commit(transaction, name);
    }

    private static boolean commit(Transaction transaction, NewName name) {
        name.addTo(transaction);
        boolean done = transaction.commit() instanceof Commit.Done;
        if (done) {
            name.carryOn();
        }
        return done;
    }

    private Revision known(Revision revision) {
        return suppressions.known(List.of(revision)).getFirst();
    }

    /**
     * With whom, and which lists. No facts: those of the other one must not stay in this one's history when the two turn
     * out to be two people, and until then both are kept as they were, whole, with {@link Gone.Merged}.
     */
    private List<FieldChange> fields(Contact before, Contact after, OtherContact with) {
        List<FieldChange> fields = new ArrayList<>(List.of(field(with)));
        if (!before.lists().equals(after.lists())) {
            Map<ListId, String> names = new HashMap<>();
            new DynamoDbLists(data, ids).all().forEach((ContactList list) -> names.put(list.id(), list.name()));
            after.lists().stream()
                    .filter(list -> !before.isOn(list))
                    .map(list -> FieldChange.appeared(FieldChange.LIST, list.value(), names.getOrDefault(list, "")))
                    .forEach(fields::add);
            before.lists().stream()
                    .filter(list -> !after.isOn(list))
                    .map(list -> FieldChange.disappeared(FieldChange.LIST, list.value(), names.getOrDefault(list, "")))
                    .forEach(fields::add);
        }
        return fields;
    }

    private static Change change(ChangeId id, What what, Contact with, Signature signature) {
        return Change.of(id, what, signature, List.of(field(OtherContact.of(with))));
    }

    private static FieldChange field(OtherContact other) {
        return FieldChange.appeared(FieldChange.CONTACT, other.id().value(), other.name());
    }
}
