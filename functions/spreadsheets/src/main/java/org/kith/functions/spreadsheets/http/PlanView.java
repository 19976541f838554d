package org.kith.functions.spreadsheets.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Basis;
import org.kith.contacts.relationships.Direction;
import org.kith.functions.spreadsheets.Plan;
import org.kith.functions.spreadsheets.differences.Treatment;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.kernel.ListId;

/** {@code ImportPlan} of the contract: what somebody decided about a sheet. */
record PlanView(
        List<String> fields,
        List<Integer> monthFirst,
        List<OwnFieldView> ownFields,
        List<RelationView> relations,
        Optional<String> listId,
        Optional<String> newList,
        boolean onlyKnown,
        Optional<AgreementView> permission,
        List<TreatmentView> treatments,
        List<CellTreatmentView> cells,
        List<String> leftAsInKith) {
    static PlanView of(Plan plan) {
        return new PlanView(
                plan.fields().stream().map(ImportField::word).toList(),
                plan.monthFirst().stream().sorted().toList(),
                plan.own().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(own -> new OwnFieldView(
                                own.getKey(),
                                own.getValue().value(),
                                plan.references().contains(own.getValue())))
                        .toList(),
                plan.relations().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new RelationView(
                                each.getKey(),
                                each.getValue().kind().value(),
                                each.getValue().direction()))
                        .toList(),
                plan.list().map(ListId::value),
                plan.newList(),
                plan.onlyKnown(),
                plan.permission().map(AgreementView::of),
                plan.treatments().byFact().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new TreatmentView(each.getKey(), each.getValue()))
                        .toList(),
                plan.treatments().byRow().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(row -> row.getValue().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> new CellTreatmentView(row.getKey(), each.getKey(), each.getValue())))
                        .toList(),
                plan.leftAsInKith().stream().sorted().toList());
    }

    /** {@code ImportRelation} of the contract. */
    record RelationView(int column, String kindId, Direction direction) {}

    /** {@code ImportCellTreatment} of the contract. */
    record CellTreatmentView(int row, String fact, Treatment treatment) {}

    record TreatmentView(String fact, Treatment treatment) {}

    record OwnFieldView(int column, String fieldId, boolean reference) {}

    record AgreementView(Basis basis, String source, Optional<String> wording, Optional<LocalDate> given) {
        static AgreementView of(Plan.Agreement agreement) {
            return new AgreementView(agreement.basis(), agreement.source(), agreement.wording(), agreement.given());
        }
    }
}
