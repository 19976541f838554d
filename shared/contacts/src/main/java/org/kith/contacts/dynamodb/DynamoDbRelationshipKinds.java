package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipKinds;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.IdSource;
import org.kith.kernel.RelationshipKindId;

/** Kinds of relationship in the GroupData table: a row of a starter kind takes its place. One collection, one Query. */
public final class DynamoDbRelationshipKinds implements RelationshipKinds {
    private final GroupData data;
    private final IdSource ids;

    /** Takes one group's data. */
    public DynamoDbRelationshipKinds(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
    }

    @Override
    public List<RelationshipKind> all() {
        Map<RelationshipKindId, RelationshipKind> all = new LinkedHashMap<>();
        StarterKinds.all().forEach(kind -> all.put(kind.id(), kind));
        // Twice as many as there can be: two people who add the last one at the same moment are both let in.
        data
                .query(Query.of(data.keys().relationshipKinds(), 2 * MOST)
                        .startingWith(ContactKeys.RELATIONSHIP_KIND)
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(RelationshipSchemas.KIND))
                .forEach(kind -> all.put(kind.id(), kind));
        List<RelationshipKind> byWords = new ArrayList<>(all.values());
        byWords.sort(Comparator.comparing(RelationshipKind::forward, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(kind -> kind.id().value()));
        return List.copyOf(byWords);
    }

    @Override
    public Outcome add(String forward, String backward) {
        List<RelationshipKind> all = all();
        RelationshipKind kind = new RelationshipKind(new RelationshipKindId(ids.next()), forward, backward, false);
        return all.size() >= MOST ? new Outcome.TooMany() : save(kind, all);
    }

    @Override
    public Outcome change(RelationshipKind kind) {
        List<RelationshipKind> all = all();
        boolean known = all.stream().anyMatch(each -> each.id().equals(kind.id()));
        return known ? save(kind, all) : new Outcome.Missing();
    }

    /** The last write of several counts: kinds are never taken away, so there is nothing to lose. */
    private Outcome save(RelationshipKind kind, List<RelationshipKind> all) {
        if (all.stream().anyMatch(each -> !each.id().equals(kind.id()) && each.readsLike(kind))) {
            return new Outcome.WordsTaken();
        }
        Transaction transaction = data.transaction();
        transaction.put(Row.of(
                data.keys().relationshipKinds(),
                ContactKeys.relationshipKind(kind.id()),
                RelationshipSchemas.KIND,
                kind));
        return switch (transaction.commit()) {
            case Commit.Done() -> new Outcome.Saved(kind);
            case Commit.Refused _ -> new Outcome.Missing();
        };
    }
}
