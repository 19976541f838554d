package org.kith.functions.contacts.dynamodb;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.contacts.saved.SavedView;
import org.kith.functions.contacts.saved.SavedViews;
import org.kith.functions.contacts.saved.ViewQuery;
import org.kith.http.Json;
import org.kith.kernel.IdSource;
import org.kith.kernel.UserId;
import org.kith.kernel.ViewId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Saved views in the GroupData table: one collection, one Query. */
public final class DynamoDbSavedViews implements SavedViews {
    private static final String PREFIX = "V#";

    private static final TableSchema<SavedView> VIEW = RowSchema.of(SavedView.class)
            .text("id", view -> view.id().value())
            .text("name", SavedView::name)
            .text("kind", view -> Json.word(view.kind()))
            .optionalText("query", view -> Optional.of(view.query().text()))
            .optionalText("onlyFor", view -> view.onlyFor().map(UserId::value))
            .instant("since", SavedView::since)
            .build(read -> new SavedView(
                    new ViewId(read.text("id")),
                    read.text("name"),
                    ContactKind.valueOf(read.text("kind").toUpperCase(Locale.ROOT)),
                    new ViewQuery(read.optionalText("query").orElse("")),
                    read.optionalText("onlyFor").map(UserId::new),
                    read.instant("since")));

    private final GroupData data;
    private final UserId user;
    private final IdSource ids;
    private final InstantSource clock;

    /** Takes one group's data, and who asks. */
    public DynamoDbSavedViews(GroupData data, UserId user, IdSource ids, InstantSource clock) {
        this.data = data;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<SavedView> all() {
        return everybodys().stream()
                .filter(view -> view.isFor(user))
                .sorted(Comparator.comparing((SavedView view) -> view.name().toLowerCase(Locale.ROOT))
                        .thenComparing(view -> view.id().value()))
                .toList();
    }

    @Override
    public Outcome add(Wish wish) {
        if (everybodys().size() >= MOST) {
            return new Outcome.TooMany();
        }
        return save(Condition.absent(), view(new ViewId(ids.next()), wish));
    }

    @Override
    public Outcome change(ViewId id, Wish wish) {
        return find(id).isPresent() ? save(Condition.present(), view(id, wish)) : new Outcome.Missing();
    }

    @Override
    public boolean remove(ViewId id) {
        if (find(id).isEmpty()) {
            return false;
        }
        data.transaction()
                .delete(data.keys().savedViews(), PREFIX + id.value())
                .commit()
                .orThrow();
        return true;
    }

    private SavedView view(ViewId id, Wish wish) {
        Optional<UserId> onlyFor = wish.shared() ? Optional.empty() : Optional.of(user);
        return new SavedView(id, wish.name(), wish.kind(), wish.query(), onlyFor, clock.instant());
    }

    private List<SavedView> everybodys() {
        // Twice as many as there can be: two people who add the 50th at the same moment are both let in.
        return data
                .query(Query.of(data.keys().savedViews(), 2 * MOST)
                        .startingWith(PREFIX)
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(VIEW))
                .toList();
    }

    /** The last write of several counts: a view is replaced as a whole. */
    private Outcome save(Condition condition, SavedView view) {
        Commit commit = data.transaction()
                .putIf(
                        condition,
                        Row.of(data.keys().savedViews(), PREFIX + view.id().value(), VIEW, view))
                .commit();
        return switch (commit) {
            case Commit.Done() -> new Outcome.Saved(view);
            case Commit.Refused _ -> new Outcome.Missing();
        };
    }
}
