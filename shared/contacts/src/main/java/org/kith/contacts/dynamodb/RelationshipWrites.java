package org.kith.contacts.dynamodb;

import java.util.Optional;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.Tie;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupKeys;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;

/**
 * Adds rows of relationships to a transaction: each has one in the collection of each of its contacts, under the same
 * sort key. The one that sees it forward is listed for the whole group.
 */
final class RelationshipWrites {
    private final GroupKeys keys;
    private final Transaction transaction;

    RelationshipWrites(GroupKeys keys, Transaction transaction) {
        this.keys = keys;
        this.transaction = transaction;
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
