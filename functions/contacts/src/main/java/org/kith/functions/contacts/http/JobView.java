package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.bulk.BulkAction;
import org.kith.functions.contacts.bulk.DecideOnJob;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.bulk.JobCounts;
import org.kith.functions.contacts.bulk.JobState;
import org.kith.functions.contacts.bulk.Jobs.Details;
import org.kith.functions.contacts.bulk.LeftOut;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.kernel.ContactId;

/**
 * {@code Job} of the contract.
 *
 * @param sample the first by name, of those that are there
 * @param replaced how many of its contacts have another answer, which is no longer there afterwards
 * @param kept those that were left as they are when it was taken back; the first of them
 * @param undoUntil empty when it cannot be taken back
 * @param file what became of the file that it made; empty when it made none, and in lists
 */
record JobView(
        String id,
        JobState state,
        BulkActionView action,
        Optional<ContactKind> kind,
        int total,
        List<Named> sample,
        List<LeftOutView> leftOut,
        Optional<Integer> replaced,
        JobCounts counts,
        List<Named> kept,
        Optional<String> problem,
        Decided staged,
        Optional<Decided> started,
        Optional<Decided> undone,
        Optional<Instant> undoUntil,
        Optional<JobFileView> file) {

    record LeftOutView(LeftOut reason, int count) {}

    /** Who said so, and when. */
    record Decided(Instant at, Named by) {
        static Decided of(Job.Decision decision) {
            return new Decided(decision.at(), new Named(decision.user().value(), decision.name()));
        }
    }

    record JobsView(List<JobView> jobs) {}

    /** False of an answer to a field that is not seen. */
    static boolean isSeen(BulkAction action, VisibleFields visible) {
        return !(action instanceof BulkAction.OnField asked)
                || visible.find(asked.field()).isPresent();
    }

    /** Only of an answer, and of none to a field that is not seen: how many have one is as much their business. */
    private static Optional<Integer> replaced(Details details, VisibleFields visible) {
        BulkAction action = details.brief().action();
        return Optional.of(details.brief().replaced())
                .filter(_ -> action instanceof BulkAction.OnField && isSeen(action, visible));
    }

    /** With the names of those contacts that are known. */
    static JobView of(Details details, Map<ContactId, Contact> contacts, VisibleFields visible, Instant now) {
        Job job = details.current();
        Instant undoUntil = DecideOnJob.undoUntil(details);
        boolean undoable = details.brief().action().canBeUndone()
                && (job.state() == JobState.DONE || job.state() == JobState.FAILED)
                && now.isBefore(undoUntil)
                && isSeen(details.brief().action(), visible);
        return new JobView(
                job.id().value(),
                job.state(),
                BulkActionView.of(details.brief().action(), visible),
                details.brief().kind(),
                job.total(),
                named(details.brief().sample(), contacts),
                details.brief().leftOut().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new LeftOutView(each.getKey(), each.getValue()))
                        .toList(),
                replaced(details, visible),
                job.counts(),
                named(details.kept().contacts(), contacts),
                job.problem(),
                Decided.of(job.staged()),
                job.started().map(Decided::of),
                job.undone().map(Decided::of),
                undoable ? Optional.of(undoUntil) : Optional.empty(),
                Optional.empty());
    }

    /** With what became of its file. */
    JobView with(JobFileView made) {
        return new JobView(
                id,
                state,
                action,
                kind,
                total,
                sample,
                leftOut,
                replaced,
                counts,
                kept,
                problem,
                staged,
                started,
                undone,
                undoUntil,
                Optional.of(made));
    }

    private static List<Named> named(List<ContactId> ids, Map<ContactId, Contact> contacts) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(contacts.get(id)).stream())
                .map(contact -> new Named(contact.id().value(), contact.facts().displayName()))
                .toList();
    }
}
