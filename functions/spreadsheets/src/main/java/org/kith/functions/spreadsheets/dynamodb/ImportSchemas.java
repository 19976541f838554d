package org.kith.functions.spreadsheets.dynamodb;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.Basis;
import org.kith.contacts.relationships.Direction;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.spreadsheets.Counts;
import org.kith.functions.spreadsheets.Import;
import org.kith.functions.spreadsheets.ImportState;
import org.kith.functions.spreadsheets.Plan;
import org.kith.functions.spreadsheets.RememberedMatching;
import org.kith.functions.spreadsheets.Starter;
import org.kith.functions.spreadsheets.differences.Treatment;
import org.kith.functions.spreadsheets.differences.Treatments;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.Layout;
import org.kith.functions.spreadsheets.sheet.Relation;
import org.kith.functions.spreadsheets.sheet.Workbook.SheetName;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.UserId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the rows of an import, but for its chunks. */
final class ImportSchemas {
    /** The attribute that every step is conditioned on. */
    static final String VERSION = "version";

    private static final TableSchema<Counts> COUNTS = RowSchema.of(Counts.class)
            .number("rows", counts -> (long) counts.rows())
            .number("ready", counts -> (long) counts.ready())
            .number("create", counts -> (long) counts.create())
            .number("fill", counts -> (long) counts.fill())
            .number("same", counts -> (long) counts.same())
            .number("rejected", counts -> (long) counts.rejected())
            .number("repeated", counts -> (long) counts.repeated())
            .number("done", counts -> (long) counts.done())
            .number("refusals", counts -> (long) counts.refusals())
            .number("notMailed", counts -> (long) counts.notMailed())
            .number("differing", counts -> (long) counts.differing())
            .number("interactions", counts -> (long) counts.interactions())
            .number("relationships", counts -> (long) counts.relationships())
            .build(read -> new Counts(
                    number(read, "rows"),
                    number(read, "ready"),
                    number(read, "create"),
                    number(read, "fill"),
                    number(read, "same"),
                    number(read, "rejected"),
                    number(read, "repeated"),
                    number(read, "done"),
                    Math.toIntExact(read.numberOrZero("refusals")),
                    Math.toIntExact(read.numberOrZero("notMailed")),
                    Math.toIntExact(read.numberOrZero("differing")),
                    Math.toIntExact(read.numberOrZero("interactions")),
                    Math.toIntExact(read.numberOrZero("relationships"))));

    static final TableSchema<Import.Decision> DECISION = RowSchema.of(Import.Decision.class)
            .text("by", decision -> decision.by().id().value())
            .text("byName", decision -> decision.by().name())
            .instant("at", Import.Decision::at)
            .build(read -> new Import.Decision(
                    new Starter(new UserId(read.text("by")), read.text("byName")), read.instant("at")));

    static final TableSchema<Import> IMPORT = RowSchema.of(Import.class)
            .text("id", each -> each.id().value())
            .number(VERSION, Import::version)
            .text("state", each -> each.state().name())
            .text("fileName", Import::fileName)
            .number("bytes", Import::bytes)
            .instant("startedAt", Import::startedAt)
            .text("startedBy", each -> each.startedBy().id().value())
            .text("startedByName", each -> each.startedBy().name())
            .optionalText("problem", Import::problem)
            .number("attempt", each -> (long) each.attempt())
            .number("checkedTo", each -> (long) each.checkedTo())
            .number("chunks", each -> (long) each.chunks())
            .number("relationshipChunks", each -> (long) each.chunks() - each.contactChunks())
            .number("chunksDone", each -> (long) each.chunksDone())
            .row("counts", Counts.class, COUNTS, each -> Optional.of(each.counts()))
            .optionalText("list", each -> each.list().map(ListId::value))
            .row("applied", Import.Decision.class, DECISION, Import::applied)
            .row("undone", Import.Decision.class, DECISION, Import::undone)
            .optionalInstant("busyUntil", Import::busyUntil)
            .number("tries", each -> (long) each.tries())
            .build(read -> new Import(
                    new ImportId(read.text("id")),
                    read.number(VERSION),
                    ImportState.valueOf(read.text("state")),
                    read.text("fileName"),
                    read.number("bytes"),
                    read.instant("startedAt"),
                    new Starter(new UserId(read.text("startedBy")), read.text("startedByName")),
                    read.optionalText("problem"),
                    number(read, "attempt"),
                    number(read, "checkedTo"),
                    number(read, "chunks"),
                    // There were none at first.
                    number(read, "chunks") - Math.toIntExact(read.numberOrZero("relationshipChunks")),
                    number(read, "chunksDone"),
                    read.row("counts", Counts.class).orElse(Counts.NONE),
                    read.optionalText("list").map(ListId::new),
                    read.row("applied", Import.Decision.class),
                    read.row("undone", Import.Decision.class),
                    read.optionalInstant("busyUntil"),
                    Math.toIntExact(read.numberOrZero("tries"))));

    /** In the listing index: which import; what it is now is read from the table. */
    record Listed(String id) {}

    static final TableSchema<Listed> LISTED =
            RowSchema.of(Listed.class).text("id", Listed::id).build(read -> new Listed(read.text("id")));

    private static final TableSchema<SheetName> SHEET = RowSchema.of(SheetName.class)
            .text("name", SheetName::name)
            .flag("hidden", SheetName::hidden)
            .build(read -> new SheetName(read.text("name"), read.flag("hidden")));

    private static final TableSchema<Layout.FirstRow> FIRST_ROW = RowSchema.of(Layout.FirstRow.class)
            .number("number", row -> (long) row.number())
            .texts("cells", Layout.FirstRow::cells)
            .build(read -> new Layout.FirstRow(number(read, "number"), read.texts("cells")));

    private static final TableSchema<Layout> LAYOUT = RowSchema.of(Layout.class)
            .rows("sheets", SheetName.class, SHEET, Layout::sheets)
            .number("sheet", layout -> (long) layout.sheet())
            .number("headerRow", layout -> (long) layout.headerRow())
            .rows("firstRows", Layout.FirstRow.class, FIRST_ROW, Layout::firstRows)
            .build(read -> new Layout(
                    read.rows("sheets", SheetName.class),
                    number(read, "sheet"),
                    number(read, "headerRow"),
                    read.rows("firstRows", Layout.FirstRow.class)));

    /** Where the contacts of a file are, what its columns are, and what such columns were said to be before. */
    record Columns(
            Layout layout, List<Column> columns, Optional<RememberedMatching> remembered, Optional<ImportId> lastTime) {
        static final Columns NONE = new Columns(Layout.TOP, List.of(), Optional.empty(), Optional.empty());

        Columns {
            columns = List.copyOf(columns);
        }
    }

    static final TableSchema<Columns> COLUMNS = RowSchema.of(Columns.class)
            .row("layout", Layout.class, LAYOUT, columns -> Optional.of(columns.layout()))
            .rows("columns", Column.class, ColumnSchemas.COLUMN, Columns::columns)
            .row("remembered", RememberedMatching.class, RememberedSchemas.MATCHING, Columns::remembered)
            .optionalText("lastTime", columns -> columns.lastTime().map(ImportId::value))
            .build(read -> new Columns(
                    read.row("layout", Layout.class).orElse(Layout.TOP),
                    read.rows("columns", Column.class),
                    read.row("remembered", RememberedMatching.class),
                    read.optionalText("lastTime").map(ImportId::new)));

    private static final TableSchema<Plan.Agreement> AGREEMENT = RowSchema.of(Plan.Agreement.class)
            .text("basis", agreement -> word(agreement.basis()))
            .text("source", Plan.Agreement::source)
            .optionalText("wording", Plan.Agreement::wording)
            .optionalDay("given", Plan.Agreement::given)
            .build(read -> new Plan.Agreement(
                    Basis.valueOf(read.text("basis").toUpperCase(Locale.ROOT)),
                    read.text("source"),
                    read.optionalText("wording"),
                    read.optionalDay("given")));

    static final TableSchema<Plan> PLAN = RowSchema.of(Plan.class)
            .texts(
                    "fields",
                    plan -> plan.fields().stream().map(ImportField::word).toList())
            .texts(
                    "monthFirst",
                    plan -> plan.monthFirst().stream()
                            .sorted()
                            .map(String::valueOf)
                            .toList())
            .textMap(
                    "own",
                    plan -> plan.own().entrySet().stream()
                            .collect(Collectors.toMap(
                                    own -> String.valueOf(own.getKey()),
                                    own -> own.getValue().value())))
            .texts(
                    "references",
                    plan -> plan.references().stream()
                            .map(FieldId::value)
                            .sorted()
                            .toList())
            .textMap(
                    "relations",
                    plan -> plan.relations().entrySet().stream()
                            .collect(Collectors.toMap(
                                    each -> String.valueOf(each.getKey()), each -> relationText(each.getValue()))))
            .optionalText("list", plan -> plan.list().map(ListId::value))
            .optionalText("newList", Plan::newList)
            .flag("onlyKnown", Plan::onlyKnown)
            .row("permission", Plan.Agreement.class, AGREEMENT, Plan::permission)
            .textMap(
                    "treatments",
                    plan -> plan.treatments().byFact().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, each -> word(each.getValue()))))
            .texts("cells", plan -> cells(plan.treatments()))
            .texts("leftAsInKith", plan -> plan.leftAsInKith().stream().sorted().toList())
            .day("today", Plan::today)
            .build(read -> new Plan(
                    read.texts("fields").stream().map(ImportSchemas::field).toList(),
                    read.texts("monthFirst").stream().map(Integer::valueOf).collect(Collectors.toSet()),
                    read.textMap("own").entrySet().stream()
                            .collect(Collectors.toMap(
                                    own -> Integer.valueOf(own.getKey()), own -> new FieldId(own.getValue()))),
                    read.texts("references").stream().map(FieldId::new).collect(Collectors.toSet()),
                    read.textMap("relations").entrySet().stream()
                            .collect(Collectors.toMap(
                                    each -> Integer.valueOf(each.getKey()), each -> relation(each.getValue()))),
                    read.optionalText("list").map(ListId::new),
                    read.optionalText("newList"),
                    read.flag("onlyKnown"),
                    read.row("permission", Plan.Agreement.class),
                    new Treatments(
                            read.textMap("treatments").entrySet().stream()
                                    .collect(Collectors.toMap(Map.Entry::getKey, each -> treatment(each.getValue()))),
                            byRow(read.texts("cells"))),
                    Set.copyOf(read.texts("leftAsInKith")),
                    read.day("today")));

    private ImportSchemas() {}

    /** What was decided for single cells, a text for each: row, treatment and fact. */
    private static List<String> cells(Treatments treatments) {
        return treatments.byRow().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(row -> row.getValue().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> row.getKey() + " " + word(each.getValue()) + " " + each.getKey()))
                .toList();
    }

    private static Map<Integer, Map<String, Treatment>> byRow(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.split(" ", 3))
                .collect(Collectors.groupingBy(
                        parts -> Integer.valueOf(parts[0]),
                        Collectors.toMap(parts -> parts[2], parts -> treatment(parts[1]))));
    }

    /** A kind and from which side it is said, as one text. */
    static String relationText(Relation relation) {
        return word(relation.direction()) + " " + relation.kind().value();
    }

    static Relation relation(String text) {
        String[] parts = text.split(" ", 2);
        return new Relation(new RelationshipKindId(parts[1]), Direction.valueOf(parts[0].toUpperCase(Locale.ROOT)));
    }

    private static Treatment treatment(String word) {
        return Treatment.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static int number(RowSchema.Read read, String name) {
        return Math.toIntExact(read.number(name));
    }

    static ImportField field(String word) {
        return ImportField.of(word).orElseThrow(() -> new IllegalStateException("No field is called " + word));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
