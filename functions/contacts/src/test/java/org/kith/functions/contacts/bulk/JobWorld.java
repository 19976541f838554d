package org.kith.functions.contacts.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.contacts.By;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.functions.contacts.ContactFilter;
import org.kith.functions.contacts.archives.ArchiveSeal;
import org.kith.functions.contacts.archives.Archives;
import org.kith.functions.contacts.archives.InMemoryArchiveFiles;
import org.kith.functions.contacts.documents.InMemoryDocumentFiles;
import org.kith.functions.contacts.dynamodb.DynamoDbBulkChanges;
import org.kith.functions.contacts.dynamodb.DynamoDbGroupRows;
import org.kith.functions.contacts.dynamodb.DynamoDbJobs;
import org.kith.functions.contacts.exports.InMemoryExportFiles;
import org.kith.kernel.ContactId;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.JobId;
import org.kith.kernel.SealedTokens;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.FixedClock;
import org.kith.testing.Killer;
import org.kith.testing.TableSource;
import org.kith.work.WorkInFlight;
import org.kith.work.Worker;
import org.kith.work.dynamodb.DirectoryWorkInFlight;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One group's jobs on fresh tables, with workers that come when they are called. */
final class JobWorld {
    static final GroupId OURS = new GroupId(CountedIds.numbered(801));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    static final UserId SARAH = new UserId(CountedIds.numbered(910));
    static final BulkAction TAG = new BulkAction.AddTag("Gala");
    static final BulkAction TASK =
            new BulkAction.AddTask(new TaskPlan("Ring them", TODAY, new Task.Owner(SARAH, "Sarah"), Optional.empty()));

    /** Far more requests than any step needs: the test ends when a worker survives. */
    private static final int MOST_KILLS = 60;

    final InMemoryExportFiles exports = new InMemoryExportFiles();
    final InMemoryDocumentFiles documents = new InMemoryDocumentFiles();
    final FixedClock clock = new FixedClock();
    private final IdSource ids = IdSource.random();
    private final TableSource tables;
    private final String groupData;
    private final String directory;

    JobWorld(TableSource tables) {
        this.tables = tables;
        this.groupData = tables.newGroupDataTable();
        this.directory = tables.newDirectoryTable();
    }

    BulkStores ours() {
        return source(tables.client()).of(OURS);
    }

    private BulkStores.Source source(DynamoDbClient client) {
        GroupTable table = new GroupTable(group -> client, groupData);
        DynamoDbStores contacts = new DynamoDbStores(table, ids);
        return group -> {
            GroupData data = table.of(group);
            return new BulkStores(
                    group,
                    new DynamoDbJobs(data),
                    new DynamoDbBulkChanges(data),
                    contacts.over(data),
                    exports.of(group),
                    new Archives(
                            new DynamoDbGroupRows(data),
                            new InMemoryArchiveFiles(documents).of(group),
                            new ArchiveSeal(new SealedTokens(new byte[32]))));
        };
    }

    WorkInFlight inFlight() {
        return inFlight(tables.client());
    }

    private WorkInFlight inFlight(DynamoDbClient client) {
        return new DirectoryWorkInFlight(new Directory(client, directory), "jobs");
    }

    WorkOnJob worker() {
        return worker(tables.client(), 1_000);
    }

    WorkOnJob worker(DynamoDbClient client, int mostTries) {
        return new WorkOnJob(source(client), inFlight(client), ids, clock, mostTries);
    }

    WorkOnJob tired() {
        return worker(tables.client(), 0);
    }

    List<ContactId> people(int count) {
        List<ContactId> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(ours().contacts()
                    .contacts()
                    .add(Facts.person("P", "Number%02d".formatted(i)), signature())
                    .id());
        }
        return people;
    }

    Signature signature() {
        return new Signature(By.user(SARAH, "Sarah"), clock.instant());
    }

    private Job.Decision decision() {
        return new Job.Decision(SARAH, "Sarah", clock.instant());
    }

    /** For everybody. */
    JobId stage(BulkAction action) {
        Choice everybody = new Choice.All(new ContactFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TODAY));
        if (new StageJob(ids).run(ours(), everybody, action, decision())
                instanceof StageJob.Result.Staged(var staged)) {
            return staged.current().id();
        }
        throw new AssertionError();
    }

    /** That everything go into an archive. */
    JobId stageArchive() {
        return staged(new StageWholeGroup(ids).archive(ours(), "Us", decision()));
    }

    /** That an archive be put back. */
    JobId stageRestore(byte[] archive) {
        documents.put("restoring/" + OURS.value() + "/archive", archive);
        return staged(new StageWholeGroup(ids).restore(ours(), decision()));
    }

    private static JobId staged(StageWholeGroup.Result result) {
        if (result instanceof StageWholeGroup.Result.Staged(Jobs.Details details)) {
            return details.current().id();
        }
        throw new AssertionError(result);
    }

    void start(JobId id) {
        accepted(new DecideOnJob(inFlight(), (_, _) -> {}).start(ours(), id, decision()));
    }

    void undo(JobId id) {
        accepted(new DecideOnJob(inFlight(), (_, _) -> {}).undo(ours(), id, decision()));
    }

    private static void accepted(DecideOnJob.Result result) {
        if (!(result instanceof DecideOnJob.Result.Accepted)) {
            throw new AssertionError(result);
        }
    }

    /** Works until nothing is left to do, after whoever held it has lost it. */
    Job work(JobId id) {
        clock.pass(Job.LEASE_OF_FILE.plusSeconds(1));
        while (worker().run(OURS, id, () -> false) == Worker.Left.MORE) {}
        return job(id);
    }

    /** Killed at the 1st request, then at the 2nd …, until a worker comes through. */
    int workKilledEverywhere(JobId id, boolean afterTheRequest) {
        for (int at = 1; at <= MOST_KILLS; at++) {
            clock.pass(Job.LEASE.plusSeconds(1));
            try (DynamoDbClient mortal = DynamoDbLocal.shared().newClient(Killer.at(at, afterTheRequest))) {
                if (survives(worker(mortal, 1_000), id)) {
                    if (at <= 3) {
                        throw new AssertionError("Nobody was killed");
                    }
                    // Its work may be done with its entry still there: the schedule's next message ends it.
                    work(id);
                    return at - 1;
                }
            }
        }
        throw new AssertionError("Killed " + MOST_KILLS + " times and still not done");
    }

    private static boolean survives(WorkOnJob worker, JobId id) {
        try {
            worker.run(OURS, id, () -> false);
            return true;
        } catch (RuntimeException | Killer.Killed death) {
            if (Killer.Killed.caused(death)) {
                return false;
            }
            throw death;
        }
    }

    Job job(JobId id) {
        return ours().jobs().details(id).orElseThrow().current();
    }

    List<ContactSummary> everyone() {
        return ours().contacts().contacts().everyone();
    }

    ContactRecord record(ContactId id) {
        return ours().contacts().contacts().read(id).orElseThrow();
    }

    /** What everyone is, without versions and history. */
    Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>();
        for (ContactSummary each : everyone()) {
            ContactRecord record = record(each.id());
            state.put(
                    each.id().value(),
                    List.of(
                            record.contact().facts(),
                            record.contact().lists(),
                            record.tasks().size()));
        }
        return state;
    }
}
