package org.kith.contacts.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.RowKey;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipKindId;

/**
 * The other contact of a relationship and the words for it, read in one request.
 *
 * @param contact empty when it is not there; one that was merged into another is, for its rows are
 * @param kind empty when there is no such kind
 */
record OtherSide(Optional<Contact> contact, Optional<RelationshipKind> kind) {
    static OtherSide read(GroupData data, ContactId other, RelationshipKindId kind) {
        RowKey contactKey = new RowKey(data.keys().contact(other), ContactKeys.CONTACT);
        RowKey kindKey = new RowKey(data.keys().relationshipKinds(), ContactKeys.relationshipKind(kind));
        Map<RowKey, Item> rows = data.getAll(List.of(contactKey, kindKey));
        return new OtherSide(
                Optional.ofNullable(rows.get(contactKey))
                        .map(row -> row.as(ContactSchemas.CONTACT))
                        .or(() -> new ContactReads(data).standing(other)),
                Optional.ofNullable(rows.get(kindKey))
                        .map(row -> row.as(RelationshipSchemas.KIND))
                        .or(() -> StarterKinds.find(kind)));
    }
}
