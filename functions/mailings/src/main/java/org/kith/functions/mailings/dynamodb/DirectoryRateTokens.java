package org.kith.functions.mailings.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.RowSchema;
import org.kith.dynamodb.Update;
import org.kith.functions.mailings.sending.Bucket;
import org.kith.functions.mailings.sending.RateTokens;
import org.kith.functions.mailings.sending.SendingQuota;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The bucket that all senders share, as one row of the Directory table: a read and a conditional write for a batch. */
public final class DirectoryRateTokens implements RateTokens {
    private static final String SORT_KEY = "BUCKET";
    private static final String NEXT_FREE = "nextFreeMicros";
    private static final int ATTEMPTS = 10;
    private static final long MICROS = 1_000_000;

    private static final TableSchema<BucketRow> SCHEMA = RowSchema.of(BucketRow.class)
            .number(NEXT_FREE, BucketRow::nextFreeMicros)
            .build(read -> new BucketRow(read.number(NEXT_FREE)));

    private final Directory directory;
    private final SendingQuota quota;
    private final InstantSource clock;

    /** Takes the Directory table, and what the account may send. */
    public DirectoryRateTokens(Directory directory, SendingQuota quota, InstantSource clock) {
        this.directory = directory;
        this.quota = quota;
        this.clock = clock;
    }

    private record BucketRow(long nextFreeMicros) {
        Bucket bucket() {
            return new Bucket(Instant.ofEpochSecond(
                    Math.floorDiv(nextFreeMicros, MICROS), Math.floorMod(nextFreeMicros, MICROS) * 1_000));
        }

        static long micros(Instant instant) {
            // Rounded up: a slot must not begin before the one before it ends.
            return instant.getEpochSecond() * MICROS + Math.ceilDiv(instant.getNano(), 1_000);
        }
    }

    @Override
    public Slots take(int most, Use use) {
        PartitionKey partition = directory.keys().rate("ses");
        SendingQuota.Quota allowed = quota.now();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<BucketRow> row = directory.get(partition, SORT_KEY, SCHEMA);
            Slots slots = row.map(BucketRow::bucket)
                    .orElseGet(() -> new Bucket(Instant.EPOCH))
                    .take(most, use, allowed, clock.instant());
            if (slots.count() == 0) {
                return slots;
            }
            Condition unchanged = row.map(BucketRow::nextFreeMicros)
                    .map(micros -> Condition.equal(NEXT_FREE, micros))
                    .orElseGet(Condition::absent);
            Update update = Update.of(partition, SORT_KEY, unchanged)
                    .set(NEXT_FREE, BucketRow.micros(Bucket.after(slots).nextFree()));
            switch (directory.update(update)) {
                case Commit.Done() -> {
                    return slots;
                }
                case Commit.Refused _ -> pause();
            }
        }
        // So many rivals that waiting is all there is to do.
        Instant later = clock.instant().plusSeconds(1);
        return new Slots(later, Duration.ZERO, 0);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2, 20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
