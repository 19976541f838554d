package org.kith.functions.access.dynamodb;

import java.time.Instant;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Update;
import org.kith.functions.access.RateLimit;
import org.kith.functions.access.RateLimits;

/** Counts in the Directory table: one row for each window, which DynamoDB removes when the window is past. */
public final class DirectoryRateLimits implements RateLimits {
    private static final String COUNT = "count";

    private final Directory directory;

    /** Takes the Directory table. */
    public DirectoryRateLimits(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Allowance take(RateLimit limit, String whose, Instant now) {
        Instant start = limit.windowStart(now);
        Instant end = start.plus(limit.window());
        Commit commit = directory.update(Update.of(
                        key(limit, whose),
                        start.toString(),
                        Condition.lacks(COUNT).or(Condition.lessThan(COUNT, limit.most())))
                .add(COUNT, 1)
                .set(TableShape.EXPIRES_AT, end.getEpochSecond()));
        return commit instanceof Commit.Done ? Allowance.GRANTED : Allowance.USED_UP;
    }

    @Override
    public void forget(RateLimit limit, String whose, Instant now) {
        directory
                .transaction()
                .delete(key(limit, whose), limit.windowStart(now).toString())
                .commit()
                .orThrow();
    }

    private PartitionKey key(RateLimit limit, String whose) {
        return directory.keys().rate(limit.name() + "#" + whose);
    }
}
