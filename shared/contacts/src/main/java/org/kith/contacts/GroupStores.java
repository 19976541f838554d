package org.kith.contacts;

import org.kith.contacts.documents.Documents;
import org.kith.contacts.duplicates.Distinctions;
import org.kith.contacts.fields.Fields;
import org.kith.contacts.gone.GoneContacts;
import org.kith.contacts.merging.Merges;
import org.kith.contacts.relationships.Households;
import org.kith.contacts.relationships.RelationshipKinds;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.segments.Segments;
import org.kith.kernel.GroupId;

/**
 * The stores of one group. After they are obtained no method takes a group, so none can forget it.
 *
 * @param distinctions who is not the same
 * @param apart who does not live together, a person and a household among them
 */
public record GroupStores(
        Contacts contacts,
        Interactions interactions,
        Tasks tasks,
        Lists lists,
        Segments segments,
        Suppressions suppressions,
        Lately lately,
        Touches touches,
        Fields fields,
        Distinctions distinctions,
        Distinctions apart,
        Relationships relationships,
        RelationshipKinds relationshipKinds,
        Households households,
        Documents documents,
        GoneContacts gone,
        Merges merges) {

    /** Where the stores of a group come from. */
    @FunctionalInterface
    public interface Source {
        /** The stores of one group. */
        GroupStores of(GroupId group);
    }
}
