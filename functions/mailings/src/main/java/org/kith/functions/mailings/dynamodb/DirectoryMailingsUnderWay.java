package org.kith.functions.mailings.dynamodb;

import java.time.Instant;
import java.util.List;
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
    private static final String WAITING = "waiting";

    private static final TableSchema<UnderWay> SCHEMA = RowSchema.of(UnderWay.class)
            .text("group", row -> row.group().value())
            .text("mailing", row -> row.mailing().value())
            .instant("since", UnderWay::since)
            .number(WAITING, UnderWay::waiting)
            .build(read -> new UnderWay(
                    new GroupId(read.text("group")),
                    new MailingId(read.text("mailing")),
                    read.instant("since"),
                    read.number(WAITING)));

    private final Directory directory;

    /** Takes the Directory table. */
    public DirectoryMailingsUnderWay(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void add(GroupId group, MailingId mailing, Instant now) {
        directory
                .transaction()
                .put(Row.of(partition(), key(group, mailing), SCHEMA, new UnderWay(group, mailing, now, -1)))
                .commit()
                .orThrow();
    }

    @Override
    public void noteWaiting(UnderWay underWay, long waiting) {
        // Refused when the mailing is done: then there is nothing to note.
        directory.update(Update.of(partition(), key(underWay.group(), underWay.mailing()), Condition.present())
                .set(WAITING, waiting));
    }

    @Override
    public void remove(GroupId group, MailingId mailing) {
        directory
                .transaction()
                .delete(partition(), key(group, mailing))
                .commit()
                .orThrow();
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

    private static String key(GroupId group, MailingId mailing) {
        return group.value() + "#" + mailing.value();
    }
}
