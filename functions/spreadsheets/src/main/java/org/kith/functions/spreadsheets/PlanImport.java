package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.FactField;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Lists;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.VisibleFields;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.differences.MergeFacts;
import org.kith.functions.spreadsheets.differences.Treatment;
import org.kith.functions.spreadsheets.own.FieldsOfColumns;
import org.kith.functions.spreadsheets.sheet.Relation;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.Role;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkQueue;

/** Takes somebody's plan for a sheet and has every row checked by it. Possible until the import is applied. */
public final class PlanImport {
    private static final int ATTEMPTS = 5;

    private final BeginCheck beginCheck;

    /** Takes where work is noted and asked for. */
    public PlanImport(WorkInFlight inFlight, WorkQueue queue) {
        this.beginCheck = new BeginCheck(inFlight, queue);
    }

    /** What came of it. */
    public sealed interface Result {
        /** The rows are being checked. */
        record Planned(Details details) implements Result {}

        /** The plan speaks of more or fewer columns than there are. */
        record WrongColumns(int columns) implements Result {}

        /** There is no such list. */
        record NoSuchList() implements Result {}

        /** There is no such field, or none that a sheet has answers to and that this role sees. */
        record NoSuchField(FieldId field) implements Result {}

        /** There is no such kind of relationship, or it is no longer offered. */
        record NoSuchKind(RelationshipKindId kind) implements Result {}

        /** The answers to the field cannot tell who is who. */
        record NoReference(FieldId field) implements Result {}

        /** The field has one answer, so none can be added. */
        record OneAnswer(FieldId field) implements Result {}

        /** The group has as many lists as are possible. */
        record TooManyLists() implements Result {}

        /** It is too early or too late for a plan. */
        record NotNow() implements Result {}

        /** There is no such import. */
        record Missing() implements Result {}
    }

    /**
     * Plans.
     *
     * @param by whoever does
     * @param role theirs, which decides which of the group's own fields they may fill
     */
    public Result run(Stores stores, ImportId id, Plan plan, Starter by, Role role, Instant now) {
        // Tried again when a worker moved the import on in between.
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Details> details = stores.imports().details(id);
            if (details.isEmpty()) {
                return new Result.Missing();
            }
            Optional<Result> obstacle = obstacle(stores.contacts(), details.get(), plan, role);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            Import current = details.get().current();
            RememberedSheet sheet = RememberedSheet.of(details.get().columns(), plan, current, by, now);
            Optional<Import> next = beginCheck.run(
                    stores, current, now, planned -> stores.imports().savePlan(planned, plan, sheet));
            if (next.isPresent()) {
                return new Result.Planned(details.get().checkedAgain(next.get(), plan));
            }
        }
        return new Result.NotNow();
    }

    private static Optional<Result> obstacle(GroupStores contacts, Details details, Plan plan, Role role) {
        if (!details.current().state().isBeforeApplying()) {
            return Optional.of(new Result.NotNow());
        }
        if (plan.fields().size() != details.columns().size()) {
            return Optional.of(new Result.WrongColumns(details.columns().size()));
        }
        if (plan.list().isPresent() && contacts.lists().find(plan.list().get()).isEmpty()) {
            return Optional.of(new Result.NoSuchList());
        }
        Optional<Result> noField = noSuchField(contacts, plan, role);
        if (noField.isPresent()) {
            return noField;
        }
        Optional<Result> noKind = noSuchKind(contacts, plan);
        if (noKind.isPresent()) {
            return noKind;
        }
        boolean noRoom = plan.newList().isPresent()
                && ListByName.find(contacts.lists(), plan.newList().get()).isEmpty()
                && contacts.lists().all().size() >= Lists.MOST;
        return noRoom ? Optional.of(new Result.TooManyLists()) : Optional.empty();
    }

    private static Optional<Result> noSuchField(GroupStores contacts, Plan plan, Role role) {
        if (plan.own().isEmpty()) {
            return Optional.empty();
        }
        VisibleFields visible = VisibleFields.of(contacts.fields().all(), role);
        return plan.own().values().stream()
                .flatMap(id -> visible
                        .find(id)
                        .filter(FieldsOfColumns::fits)
                        .map(field -> noReference(field, plan).or(() -> oneAnswer(field, plan)))
                        .orElse(Optional.of(new Result.NoSuchField(id)))
                        .stream())
                .findFirst();
    }

    private static Optional<Result> noSuchKind(GroupStores contacts, Plan plan) {
        if (plan.relations().isEmpty()) {
            return Optional.empty();
        }
        Set<RelationshipKindId> offered = contacts.relationshipKinds().all().stream()
                .filter(kind -> !kind.retired())
                .map(RelationshipKind::id)
                .collect(Collectors.toSet());
        return plan.relations().values().stream()
                .map(Relation::kind)
                .filter(kind -> !offered.contains(kind))
                .findFirst()
                .map(Result.NoSuchKind::new);
    }

    private static Optional<Result> noReference(Field field, Plan plan) {
        boolean isNumber = field.kind() == FieldKind.TEXT || field.kind() == FieldKind.NUMBER;
        return plan.references().contains(field.id()) && !isNumber
                ? Optional.of(new Result.NoReference(field.id()))
                : Optional.empty();
    }

    private static Optional<Result> oneAnswer(Field field, Plan plan) {
        boolean added = plan.treatments().anywhere(FactField.own(field.id()), Treatment.ADD);
        return added && !MergeFacts.canBeAddedTo(field)
                ? Optional.of(new Result.OneAnswer(field.id()))
                : Optional.empty();
    }
}
