package org.kith.contacts.dynamodb;

import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.Revision;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.kernel.ContactId;

/**
 * Carries a contact's new name to the pages of those it has a relationship with, whose rows hold it so that each page
 * stays one Query. With the revision, in its transaction, as far as that holds them; the others, of a contact with
 * more than about ninety, one by one behind it. Should that break off, they show the old name, and the link is right,
 * until the contact is renamed again. What an import fills in is not carried on.
 */
final class NewName {
    private final GroupData data;
    private List<Update> waiting;

    private NewName(GroupData data, List<Update> waiting) {
        this.data = data;
        this.waiting = waiting;
    }

    /** Asks who is to learn of it, if it is new: one more Query only then. */
    static NewName of(GroupData data, Revision revision) {
        Contact after = revision.after();
        boolean renamed = revision.before()
                .filter(before ->
                        !before.facts().displayName().equals(after.facts().displayName()))
                .isPresent();
        return renamed ? of(data, after.collections(), after) : new NewName(data, List.of());
    }

    /** To those that have a relationship with one of several that are one contact, or are no longer. */
    static NewName of(GroupData data, List<ContactId> collections, Contact called) {
        ContactReads reads = new ContactReads(data);
        return new NewName(
                data,
                collections.stream()
                        .flatMap(id -> reads.relationships(id).stream()
                                .filter(each ->
                                        !collections.contains(each.other().id()))
                                .map(each -> update(data, id, each, called)))
                        .toList());
    }

    /** With what another carries on. */
    NewName and(NewName other) {
        return new NewName(
                data, Stream.concat(waiting.stream(), other.waiting.stream()).toList());
    }

    /** Adds as many as the transaction holds. */
    NewName addTo(Transaction transaction) {
        int now = Math.min(waiting.size(), Transaction.MAX_WRITES - transaction.size());
        waiting.subList(0, now).forEach(transaction::update);
        waiting = waiting.subList(now, waiting.size());
        return this;
    }

    /** Once the transaction is committed: those it did not hold. One that was taken away meanwhile needs no name. */
    void carryOn() {
        waiting.forEach(data::update);
    }

    private static Update update(GroupData data, ContactId id, Relationship seen, Contact called) {
        return Update.of(
                        data.keys().contact(seen.other().id()),
                        ContactKeys.relationship(seen.id()),
                        Condition.equal(RelationshipSchemas.OTHER, id.value()))
                .set(RelationshipSchemas.OTHER_NAME, called.facts().displayName());
    }
}
