package org.kith.contacts.dynamodb;

import java.util.List;
import org.kith.contacts.Contact;
import org.kith.contacts.Revision;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;

/**
 * Carries a contact's new name to the pages of those it has a relationship with, whose rows hold it so that each page
 * stays one Query. With the revision, in its transaction, as far as that holds them; the others, of a contact with
 * more than about ninety, one by one behind it. Should that break off, they show the old name, and the link is right,
 * until the contact is renamed again. What an import fills in is not carried on.
 */
final class NewName {
    private final GroupData data;
    private final Contact contact;
    private List<Relationship> waiting;

    private NewName(GroupData data, Contact contact, List<Relationship> waiting) {
        this.data = data;
        this.contact = contact;
        this.waiting = waiting;
    }

    /** Asks who is to learn of it, if it is new: one more Query only then. */
    static NewName of(GroupData data, Revision revision) {
        Contact after = revision.after();
        boolean renamed = revision.before()
                .filter(before ->
                        !before.facts().displayName().equals(after.facts().displayName()))
                .isPresent();
        return new NewName(data, after, renamed ? new ContactReads(data).relationships(after.id()) : List.of());
    }

    /** Adds as many as the transaction holds. */
    NewName addTo(Transaction transaction) {
        int now = Math.min(waiting.size(), Transaction.MAX_WRITES - transaction.size());
        waiting.subList(0, now).forEach(each -> transaction.update(update(each)));
        waiting = waiting.subList(now, waiting.size());
        return this;
    }

    /** Once the transaction is committed: those it did not hold. One that was taken away meanwhile needs no name. */
    void carryOn() {
        waiting.forEach(each -> data.update(update(each)));
    }

    private Update update(Relationship seen) {
        return Update.of(
                        data.keys().contact(seen.other().id()),
                        ContactKeys.relationship(seen.id()),
                        Condition.equal(RelationshipSchemas.OTHER, contact.id().value()))
                .set(RelationshipSchemas.OTHER_NAME, contact.facts().displayName());
    }
}
