package org.kith.work.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowSchema;
import org.kith.dynamodb.Update;
import org.kith.kernel.GroupId;
import org.kith.work.WorkInFlight;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in flight of one kind, in the Directory table: {@code WORK#<kind>}, {@code <id>#<step>}. */
public final class DirectoryWorkInFlight implements WorkInFlight {
    private static final String SINCE = "since";
    private static final String ASKED_AT = "askedAt";
    private static final String REPEATS = "repeats";

    /** A step that was announced and never begun is forgotten in the end. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final TableSchema<Entry> ENTRY = RowSchema.of(Entry.class)
            .text("group", entry -> entry.group().value())
            .text("id", Entry::id)
            .text("step", Entry::step)
            .instant(SINCE, Entry::since)
            .instant(ASKED_AT, Entry::askedAt)
            .number(REPEATS, entry -> (long) entry.repeats())
            .build(read -> new Entry(
                    new GroupId(read.text("group")),
                    read.text("id"),
                    read.text("step"),
                    read.instant(SINCE),
                    read.instant(ASKED_AT),
                    (int) read.number(REPEATS)));

    private final Directory directory;
    private final PartitionKey partition;

    /** Takes the table, and the kind as in {@link org.kith.dynamodb.DirectoryKeys#work}. */
    public DirectoryWorkInFlight(Directory directory, String kind) {
        this.directory = directory;
        this.partition = directory.keys().work(kind);
    }

    @Override
    public void begin(GroupId group, String id, String step, Instant now) {
        Row row = Row.of(partition, key(id, step), ENTRY, Entry.begun(group, id, step, now))
                .expiringAt(now.plus(KEPT));
        directory.transaction().put(row).commit().orThrow();
    }

    @Override
    public Optional<Entry> find(String id, String step) {
        return directory.get(partition, key(id, step), ENTRY);
    }

    @Override
    public void noteAsked(Entry read, Instant now) {
        // Refused when it is gone, or another: then it is not this one's to change. So are the two below.
        directory.update(
                Update.of(partition, key(read), same(read)).set(ASKED_AT, now).set(REPEATS, read.repeats() + 1));
    }

    @Override
    public void noteHeard(Entry read) {
        directory.update(Update.of(partition, key(read), same(read)).set(REPEATS, 0));
    }

    @Override
    public void end(Entry read) {
        directory.transaction().deleteIf(same(read), partition, key(read)).commit();
    }

    @Override
    public List<Entry> all(int most) {
        return directory.query(Query.of(partition, most)).items().stream()
                .map(item -> item.as(ENTRY))
                .toList();
    }

    private static Condition same(Entry read) {
        return Condition.equal(SINCE, read.since().toString());
    }

    private static String key(Entry read) {
        return key(read.id(), read.step());
    }

    private static String key(String id, String step) {
        return id + "#" + step;
    }
}
