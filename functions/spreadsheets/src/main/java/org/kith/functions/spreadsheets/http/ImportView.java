package org.kith.functions.spreadsheets.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.relationships.Direction;
import org.kith.functions.spreadsheets.Counts;
import org.kith.functions.spreadsheets.Import;
import org.kith.functions.spreadsheets.ImportState;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.RememberedMatching;
import org.kith.functions.spreadsheets.Report;
import org.kith.functions.spreadsheets.Starter;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.dates.DateOrders;
import org.kith.functions.spreadsheets.differences.Newer;
import org.kith.functions.spreadsheets.own.NewField;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.KnownExport;
import org.kith.functions.spreadsheets.sheet.Layout;
import org.kith.functions.spreadsheets.sheet.Reference;
import org.kith.functions.spreadsheets.sheet.Relation;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/** {@code Import} of the contract. */
record ImportView(
        String id,
        String fileName,
        ImportState state,
        boolean undoable,
        Optional<String> problem,
        Instant startedAt,
        Named startedBy,
        Optional<KnownExport> writtenBy,
        List<ColumnView> columns,
        Optional<SourceView> source,
        Optional<RememberedView> remembered,
        Optional<PlanView> plan,
        Optional<CorrectionsView> corrections,
        Counts counts,
        List<Report.RowGroup> rejected,
        List<Report.RowGroup> matched,
        List<Report.RowGroup> noted,
        List<Report.RowGroup> notMailed,
        List<DifferingView> differing,
        List<Report.Joined> lists,
        Optional<ComparedView> lastTime,
        List<Named> noLonger,
        Optional<Integer> noLongerCount,
        List<Report.LeftOut> totals,
        Optional<Integer> keptCount,
        List<KeptView> kept,
        Optional<HandBackView> handBack) {

    record Named(String id, String name) {
        static Named of(Starter starter) {
            return new Named(starter.id().value(), starter.name());
        }
    }

    record KeptView(String id, String name, boolean saidNo) {}

    record ColumnView(
            int index,
            String header,
            List<String> samples,
            String suggested,
            boolean guessed,
            Optional<String> ownField,
            Optional<NewField> newField,
            boolean usual,
            Optional<Reference> reference,
            Optional<DatesView> dates) {
        static ColumnView of(Column column) {
            return new ColumnView(
                    column.index(),
                    column.header(),
                    column.samples(),
                    column.suggested().word(),
                    column.guessed(),
                    column.ownField().map(FieldId::value),
                    column.newField(),
                    column.usual(),
                    column.reference(),
                    column.dates().map(DatesView::of));
        }
    }

    /** {@code ImportDates} of the contract. */
    record DatesView(boolean monthFirst, boolean asked, List<DateView> examples) {
        static DatesView of(DateOrders dates) {
            return new DatesView(
                    dates.likely() == DateOrder.MONTH_FIRST,
                    dates.asked(),
                    dates.examples().stream()
                            .map(each -> new DateView(
                                    each.written(),
                                    each.dayFirst().toString(),
                                    each.monthFirst().toString()))
                            .toList());
        }
    }

    record DateView(String written, String dayFirst, String monthFirst) {}

    /** {@code ImportSource} of the contract. */
    record SourceView(
            List<SheetView> sheets,
            List<String> hiddenSheets,
            int sheet,
            int headerRow,
            List<Layout.FirstRow> firstRows) {
        static SourceView of(Layout layout) {
            List<SheetView> offered = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            for (int i = 0; i < layout.sheets().size(); i++) {
                String name = layout.sheets().get(i).name();
                if (layout.isOffered(i)) {
                    offered.add(new SheetView(i, name));
                } else {
                    hidden.add(name);
                }
            }
            return new SourceView(offered, hidden, layout.sheet(), layout.headerRow(), layout.firstRows());
        }
    }

    record SheetView(int index, String name) {}

    /** {@code ImportDiffering} of the contract. */
    record DifferingView(String fact, Optional<Newer> newer, int count, List<Report.Example> examples) {
        static DifferingView of(Report.Differing differing) {
            return new DifferingView(differing.fact(), differing.newer(), differing.count(), differing.examples());
        }
    }

    /** {@code ImportCompared} of the contract. */
    record ComparedView(String id, String fileName, Instant at) {
        static ComparedView of(Report.Compared compared) {
            return new ComparedView(compared.id().value(), compared.fileName(), compared.at());
        }
    }

    /** {@code ImportRemembered} of the contract. */
    record RememberedView(
            Instant at, Named by, String fileName, List<AnswerView> columns, Optional<JoinedView> joined) {
        static RememberedView of(RememberedMatching remembered) {
            return new RememberedView(
                    remembered.at(),
                    Named.of(remembered.by()),
                    remembered.fileName(),
                    remembered.columns().stream()
                            .sorted(Comparator.comparingInt(RememberedMatching.Answer::column))
                            .map(AnswerView::of)
                            .toList(),
                    remembered.joined().map(JoinedView::of));
        }
    }

    record JoinedView(Optional<String> listId, Optional<String> newList) {
        static JoinedView of(RememberedMatching.Joined joined) {
            return new JoinedView(joined.list().map(ListId::value), joined.newList());
        }
    }

    record AnswerView(
            int column,
            String field,
            Optional<String> fieldId,
            boolean reference,
            boolean monthFirst,
            Optional<String> kindId,
            Optional<Direction> direction) {
        static AnswerView of(RememberedMatching.Answer answer) {
            return new AnswerView(
                    answer.column(),
                    answer.field().word(),
                    answer.own().map(FieldId::value),
                    answer.reference(),
                    answer.monthFirst(),
                    answer.relation().map(Relation::kind).map(RelationshipKindId::value),
                    answer.relation().map(Relation::direction));
        }
    }

    /** {@code ImportCorrections} of the contract. */
    record CorrectionsView(int cells, List<Integer> leftOut) {
        static CorrectionsView of(Corrections corrections) {
            return new CorrectionsView(
                    corrections.cells().size(),
                    corrections.leftOut().stream().sorted().toList());
        }
    }

    record Imports(List<ImportView> imports) {}

    static ImportView of(Details details) {
        Import current = details.current();
        return new ImportView(
                current.id().value(),
                current.fileName(),
                current.state(),
                current.hasComeIn(),
                current.problem(),
                current.startedAt(),
                Named.of(current.startedBy()),
                KnownExport.of(details.columns().stream().map(Column::header).toList()),
                details.columns().stream().map(ColumnView::of).toList(),
                Optional.of(details.layout())
                        .filter(layout -> !layout.firstRows().isEmpty())
                        .map(SourceView::of),
                details.remembered().map(RememberedView::of),
                details.plan().map(PlanView::of),
                Optional.of(details.corrections())
                        .filter(corrections -> !corrections.isEmpty())
                        .map(CorrectionsView::of),
                current.counts(),
                details.report().rejected(),
                details.report().matched(),
                details.report().noted(),
                details.report().notMailed(),
                details.report().differing().stream().map(DifferingView::of).toList(),
                details.report().lists(),
                details.report().lastTime().map(ComparedView::of),
                details.report().noLonger().stream()
                        .map(each -> new Named(each.id().value(), each.name()))
                        .toList(),
                Optional.of(details.report().noLongerCount()).filter(count -> count > 0),
                details.report().totals(),
                Optional.of(details.report().keptCount()).filter(kept -> kept > 0),
                details.report().kept().stream()
                        .map(kept -> new KeptView(kept.id().value(), kept.name(), kept.saidNo()))
                        .toList(),
                details.handBack().map(HandBackView::of));
    }

    /** As it stands in the list of imports: without its columns, plan and report. */
    static ImportView listed(Import current) {
        return of(new Details(
                current,
                Layout.TOP,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Corrections.NONE,
                Report.EMPTY,
                Optional.empty()));
    }
}
