package org.kith.functions.contacts.bulk;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.functions.contacts.ContactFilter;
import org.kith.functions.contacts.bulk.BulkChanges.Kept;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.JobId;

/** Writes down whom a job is about, so that what is shown before is what is done. Nothing happens to anybody yet. */
public final class StageJob {
    private static final int SAMPLE = 10;

    private final IdSource ids;

    /** Takes where ids come from. */
    public StageJob(IdSource ids) {
        this.ids = ids;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It waits for somebody to start it; perhaps nobody is left to do it to. */
        record Staged(Jobs.Details details) implements Result {}

        /** More than {@link BulkAction#most} were chosen. */
        record TooMany(int chosen) implements Result {}
    }

    /** Stages a job. */
    public Result run(BulkStores stores, Choice choice, BulkAction action, Job.Decision by) {
        List<ContactSummary> chosen = chosen(stores, choice);
        if (chosen.size() > action.most()) {
            return new Result.TooMany(chosen.size());
        }
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        int missing = missing(choice, chosen);
        if (missing > 0) {
            leftOut.put(LeftOut.GONE, missing);
        }
        List<ContactSummary> about = chosen.stream()
                .filter(contact -> {
                    Optional<LeftOut> reason = action.leavesOut(contact);
                    reason.ifPresent(each -> leftOut.merge(each, 1, Integer::sum));
                    return reason.isEmpty();
                })
                .toList();
        int replaced = Math.toIntExact(about.stream().filter(action::replaces).count());
        List<JobChunk> chunks =
                JobChunk.cut(about.stream().map(ContactSummary::id).toList(), action.mostInChunk());
        Job job = Job.staged(new JobId(ids.next()), about.size(), chunks.size(), by);
        Jobs.Brief brief = new Jobs.Brief(action, kind(about), sample(about), leftOut, replaced);
        stores.jobs().stage(job, brief, chunks);
        return new Result.Staged(new Jobs.Details(job, brief, Kept.NOBODY, Optional.empty()));
    }

    private static List<ContactSummary> chosen(BulkStores stores, Choice choice) {
        Predicate<ContactSummary> wanted = switch (choice) {
            case Choice.Ticked(List<ContactId> ticked) -> {
                Set<ContactId> all = new HashSet<>(ticked);
                yield contact -> all.contains(contact.id());
            }
            case Choice.All(ContactFilter filter) -> filter::admits;
        };
        return stores.contacts().contacts().everyone().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(ContactSummary::sortKey))
                .toList();
    }

    private static int missing(Choice choice, List<ContactSummary> chosen) {
        return switch (choice) {
            case Choice.Ticked(List<ContactId> ticked) -> new HashSet<>(ticked).size() - chosen.size();
            case Choice.All _ -> 0;
        };
    }

    private static Optional<ContactKind> kind(List<ContactSummary> about) {
        List<ContactKind> kinds =
                about.stream().map(ContactSummary::kind).distinct().toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    private static List<ContactId> sample(List<ContactSummary> about) {
        return about.stream().limit(SAMPLE).map(ContactSummary::id).toList();
    }
}
