package org.kith.functions.contacts.exports;

import java.util.Map;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.kernel.ContactId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/**
 * What rows speak of by name.
 *
 * @param lists the group's lists
 * @param kinds its kinds of relationship
 * @param contacts whom answers name, by the ids in the answers
 */
public record ExportNames(
        Map<ListId, String> lists, Map<RelationshipKindId, RelationshipKind> kinds, Map<ContactId, String> contacts) {
    /** For what is the same whatever anything is called. */
    static final ExportNames NONE = new ExportNames(Map.of(), Map.of(), Map.of());

    /** Keeps copies. */
    public ExportNames {
        lists = Map.copyOf(lists);
        kinds = Map.copyOf(kinds);
        contacts = Map.copyOf(contacts);
    }
}
