package org.kith.contacts.dynamodb;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.FieldChange;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.contacts.relationships.Tie;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupKeys;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;

/**
 * Adds rows of relationships to a transaction: each has one in the collection of each of its contacts, under the same
 * sort key. The one that sees it forward is listed for the whole group.
 */
public final class RelationshipWrites {
    private final GroupKeys keys;
    private final Transaction transaction;

    /** Takes the keys of the transaction's group. */
    public RelationshipWrites(GroupKeys keys, Transaction transaction) {
        this.keys = keys;
        this.transaction = transaction;
    }

    /**
     * Writes down what a row of a sheet says, on both pages, in their histories only: hundreds of them are no news.
     * Refused when it is there. Four writes; the caller touches both contacts.
     *
     * @param seen as the one sees the other
     */
    public void bring(Contact one, Relationship seen, Contact other, RelationshipKind kind, Signature signature) {
        side(one, seen, kind, signature);
        side(other, seen.seenBy(OtherContact.of(one)), kind, signature);
    }

    private void side(Contact contact, Relationship seen, RelationshipKind kind, Signature signature) {
        replace(contact.id(), Optional.empty(), Optional.of(seen));
        FieldChange field = FieldChange.appeared(
                FieldChange.RELATIONSHIP, seen.id().value(), RelationshipText.of(seen, kind.words(seen.direction())));
        new ContactWrites(keys, transaction)
                .history(contact, Change.of(seen.change(), What.RELATIONSHIP_ADDED, signature, List.of(field)));
    }

    /**
     * Takes away what {@link #bring} wrote on one of the pages, if it still is as it was read, and that it was written.
     * Two writes; the caller touches the contact, if it is there.
     *
     * @param brought the change that it was written by
     */
    public void unbring(ContactId contact, Relationship seen, ChangeId brought, Signature signature) {
        replace(contact, Optional.of(seen), Optional.empty());
        transaction.delete(keys.contact(contact), ContactKeys.change(signature.at(), brought));
    }

    /** Writes the row of one side, or takes it away, if it is still as before; before nothing, if it is not there. */
    RelationshipWrites replace(ContactId contact, Optional<Relationship> before, Optional<Relationship> after) {
        Condition asBefore = before.map(RelationshipWrites::isAs).orElseGet(Condition::absent);
        after.ifPresentOrElse(
                seen -> transaction.putIf(asBefore, row(contact, seen)),
                () -> before.ifPresent(seen ->
                        transaction.deleteIf(asBefore, keys.contact(contact), ContactKeys.relationship(seen.id()))));
        return this;
    }

    private Row row(ContactId contact, Relationship seen) {
        Row row = Row.of(
                keys.contact(contact), ContactKeys.relationship(seen.id()), RelationshipSchemas.RELATIONSHIP, seen);
        if (seen.direction() == Direction.BACKWARD) {
            return row;
        }
        Tie tie = new Tie(
                contact,
                seen.kind(),
                seen.other().id(),
                seen.terms().start(),
                seen.terms().end());
        return row.listedUnder(keys.relationshipShard(contact), seen.id().value(), RelationshipSchemas.TIE, tie);
    }

    private static Condition isAs(Relationship before) {
        return Condition.equal(RelationshipSchemas.CHANGE, before.change().value());
    }
}
