package org.kith.functions.contacts.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.functions.contacts.bulk.BulkChanges.Kept;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.bulk.JobChunk;
import org.kith.functions.contacts.bulk.Jobs;
import org.kith.kernel.JobId;

/** One group's jobs in the GroupData table. */
public final class DynamoDbJobs implements Jobs {
    /** JOB, JOB#BRIEF, JOB#FORGOTTEN, JOB#KEPT. */
    private static final int DETAIL_ROWS = 4;

    private final GroupData data;
    private final JobRows rows;

    /** Takes the group's data. */
    public DynamoDbJobs(GroupData data) {
        this.data = data;
        this.rows = new JobRows(data.keys());
    }

    @Override
    public void stage(Job staged, Brief brief, List<JobChunk> chunks) {
        for (int from = 0; from < chunks.size(); from += Transaction.MAX_WRITES) {
            Transaction some = data.transaction();
            chunks.subList(from, Math.min(chunks.size(), from + Transaction.MAX_WRITES))
                    .forEach(chunk -> rows.stage(some, staged, chunk));
            some.commit().orThrow();
        }
        // Last, so that a job has all its chunks.
        Transaction transaction = data.transaction();
        rows.stage(transaction, staged, brief);
        transaction.commit().orThrow();
    }

    @Override
    public Optional<Details> details(JobId id) {
        Map<String, Item> items = data
                .query(Query.of(rows.partition(id), DETAIL_ROWS)
                        .startingWith(JobRows.JOB)
                        .consistently())
                .items()
                .stream()
                .collect(Collectors.toMap(Item::sortKey, Function.identity()));
        return details(
                Optional.ofNullable(items.get(JobRows.JOB)),
                Optional.ofNullable(items.get(JobRows.BRIEF)),
                Optional.ofNullable(items.get(JobRows.KEPT)),
                Optional.ofNullable(items.get(JobRows.FORGOTTEN)));
    }

    @Override
    public List<Details> newest() {
        List<JobId> ids =
                data
                        .query(
                                TableShape.LISTING,
                                Query.of(data.keys().jobListing(), NEWEST).fromTheEnd())
                        .items()
                        .stream()
                        .map(item -> item.as(JobSchemas.LISTED))
                        .toList();
        return found(ids);
    }

    @Override
    public List<Details> stagedSince(Instant since) {
        Query behind = Query.of(data.keys().jobListing(), MOST_SINCE).continuedAfter(JobRows.listing(since));
        return data.query(TableShape.LISTING, behind).items().stream()
                .map(item -> item.as(JobSchemas.LISTED))
                .gather(Gatherers.windowFixed(NEWEST))
                .flatMap(some -> found(some).stream())
                .toList();
    }

    private List<Details> found(List<JobId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<RowKey, Item> found = data.getAll(ids.stream()
                .flatMap(id -> Stream.of(row(id, JobRows.JOB), row(id, JobRows.BRIEF)))
                .toList());
        return ids.stream()
                .flatMap(id -> details(
                        Optional.ofNullable(found.get(row(id, JobRows.JOB))),
                        Optional.ofNullable(found.get(row(id, JobRows.BRIEF))),
                        Optional.empty(),
                        Optional.empty())
                        .stream())
                .toList();
    }

    @Override
    public boolean save(Job next) {
        Transaction transaction = data.transaction();
        rows.move(transaction, next);
        return transaction.commit() instanceof Commit.Done;
    }

    @Override
    public void fetched(Job job, Job.Decision by) {
        Transaction transaction = data.transaction();
        rows.fetched(transaction, job, by);
        transaction.commit().orThrow();
    }

    @Override
    public List<Job.Decision> fetches(JobId id) {
        return data
                .query(Query.of(rows.partition(id), NEWEST)
                        .startingWith(JobRows.FETCHES)
                        .fromTheEnd()
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(JobSchemas.DECISION))
                .toList();
    }

    @Override
    public boolean forgetFile(Job job, Forgotten forgotten) {
        Transaction transaction = data.transaction();
        rows.forgotten(transaction, job, forgotten);
        return transaction.commit() instanceof Commit.Done;
    }

    @Override
    public List<JobChunk> chunks(JobId id, int from, int most) {
        Query chunks =
                Query.of(rows.partition(id), most).startingWith(JobRows.CHUNKS).consistently();
        Query rest = from == 0 ? chunks : chunks.continuedAfter(JobRows.chunk(from - 1));
        return data.query(rest).items().stream()
                .map(item -> item.as(JobSchemas.CHUNK))
                .toList();
    }

    private RowKey row(JobId id, String sortKey) {
        return new RowKey(rows.partition(id), sortKey);
    }

    private static Optional<Details> details(
            Optional<Item> job, Optional<Item> brief, Optional<Item> kept, Optional<Item> forgotten) {
        return job.flatMap(ledger -> brief.map(about -> new Details(
                ledger.as(JobSchemas.JOB),
                about.as(JobSchemas.BRIEF),
                kept.map(item -> item.as(JobSchemas.KEPT)).orElse(Kept.NOBODY),
                forgotten.map(item -> item.as(JobSchemas.FORGOTTEN)))));
    }
}
