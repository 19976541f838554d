package org.kith.functions.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Repeat;
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
 * @param kept those that were left as they are when it was taken back; the first of them
 * @param undoUntil empty when it cannot be taken back
 */
record JobView(
        String id,
        JobState state,
        ActionView action,
        Optional<ContactKind> kind,
        int total,
        List<Named> sample,
        List<LeftOutView> leftOut,
        JobCounts counts,
        List<Named> kept,
        Optional<String> problem,
        Decided staged,
        Optional<Decided> started,
        Optional<Decided> undone,
        Optional<Instant> undoUntil) {

    record LeftOutView(LeftOut reason, int count) {}

    /** Who said so, and when. */
    record Decided(Instant at, Named by) {
        static Decided of(Job.Decision decision) {
            return new Decided(decision.at(), new Named(decision.user().value(), decision.name()));
        }
    }

    /** What is done; of an answer to a field that is not seen, no more than that it is one. */
    record ActionView(
            JobForm.Type type,
            Optional<String> tag,
            Optional<Named> list,
            Optional<String> text,
            Optional<LocalDate> due,
            Optional<Named> owner,
            Optional<Repeat.Every> repeat,
            Optional<Named> field,
            Optional<String> answer) {
        static ActionView of(BulkAction action, VisibleFields visible) {
            return switch (action) {
                case BulkAction.AddTag(String tag) -> tag(JobForm.Type.ADD_TAG, tag);
                case BulkAction.RemoveTag(String tag) -> tag(JobForm.Type.REMOVE_TAG, tag);
                case BulkAction.JoinList(var list) ->
                    list(JobForm.Type.JOIN_LIST, new Named(list.id().value(), list.name()));
                case BulkAction.LeaveList(var list) ->
                    list(JobForm.Type.LEAVE_LIST, new Named(list.id().value(), list.name()));
                case BulkAction.AddTask(var plan) ->
                    new ActionView(
                            JobForm.Type.ADD_TASK,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(plan.text()),
                            Optional.of(plan.due()),
                            Optional.of(new Named(
                                    plan.owner().id().value(), plan.owner().name())),
                            plan.repeat(),
                            Optional.empty(),
                            Optional.empty());
                case BulkAction.Answer answer -> {
                    boolean shown = isSeen(answer, visible);
                    yield new ActionView(
                            JobForm.Type.ANSWER,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new Named(answer.field().value(), answer.name()))
                                    .filter(_ -> shown),
                            answer.answer().filter(_ -> shown));
                }
                case BulkAction.Delete() -> plain(JobForm.Type.DELETE, Optional.empty(), Optional.empty());
            };
        }

        private static ActionView tag(JobForm.Type type, String tag) {
            return plain(type, Optional.of(tag), Optional.empty());
        }

        private static ActionView list(JobForm.Type type, Named list) {
            return plain(type, Optional.empty(), Optional.of(list));
        }

        private static ActionView plain(JobForm.Type type, Optional<String> tag, Optional<Named> list) {
            return new ActionView(
                    type,
                    tag,
                    list,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    record JobsView(List<JobView> jobs) {}

    /** False of an answer to a field that is not seen. */
    static boolean isSeen(BulkAction action, VisibleFields visible) {
        return !(action instanceof BulkAction.Answer answer)
                || visible.find(answer.field()).isPresent();
    }

    /** With the names of those contacts that are known. */
    static JobView of(Details details, Map<ContactId, Contact> contacts, VisibleFields visible, Instant now) {
        Job job = details.current();
        Instant undoUntil = DecideOnJob.undoUntil(details);
        boolean undoable = (job.state() == JobState.DONE || job.state() == JobState.FAILED)
                && now.isBefore(undoUntil)
                && isSeen(details.brief().action(), visible);
        return new JobView(
                job.id().value(),
                job.state(),
                ActionView.of(details.brief().action(), visible),
                details.brief().kind(),
                job.total(),
                named(details.brief().sample(), contacts),
                details.brief().leftOut().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new LeftOutView(each.getKey(), each.getValue()))
                        .toList(),
                job.counts(),
                named(details.kept().contacts(), contacts),
                job.problem(),
                Decided.of(job.staged()),
                job.started().map(Decided::of),
                job.undone().map(Decided::of),
                undoable ? Optional.of(undoUntil) : Optional.empty());
    }

    private static List<Named> named(List<ContactId> ids, Map<ContactId, Contact> contacts) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(contacts.get(id)).stream())
                .map(contact -> new Named(contact.id().value(), contact.facts().displayName()))
                .toList();
    }
}
