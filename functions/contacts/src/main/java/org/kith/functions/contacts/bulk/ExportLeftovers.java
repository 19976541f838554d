package org.kith.functions.contacts.bulk;

import java.time.Duration;
import java.time.Instant;
import org.kith.contacts.gone.Gone;
import org.kith.functions.contacts.bulk.Jobs.Forgotten;
import org.kith.functions.contacts.exports.ExportPlan;

/** What exports leave in the bucket that nobody is to have: removed at once, though the bucket empties itself. */
public final class ExportLeftovers {
    /** Servers' clocks differ by less. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private ExportLeftovers() {}

    /**
     * Of an export that is over, its parts; and its file, when it got stuck after it was made, or somebody said that it be
     * gone while it was made. Safe to repeat.
     */
    static void remove(BulkStores stores, MakesFile action, Job over) {
        boolean unwanted = over.state() == JobState.FAILED
                || stores.jobs()
                        .details(over.id())
                        .flatMap(Jobs.Details::fileForgotten)
                        .isPresent();
        if (unwanted) {
            stores.exports().remove(over.id());
        }
        stores.exports().removeParts(over.id(), action.parts(over.chunks()));
    }

    /**
     * Every file of the group that was begun before a contact was deleted: they may be in it, as one of those chosen, or
     * named in an answer of somebody else; and every archive, which holds who is deleted. Made anew it is without them. To be called before the contact is erased, so that
     * whoever repeats an erasing that broke off comes by here again.
     *
     * @param by who erases the contact
     */
    public static void removeFilesOf(BulkStores stores, Gone.Deleted deleted, Job.Decision by) {
        Instant since = by.at().minus(ExportPlan.KEPT).minus(Job.KEPT_READY);
        stores.jobs().stagedSince(since).stream()
                .filter(each -> each.brief().action() instanceof MakesFile)
                .filter(each -> mayHold(each, deleted))
                .map(Jobs.Details::current)
                .forEach(job -> {
                    // Said before it is done: from then on nobody has it handed out.
                    stores.jobs().forgetFile(job, new Forgotten(by, true));
                    stores.exports().remove(job.id());
                });
    }

    private static boolean mayHold(Jobs.Details file, Gone.Deleted deleted) {
        return switch ((MakesFile) file.brief().action()) {
            case WholeGroup.Archive _ -> true;
            case BulkAction.Export _ ->
                file.current()
                        .started()
                        .filter(started -> started.at().isBefore(deleted.at().plus(CLOCKS)))
                        .isPresent();
        };
    }
}
