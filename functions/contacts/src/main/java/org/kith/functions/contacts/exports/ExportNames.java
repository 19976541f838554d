package org.kith.functions.contacts.exports;

import java.util.Map;
import org.kith.contacts.OtherContact;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.kernel.ContactId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/**
 * What rows speak of by name.
 *
 * @param lists the group's lists
 * @param kinds its kinds of relationship
 * @param contacts whom answers and entries name, by the ids that stand there; who was merged is the one that they are now,
 *     and who is no longer there is not in it
 */
public record ExportNames(
        Map<ListId, String> lists,
        Map<RelationshipKindId, RelationshipKind> kinds,
        Map<ContactId, OtherContact> contacts) {
    /** For what is the same whatever anything is called. */
    static final ExportNames NONE = new ExportNames(Map.of(), Map.of(), Map.of());

    /** Keeps copies. */
    public ExportNames {
        lists = Map.copyOf(lists);
        kinds = Map.copyOf(kinds);
        contacts = Map.copyOf(contacts);
    }

    /** How somebody is called; what the page says, too, of one who was deleted. */
    String called(ContactId id) {
        OtherContact other = contacts.get(id);
        return other == null ? "Somebody who is no longer here" : other.name();
    }
}
