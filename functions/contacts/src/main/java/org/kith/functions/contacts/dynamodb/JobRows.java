package org.kith.functions.contacts.dynamodb;

import java.time.Instant;
import java.util.Locale;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupKeys;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.functions.contacts.bulk.BulkChanges.Kept;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.bulk.JobChunk;
import org.kith.functions.contacts.bulk.JobState;
import org.kith.functions.contacts.bulk.Jobs.Brief;
import org.kith.functions.contacts.bulk.Jobs.Forgotten;
import org.kith.kernel.JobId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Writes a job's rows into a transaction. All of them expire together. */
final class JobRows {
    /** What one Query reads for the job's page. */
    static final String JOB = "JOB";

    static final String BRIEF = "JOB#BRIEF";
    static final String KEPT = "JOB#KEPT";
    static final String FORGOTTEN = "JOB#FORGOTTEN";
    static final String FETCHES = "F#";
    static final String CHUNKS = "K#";

    private final GroupKeys keys;

    JobRows(GroupKeys keys) {
        this.keys = keys;
    }

    static String chunk(int number) {
        return CHUNKS + String.format(Locale.ROOT, "%04d", number);
    }

    void stage(Transaction transaction, Job job, Brief brief) {
        transaction.putNew(ledger(job));
        transaction.put(row(job, BRIEF, JobSchemas.BRIEF, brief));
    }

    void stage(Transaction transaction, Job job, JobChunk chunk) {
        transaction.put(chunkRow(job, chunk));
    }

    /** The step itself: refused when somebody else made one since the job was read. */
    void move(Transaction transaction, Job next) {
        transaction.putIf(Condition.equal(JobSchemas.VERSION, next.version() - 1), ledger(next));
    }

    /** Refused when the chunk was applied before. */
    void applied(Transaction transaction, Job of, JobChunk applied) {
        transaction.putIf(Condition.equal(JobSchemas.STATE, JobChunk.State.PENDING.name()), chunkRow(of, applied));
    }

    /** Refused when the chunk is no longer as it was read. */
    void undone(Transaction transaction, Job of, JobChunk read) {
        transaction.putIf(Condition.equal(JobSchemas.STATE, read.state().name()), chunkRow(of, read.undone()));
    }

    void kept(Transaction transaction, Job of, Kept kept) {
        transaction.put(row(of, KEPT, JobSchemas.KEPT, kept));
    }

    /** Never changed: who fetched a file is kept as long as the job. */
    void fetched(Transaction transaction, Job of, Job.Decision by) {
        String at = String.format(Locale.ROOT, "%015d", by.at().toEpochMilli());
        transaction.put(row(of, FETCHES + at + "#" + by.user().value(), JobSchemas.DECISION, by));
    }

    /** Refused when somebody said so before. */
    void forgotten(Transaction transaction, Job of, Forgotten forgotten) {
        transaction.putNew(row(of, FORGOTTEN, JobSchemas.FORGOTTEN, forgotten));
    }

    private Row ledger(Job job) {
        Row row = row(job, JOB, JobSchemas.JOB, job);
        // One that nobody started is nobody's business.
        return job.state() == JobState.READY
                ? row
                : row.listedUnder(keys.jobListing(), listing(job), JobSchemas.LISTED, job.id());
    }

    /** By when it was staged, which never changes. */
    private static String listing(Job job) {
        return listing(job.staged().at()) + "#" + job.id().value();
    }

    /** What is staged then or later is listed behind it. */
    static String listing(Instant since) {
        return String.format(Locale.ROOT, "%015d", since.toEpochMilli());
    }

    private Row chunkRow(Job of, JobChunk chunk) {
        return row(of, chunk(chunk.number()), JobSchemas.CHUNK, chunk);
    }

    private <T> Row row(Job of, String sortKey, TableSchema<T> schema, T value) {
        return Row.of(partition(of.id()), sortKey, schema, value)
                .expiringAt(of.staged().at().plus(Job.KEPT));
    }

    PartitionKey partition(JobId id) {
        return keys.job(id);
    }
}
