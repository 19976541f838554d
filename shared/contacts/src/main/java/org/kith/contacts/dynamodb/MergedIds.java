package org.kith.contacts.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.Contact;
import org.kith.contacts.Touch;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.relationships.Tie;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.TableShape;
import org.kith.kernel.ContactId;

/**
 * Which contacts of a group were merged into which: rows about them still name them, and whoever reads such rows of the
 * whole group means the contact that they are found as. One eventually consistent Query, of nothing in most groups.
 */
final class MergedIds {
    private final Map<ContactId, ContactId> into;

    private MergedIds(Map<ContactId, ContactId> into) {
        this.into = into;
    }

    static MergedIds read(GroupData data) {
        Map<ContactId, ContactId> into = new HashMap<>();
        data.query(TableShape.LISTING, Query.of(data.keys().merged(), Shards.MOST)).items().stream()
                .map(item -> item.as(GoneRow.INTO))
                .forEach(row -> into.put(row.id(), row.kept()));
        return new MergedIds(into);
    }

    /** As what a contact is found; itself when it was never merged. */
    private ContactId found(ContactId id) {
        ContactId found = id;
        for (int step = 0; step <= Contact.MOST_ABSORBED && into.containsKey(found); step++) {
            found = into.getOrDefault(found, found);
        }
        return found;
    }

    List<Touch> touches(List<Touch> touches) {
        return into.isEmpty()
                ? touches
                : touches.stream()
                        .map(each -> new Touch(found(each.contact()), each.kind(), each.at(), each.by()))
                        .toList();
    }

    /** Without those between two that are one now. */
    List<Tie> ties(List<Tie> ties) {
        return into.isEmpty()
                ? ties
                : ties.stream()
                        .map(each ->
                                new Tie(found(each.one()), each.kind(), found(each.other()), each.start(), each.end()))
                        .filter(each -> !each.one().equals(each.other()))
                        .toList();
    }

    /** Without those of two that are one now. */
    Set<Pair> pairs(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(each -> Pair.of(found(each.lower()), found(each.higher())).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
