package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactList;
import org.kith.contacts.Repeat;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.bulk.BulkAction;
import org.kith.functions.contacts.exports.ExportColumn;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.http.Views.Named;

/**
 * {@code BulkAction} of the contract: what is done. Of an answer to a field that is not seen, no more than that it is one;
 * of a file, its columns, as far as they are seen.
 */
record BulkActionView(
        JobForm.Type type,
        Optional<String> tag,
        Optional<Named> list,
        Optional<String> text,
        Optional<LocalDate> due,
        Optional<Named> owner,
        Optional<Repeat.Every> repeat,
        Optional<Named> field,
        Optional<String> answer,
        Optional<List<ExportColumn>> columns,
        Optional<List<ExportedField>> fields) {
    /** An own field that is in a file. */
    record ExportedField(String id, String name, boolean sensitive) {}

    static BulkActionView of(BulkAction action, VisibleFields visible) {
        return switch (action) {
            case BulkAction.AddTag(String tag) -> plain(JobForm.Type.ADD_TAG, Optional.of(tag), Optional.empty());
            case BulkAction.RemoveTag(String tag) -> plain(JobForm.Type.REMOVE_TAG, Optional.of(tag), Optional.empty());
            case BulkAction.JoinList(var list) -> plain(JobForm.Type.JOIN_LIST, Optional.empty(), named(list));
            case BulkAction.LeaveList(var list) -> plain(JobForm.Type.LEAVE_LIST, Optional.empty(), named(list));
            case BulkAction.AddTask(TaskPlan plan) -> task(plan);
            case BulkAction.Answer answer -> answer(answer, visible);
            case BulkAction.Delete() -> plain(JobForm.Type.DELETE, Optional.empty(), Optional.empty());
            case BulkAction.Export(ExportPlan plan) -> export(plan, visible);
        };
    }

    private static Optional<Named> named(ContactList list) {
        return Optional.of(new Named(list.id().value(), list.name()));
    }

    private static BulkActionView task(TaskPlan plan) {
        return new BulkActionView(
                JobForm.Type.ADD_TASK,
                Optional.empty(),
                Optional.empty(),
                Optional.of(plan.text()),
                Optional.of(plan.due()),
                Optional.of(new Named(plan.owner().id().value(), plan.owner().name())),
                plan.repeat(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BulkActionView answer(BulkAction.Answer answer, VisibleFields visible) {
        boolean shown = JobView.isSeen(answer, visible);
        return new BulkActionView(
                JobForm.Type.ANSWER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Named(answer.field().value(), answer.name())).filter(_ -> shown),
                answer.answer().filter(_ -> shown),
                Optional.empty(),
                Optional.empty());
    }

    private static BulkActionView export(ExportPlan plan, VisibleFields visible) {
        List<ExportedField> own = plan.own().stream()
                .filter(each -> visible.find(each.field()).isPresent())
                .map(each -> new ExportedField(each.field().value(), each.name(), each.sensitive()))
                .toList();
        return new BulkActionView(
                JobForm.Type.EXPORT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(plan.columns().stream().sorted().toList()),
                Optional.of(own));
    }

    private static BulkActionView plain(JobForm.Type type, Optional<String> tag, Optional<Named> list) {
        return new BulkActionView(
                type,
                tag,
                list,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
