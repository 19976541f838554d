package org.kith.functions.spreadsheets.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.spreadsheets.WorkInFlight;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Imports in flight, in the Directory table: {@code WORK#imports}, {@code <import>#<step>}. */
public final class DirectoryWorkInFlight implements WorkInFlight {
    private static final String KIND = "imports";

    /** A step that was announced and never begun is forgotten in the end. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final TableSchema<Entry> ENTRY = RowSchema.of(Entry.class)
            .text("group", entry -> entry.group().value())
            .text("import", entry -> entry.id().value())
            .text("step", Entry::step)
            .instant("since", Entry::since)
            .build(read -> new Entry(
                    new GroupId(read.text("group")),
                    new ImportId(read.text("import")),
                    read.text("step"),
                    read.instant("since")));

    private final Directory directory;

    /** Takes the table. */
    public DirectoryWorkInFlight(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void begin(GroupId group, ImportId id, String step, Instant now) {
        Row row = Row.of(partition(), key(id, step), ENTRY, new Entry(group, id, step, now))
                .expiringAt(now.plus(KEPT));
        directory.transaction().put(row).commit().orThrow();
    }

    @Override
    public void end(ImportId id, String step) {
        directory.transaction().delete(partition(), key(id, step)).commit().orThrow();
    }

    @Override
    public List<Entry> all(int most) {
        return directory.query(Query.of(partition(), most)).items().stream()
                .map(item -> item.as(ENTRY))
                .toList();
    }

    private PartitionKey partition() {
        return directory.keys().work(KIND);
    }

    private static String key(ImportId id, String step) {
        return id.value() + "#" + step;
    }
}
