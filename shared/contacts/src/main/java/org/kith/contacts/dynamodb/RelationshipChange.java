package org.kith.contacts.dynamodb;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.FieldChange;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;

/**
 * Adds one change of a relationship to a transaction, on both pages: the two rows, and in each contact's history a
 * change of the same id and time, so that either page finds the other's. Six writes. It is news of the contact where it
 * was done. The history of an other contact that is no longer there is left alone.
 */
final class RelationshipChange {
    private final GroupData data;
    private final ContactWrites contacts;
    private final RelationshipWrites relationships;
    private final Contact contact;
    private final OtherSide other;

    RelationshipChange(GroupData data, Transaction transaction, Contact contact, OtherSide other) {
        this.data = data;
        this.contacts = new ContactWrites(data.keys(), transaction);
        this.relationships = new RelationshipWrites(data.keys(), transaction);
        this.contact = contact;
        this.other = other;
    }

    /**
     * The change as this contact's history has it.
     *
     * @param before the relationship as this contact sees it and as it is stored; empty when it is not there
     * @param after as it will be; empty to take it away
     */
    Change write(
            What what, ChangeId id, Signature signature, Optional<Relationship> before, Optional<Relationship> after) {
        Change change = Change.of(id, what, signature, List.of(field(before, after)));
        relationships.replace(contact.id(), before, after);
        contacts.touch(contact).change(contact, change);
        Optional<Relationship> twinAfter = after.map(this::twin);
        other.contact()
                .ifPresentOrElse(
                        twin -> {
                            Optional<Relationship> twinBefore = before.map(this::twin);
                            relationships.replace(twin.id(), twinBefore, twinAfter);
                            contacts.touch(twin)
                                    .history(
                                            twin,
                                            Change.of(id, what, signature, List.of(field(twinBefore, twinAfter))));
                        },
                        () -> before.ifPresent(seen -> waiting(seen, twinAfter)));
        return change;
    }

    /** A deleted contact may come back: what it is to this one waits among its rows, as it is now. One more request. */
    private void waiting(Relationship seen, Optional<Relationship> twinAfter) {
        ContactId gone = seen.other().id();
        data.get(data.keys().contact(gone), ContactKeys.relationship(seen.id()), RelationshipSchemas.RELATIONSHIP)
                .ifPresent(stored -> relationships.replace(gone, Optional.of(stored), twinAfter));
    }

    private Relationship twin(Relationship seen) {
        return seen.seenBy(OtherContact.of(contact));
    }

    private FieldChange field(Optional<Relationship> before, Optional<Relationship> after) {
        Relationship either = before.or(() -> after).orElseThrow();
        RelationshipKind kind =
                other.kind().orElseThrow(() -> new IllegalStateException("A relationship of a kind that is not there"));
        return new FieldChange(
                FieldChange.RELATIONSHIP,
                before.map(each -> RelationshipText.of(each, kind.words(each.direction()))),
                after.map(each -> RelationshipText.of(each, kind.words(each.direction()))),
                Optional.of(either.id().value()));
    }
}
