package org.kith.functions.contacts.dynamodb;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.contacts.ContactKind;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.contacts.bulk.BulkChanges.Kept;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.bulk.JobChunk;
import org.kith.functions.contacts.bulk.JobCounts;
import org.kith.functions.contacts.bulk.JobState;
import org.kith.functions.contacts.bulk.Jobs.Brief;
import org.kith.functions.contacts.bulk.Jobs.Forgotten;
import org.kith.functions.contacts.bulk.LeftOut;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.JobId;
import org.kith.kernel.UserId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the rows of a job. Names in a chunk are short: they are stored with every contact. */
final class JobSchemas {
    /** The attribute that every step is conditioned on. */
    static final String VERSION = "version";

    /** The attribute that says how far a chunk got. */
    static final String STATE = "state";

    private static final TableSchema<JobCounts> COUNTS = RowSchema.of(JobCounts.class)
            .number("done", counts -> (long) counts.done())
            .number("changed", counts -> (long) counts.changed())
            .number("same", counts -> (long) counts.same())
            .number("gone", counts -> (long) counts.gone())
            .number("takenBack", counts -> (long) counts.takenBack())
            .number("kept", counts -> (long) counts.kept())
            .build(read -> new JobCounts(
                    number(read, "done"),
                    number(read, "changed"),
                    number(read, "same"),
                    number(read, "gone"),
                    number(read, "takenBack"),
                    number(read, "kept")));

    static final TableSchema<Job.Decision> DECISION = RowSchema.of(Job.Decision.class)
            .text("user", decision -> decision.user().value())
            .text("name", Job.Decision::name)
            .instant("at", Job.Decision::at)
            .build(read -> new Job.Decision(new UserId(read.text("user")), read.text("name"), read.instant("at")));

    static final TableSchema<Forgotten> FORGOTTEN = RowSchema.of(Forgotten.class)
            .text("user", forgotten -> forgotten.by().user().value())
            .text("name", forgotten -> forgotten.by().name())
            .instant("at", forgotten -> forgotten.by().at())
            .optionalText("erasing", forgotten -> forgotten.erasing() ? Optional.of("yes") : Optional.empty())
            .build(read -> new Forgotten(
                    new Job.Decision(new UserId(read.text("user")), read.text("name"), read.instant("at")),
                    read.optionalText("erasing").isPresent()));

    static final TableSchema<Job> JOB = RowSchema.of(Job.class)
            .text("id", job -> job.id().value())
            .number(VERSION, Job::version)
            .text("state", job -> job.state().name())
            .number("total", job -> (long) job.total())
            .number("chunks", job -> (long) job.chunks())
            .number("chunksDone", job -> (long) job.chunksDone())
            .row("counts", JobCounts.class, COUNTS, job -> Optional.of(job.counts()))
            .optionalText("problem", Job::problem)
            .row("staged", Job.Decision.class, DECISION, job -> Optional.of(job.staged()))
            .row("started", Job.Decision.class, DECISION, Job::started)
            .row("undone", Job.Decision.class, DECISION, Job::undone)
            .optionalInstant("busyUntil", Job::busyUntil)
            .number("tries", job -> (long) job.tries())
            .build(read -> new Job(
                    new JobId(read.text("id")),
                    read.number(VERSION),
                    JobState.valueOf(read.text("state")),
                    number(read, "total"),
                    number(read, "chunks"),
                    number(read, "chunksDone"),
                    read.row("counts", JobCounts.class).orElseThrow(),
                    read.optionalText("problem"),
                    read.row("staged", Job.Decision.class).orElseThrow(),
                    read.row("started", Job.Decision.class),
                    read.row("undone", Job.Decision.class),
                    read.optionalInstant("busyUntil"),
                    number(read, "tries")));

    /** In the listing index: which job; what it is now is read from the table. */
    static final TableSchema<JobId> LISTED =
            RowSchema.of(JobId.class).text("id", JobId::value).build(read -> new JobId(read.text("id")));

    static final TableSchema<Brief> BRIEF = RowSchema.of(Brief.class)
            .textMap("action", brief -> ActionTexts.of(brief.action()))
            .optionalText("kind", brief -> brief.kind().map(ContactKind::name))
            .texts("sample", brief -> values(brief.sample()))
            .textMap("leftOut", brief -> texts(brief.leftOut()))
            .number("replaced", brief -> (long) brief.replaced())
            .build(read -> new Brief(
                    ActionTexts.read(read.textMap("action")),
                    read.optionalText("kind").map(ContactKind::valueOf),
                    ids(read.texts("sample")),
                    leftOut(read.textMap("leftOut")),
                    Math.toIntExact(read.numberOrZero("replaced"))));

    static final TableSchema<Kept> KEPT = RowSchema.of(Kept.class)
            .texts("contacts", kept -> values(kept.contacts()))
            .number("count", kept -> (long) kept.count())
            .build(read -> new Kept(ids(read.texts("contacts")), number(read, "count")));

    private static final TableSchema<JobChunk.Done> DONE = RowSchema.of(JobChunk.Done.class)
            .text("c", done -> done.contact().value())
            .optionalText("h", done -> done.change().map(ChangeId::value))
            .build(read -> new JobChunk.Done(
                    new ContactId(read.text("c")), read.optionalText("h").map(ChangeId::new)));

    static final TableSchema<JobChunk> CHUNK = RowSchema.of(JobChunk.class)
            .number("number", chunk -> (long) chunk.number())
            .text(STATE, chunk -> chunk.state().name())
            .texts("contacts", chunk -> values(chunk.contacts()))
            .rows("done", JobChunk.Done.class, DONE, JobChunk::done)
            .build(read -> new JobChunk(
                    number(read, "number"),
                    JobChunk.State.valueOf(read.text(STATE)),
                    ids(read.texts("contacts")),
                    read.rows("done", JobChunk.Done.class)));

    private JobSchemas() {}

    private static int number(RowSchema.Read read, String name) {
        return Math.toIntExact(read.number(name));
    }

    private static List<String> values(List<ContactId> ids) {
        return ids.stream().map(ContactId::value).toList();
    }

    private static List<ContactId> ids(List<String> values) {
        return values.stream().map(ContactId::new).toList();
    }

    private static Map<String, String> texts(Map<LeftOut, Integer> leftOut) {
        return leftOut.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), each -> Integer.toString(each.getValue())));
    }

    private static Map<LeftOut, Integer> leftOut(Map<String, String> texts) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        texts.forEach((reason, count) -> leftOut.put(LeftOut.valueOf(reason), Integer.valueOf(count)));
        return leftOut;
    }
}
