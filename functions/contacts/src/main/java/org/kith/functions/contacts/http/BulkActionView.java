package org.kith.functions.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRole;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.Repeat;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.bulk.BulkAction;
import org.kith.functions.contacts.bulk.WholeGroup;
import org.kith.functions.contacts.exports.ExportColumn;
import org.kith.functions.contacts.exports.ExportFormat;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.exports.ExportSheet;
import org.kith.functions.contacts.http.Views.Named;

/**
 * {@code BulkAction} of the contract: what is done. Of an answer to a field that is not seen, no more than that it is one;
 * of a file, its columns, as far as they are seen.
 */
sealed interface BulkActionView {
    /** Which of them it is. */
    JobForm.Type type();

    record OfTag(JobForm.Type type, String tag) implements BulkActionView {}

    record OfList(JobForm.Type type, Named list) implements BulkActionView {}

    record OfTask(JobForm.Type type, String text, LocalDate due, Named owner, Optional<Repeat.Every> repeat)
            implements BulkActionView {}

    record OfField(JobForm.Type type, Optional<Named> field, Optional<String> answer, Optional<AnswerForm.How> how)
            implements BulkActionView {}

    record OfRole(JobForm.Type type, String role, Optional<LocalDate> since, Optional<LocalDate> until)
            implements BulkActionView {}

    record OfReminder(JobForm.Type type, Optional<String> every) implements BulkActionView {}

    record OfContact(JobForm.Type type) implements BulkActionView {}

    record OfFile(
            JobForm.Type type,
            List<ExportColumn> columns,
            List<ExportedField> fields,
            List<ExportSheet> sheets,
            ExportFormat format)
            implements BulkActionView {}

    record OfGroup(JobForm.Type type, String group, Optional<Instant> madeAt, Optional<String> madeBy)
            implements BulkActionView {}

    /** An own field that is in a file. */
    record ExportedField(String id, String name, boolean sensitive) {}

    static BulkActionView of(BulkAction action, VisibleFields visible) {
        return switch (action) {
            case BulkAction.AddTag(String tag) -> new OfTag(JobForm.Type.ADD_TAG, tag);
            case BulkAction.RemoveTag(String tag) -> new OfTag(JobForm.Type.REMOVE_TAG, tag);
            case BulkAction.JoinList(ContactList list) -> new OfList(JobForm.Type.JOIN_LIST, named(list));
            case BulkAction.LeaveList(ContactList list) -> new OfList(JobForm.Type.LEAVE_LIST, named(list));
            case BulkAction.AddTask(TaskPlan plan) -> task(plan);
            case BulkAction.Answer answer -> field(answer, answer.answer(), AnswerForm.How.REPLACE, visible);
            case BulkAction.AddChoices adding ->
                field(adding, Optional.of(String.join("\n", adding.added())), AnswerForm.How.ADD, visible);
            case BulkAction.BeginRole(ContactRole role) ->
                new OfRole(JobForm.Type.BEGIN_ROLE, role.name(), role.since(), Optional.empty());
            case BulkAction.EndRole(String role, LocalDate until) ->
                new OfRole(JobForm.Type.END_ROLE, role, Optional.empty(), Optional.of(until));
            case BulkAction.Remind(Optional<KeepInTouch> every) ->
                new OfReminder(JobForm.Type.REMIND, every.map(KeepInTouch::toString));
            case BulkAction.Delete() -> new OfContact(JobForm.Type.DELETE);
            case BulkAction.Export(ExportPlan plan) -> file(plan, visible);
            case WholeGroup.Archive(String group) ->
                new OfGroup(JobForm.Type.ARCHIVE, group, Optional.empty(), Optional.empty());
            case WholeGroup.Restore restore ->
                new OfGroup(
                        JobForm.Type.RESTORE,
                        restore.group(),
                        Optional.of(restore.madeAt()),
                        Optional.of(restore.madeBy()));
        };
    }

    private static Named named(ContactList list) {
        return new Named(list.id().value(), list.name());
    }

    private static BulkActionView task(TaskPlan plan) {
        Named owner = new Named(plan.owner().id().value(), plan.owner().name());
        return new OfTask(JobForm.Type.ADD_TASK, plan.text(), plan.due(), owner, plan.repeat());
    }

    private static BulkActionView field(
            BulkAction.OnField action, Optional<String> answer, AnswerForm.How how, VisibleFields visible) {
        return JobView.isSeen(action, visible)
                ? new OfField(
                        JobForm.Type.ANSWER,
                        Optional.of(new Named(action.field().value(), action.name())),
                        answer,
                        Optional.of(how))
                : new OfField(JobForm.Type.ANSWER, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static BulkActionView file(ExportPlan plan, VisibleFields visible) {
        List<ExportedField> own = plan.own().stream()
                .filter(each -> visible.find(each.field()).isPresent())
                .map(each -> new ExportedField(each.field().value(), each.name(), each.sensitive()))
                .toList();
        return new OfFile(
                JobForm.Type.EXPORT,
                plan.columns().stream().sorted().toList(),
                own,
                plan.sheets().stream().sorted().toList(),
                plan.format());
    }
}
