package org.kith.contacts.dynamodb;

import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.IdSource;

/** Puts a relationship back to what it was, on both pages. */
final class RelationshipUndo {
    private final GroupData data;
    private final IdSource ids;

    RelationshipUndo(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
    }

    /** The change that says so; empty, and nothing added, when the other contact is no longer there to be related to. */
    Optional<Change> write(
            Transaction transaction,
            Contact contact,
            Optional<Relationship> now,
            Optional<Relationship> then,
            Signature signature) {
        Relationship either = now.or(() -> then).orElseThrow();
        OtherSide other = OtherSide.read(data, either.other().id(), either.kind());
        if (now.isEmpty() && other.contact().isEmpty()) {
            return Optional.empty();
        }
        ChangeId by = new ChangeId(ids.next());
        return Optional.of(new RelationshipChange(data, transaction, contact, other)
                .write(what(now, then), by, signature, now, then.map(each -> again(each, other, by))));
    }

    /** As it was, with the name that the other has now. */
    private static Relationship again(Relationship then, OtherSide other, ChangeId by) {
        return new Relationship(
                then.id(),
                then.kind(),
                then.direction(),
                other.contact().map(OtherContact::of).orElse(then.other()),
                then.terms(),
                by);
    }

    private static What what(Optional<Relationship> now, Optional<Relationship> then) {
        if (now.isEmpty()) {
            return What.RELATIONSHIP_ADDED;
        }
        return then.isEmpty() ? What.RELATIONSHIP_REMOVED : What.RELATIONSHIP_CHANGED;
    }
}
