package org.kith.contacts.dynamodb;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Signature;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.Segments;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.kernel.IdSource;
import org.kith.kernel.SegmentId;

/** Segments in the GroupData table: one collection, one Query. */
public final class DynamoDbSegments implements Segments {
    /** With those that were deleted lately, and two people's hundredth at the same moment: beyond, rather fail. */
    private static final int MOST_ROWS = 1000;

    private final GroupData data;
    private final IdSource ids;

    /** Takes one group's data. */
    public DynamoDbSegments(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
    }

    @Override
    public List<Segment> all() {
        return rows().stream().filter(each -> each.deletedAt().isEmpty()).toList();
    }

    @Override
    public Optional<Segment> find(SegmentId id) {
        return row(id).filter(each -> each.deletedAt().isEmpty());
    }

    @Override
    public List<Segment> findEvenDeleted(Collection<SegmentId> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : rows().stream().filter(each -> wanted.contains(each.id())).toList();
    }

    @Override
    public Outcome add(Segment.Definition definition, Signature signature) {
        List<Segment> all = all();
        Segment segment =
                new Segment(new SegmentId(ids.next()), 1, definition, signature.at(), signature.by(), Optional.empty());
        if (all.size() >= MOST) {
            return new Outcome.TooMany();
        }
        return isTaken(segment, all) ? new Outcome.NameTaken() : save(Condition.absent(), segment);
    }

    @Override
    public Outcome change(SegmentId id, long version, Segment.Definition definition, Signature signature) {
        List<Segment> rows = rows();
        Optional<Segment> before =
                rows.stream().filter(each -> each.id().equals(id)).findFirst();
        if (before.isEmpty()) {
            return new Outcome.Missing();
        }
        List<Segment> others =
                rows.stream().filter(each -> each.deletedAt().isEmpty()).toList();
        boolean comesBack = before.get().deletedAt().isPresent();
        Segment segment = new Segment(id, version + 1, definition, signature.at(), signature.by(), Optional.empty());
        if (comesBack && others.size() >= MOST) {
            return new Outcome.TooMany();
        }
        return isTaken(segment, others)
                ? new Outcome.NameTaken()
                : save(Condition.equal(SegmentSchema.VERSION, version), segment);
    }

    @Override
    public Outcome delete(SegmentId id, long version, Signature signature) {
        Optional<Segment> before = find(id);
        if (before.isEmpty()) {
            return new Outcome.Missing();
        }
        Segment deleted = new Segment(
                id,
                version + 1,
                before.get().definition(),
                signature.at(),
                signature.by(),
                Optional.of(signature.at()));
        return save(Condition.equal(SegmentSchema.VERSION, version), deleted);
    }

    /** Also the deleted ones, by name. */
    private List<Segment> rows() {
        return data
                .query(Query.of(data.keys().segments(), MOST_ROWS)
                        .startingWith(ContactKeys.SEGMENT)
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(SegmentSchema.SEGMENT))
                .sorted(Comparator.comparing(
                                (Segment segment) -> segment.definition().foldedName())
                        .thenComparing(segment -> segment.id().value()))
                .toList();
    }

    private Optional<Segment> row(SegmentId id) {
        return data.get(data.keys().segments(), ContactKeys.segment(id), SegmentSchema.SEGMENT);
    }

    private Outcome save(Condition condition, Segment segment) {
        Row row = Row.of(data.keys().segments(), ContactKeys.segment(segment.id()), SegmentSchema.SEGMENT, segment);
        Row kept = segment.deletedAt().map(at -> row.expiringAt(at.plus(KEPT))).orElse(row);
        return switch (data.transaction().putIf(condition, kept).commit()) {
            case Commit.Done() -> new Outcome.Saved(segment);
            case Commit.Refused _ -> new Outcome.Outdated();
        };
    }

    private static boolean isTaken(Segment segment, List<Segment> all) {
        return all.stream()
                .anyMatch(each -> !each.id().equals(segment.id())
                        && each.definition()
                                .foldedName()
                                .equals(segment.definition().foldedName()));
    }
}
