package org.kith.functions.mailings.dynamodb;

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
import org.kith.functions.mailings.sending.MailingsUnderWay;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is under way, in one small collection of the Directory table. */
public final class DirectoryMailingsUnderWay implements MailingsUnderWay {
    private static final String SINCE = "since";
    private static final String LOOKED_AT = "lookedAt";
    private static final String WAITING = "waiting";
    private static final String EXPECTED_BY = "expectedBySecond";
    private static final String REPEATS = "repeats";

    private static final TableSchema<UnderWay> SCHEMA = RowSchema.of(UnderWay.class)
            .text("group", row -> row.group().value())
            .text("mailing", row -> row.mailing().value())
            .instant(SINCE, UnderWay::since)
            .instant(LOOKED_AT, UnderWay::lookedAt)
            .number(WAITING, UnderWay::waiting)
            .number(EXPECTED_BY, row -> second(row.expectedBy()))
            .number(REPEATS, row -> (long) row.repeats())
            .build(read -> new UnderWay(
                    new GroupId(read.text("group")),
                    new MailingId(read.text("mailing")),
                    read.instant(SINCE),
                    read.instant(LOOKED_AT),
                    read.number(WAITING),
                    Instant.ofEpochSecond(read.number(EXPECTED_BY)),
                    (int) read.number(REPEATS)));

    private final Directory directory;

    /** Takes the Directory table. */
    public DirectoryMailingsUnderWay(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void add(GroupId group, MailingId mailing, Instant now) {
        directory
                .transaction()
                .put(Row.of(partition(), key(group, mailing), SCHEMA, UnderWay.added(group, mailing, now)))
                .commit()
                .orThrow();
    }

    @Override
    public Optional<UnderWay> find(GroupId group, MailingId mailing) {
        return directory.get(partition(), key(group, mailing), SCHEMA);
    }

    @Override
    public void expect(GroupId group, MailingId mailing, Instant due) {
        directory.update(Update.of(partition(), key(group, mailing), Condition.lessThan(EXPECTED_BY, second(due)))
                .set(EXPECTED_BY, second(due)));
    }

    @Override
    public void noteLook(UnderWay read, Instant now) {
        directory.update(Update.of(partition(), key(read), same(read)).set(LOOKED_AT, now));
    }

    @Override
    public void noteWaiting(UnderWay read, long waiting, int repeats) {
        directory.update(Update.of(partition(), key(read), same(read))
                .set(WAITING, waiting)
                .set(REPEATS, repeats));
    }

    @Override
    public void remove(UnderWay read) {
        // Refused when it is gone, or another: then it is not this one's to remove.
        directory.transaction().deleteIf(same(read), partition(), key(read)).commit();
    }

    @Override
    public List<UnderWay> all(int most) {
        return directory.query(Query.of(partition(), most).consistently()).items().stream()
                .map(item -> item.as(SCHEMA))
                .toList();
    }

    private PartitionKey partition() {
        return directory.keys().work("mailings");
    }

    private static Condition same(UnderWay read) {
        return Condition.equal(SINCE, read.since().toString());
    }

    /** The first whole second that is not before. */
    private static long second(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }

    private static String key(UnderWay read) {
        return key(read.group(), read.mailing());
    }

    private static String key(GroupId group, MailingId mailing) {
        return group.value() + "#" + mailing.value();
    }
}
