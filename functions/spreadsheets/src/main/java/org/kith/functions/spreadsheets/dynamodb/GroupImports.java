package org.kith.functions.spreadsheets.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.functions.spreadsheets.Chunk;
import org.kith.functions.spreadsheets.HandBack;
import org.kith.functions.spreadsheets.Import;
import org.kith.functions.spreadsheets.Imports;
import org.kith.functions.spreadsheets.Plan;
import org.kith.functions.spreadsheets.RememberedMatching;
import org.kith.functions.spreadsheets.RememberedSheet;
import org.kith.functions.spreadsheets.Report;
import org.kith.functions.spreadsheets.RowMatch;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.sheet.FindTable.Table;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;

/** One group's imports in the GroupData table. */
public final class GroupImports implements Imports {
    /** IMPORT, IMPORT#COLUMNS, IMPORT#CORRECTIONS, IMPORT#HAND-BACK, IMPORT#PLAN, IMPORT#REPORT. */
    private static final int DETAIL_ROWS = 6;

    private final GroupData data;
    private final ImportRows rows;

    /** Takes the group's data. */
    public GroupImports(GroupData data) {
        this.data = data;
        this.rows = new ImportRows(data.keys());
    }

    @Override
    public void add(Import started) {
        data.transaction().putNew(rows.ledger(started)).commit().orThrow();
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return data.get(data.keys().spreadsheet(id), ImportKeys.IMPORT, ImportSchemas.IMPORT);
    }

    @Override
    public Optional<Details> details(ImportId id) {
        Map<String, Item> items = data
                .query(Query.of(data.keys().spreadsheet(id), DETAIL_ROWS)
                        .startingWith(ImportKeys.IMPORT)
                        .consistently())
                .items()
                .stream()
                .collect(Collectors.toMap(Item::sortKey, Function.identity()));
        return Optional.ofNullable(items.get(ImportKeys.IMPORT))
                .map(item -> details(
                        item.as(ImportSchemas.IMPORT),
                        Optional.ofNullable(items.get(ImportKeys.COLUMNS))
                                .map(columns -> columns.as(ImportSchemas.COLUMNS))
                                .orElse(ImportSchemas.Columns.NONE),
                        Optional.ofNullable(items.get(ImportKeys.PLAN)).map(plan -> plan.as(ImportSchemas.PLAN)),
                        Optional.ofNullable(items.get(ImportKeys.CORRECTIONS))
                                .map(corrections -> corrections.as(CorrectionSchemas.CORRECTIONS))
                                .orElse(Corrections.NONE),
                        Optional.ofNullable(items.get(ImportKeys.REPORT))
                                .map(report -> report.as(ReportSchemas.REPORT))
                                .orElse(Report.EMPTY),
                        Optional.ofNullable(items.get(ImportKeys.HAND_BACK))
                                .map(handBack -> handBack.as(HandBackSchemas.HAND_BACK))));
    }

    private static Details details(
            Import current,
            ImportSchemas.Columns columns,
            Optional<Plan> plan,
            Corrections corrections,
            Report report,
            Optional<HandBack> handBack) {
        Optional<RememberedMatching> remembered = plan.isPresent() ? Optional.empty() : columns.remembered();
        return new Details(
                current,
                columns.layout(),
                columns.columns(),
                remembered,
                columns.lastTime(),
                plan,
                corrections,
                report,
                handBack);
    }

    @Override
    public List<Import> newest() {
        List<RowKey> keys =
                data
                        .query(
                                TableShape.LISTING,
                                Query.of(data.keys().importListing(), NEWEST).fromTheEnd())
                        .items()
                        .stream()
                        .map(item -> new RowKey(
                                data.keys()
                                        .spreadsheet(new ImportId(
                                                item.as(ImportSchemas.LISTED).id())),
                                ImportKeys.IMPORT))
                        .toList();
        Map<RowKey, Item> found = data.getAll(keys);
        return keys.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(item -> item.as(ImportSchemas.IMPORT))
                .toList();
    }

    @Override
    public List<Import> toAnswer(FieldId field) {
        List<Import> planned =
                newest().stream().filter(each -> each.state().isPlanned()).toList();
        Map<RowKey, Item> plans =
                data.getAll(planned.stream().map(this::planKey).toList());
        return planned.stream()
                .filter(each -> Optional.ofNullable(plans.get(planKey(each)))
                        .filter(plan -> plan.as(ImportSchemas.PLAN).own().containsValue(field))
                        .isPresent())
                .toList();
    }

    private RowKey planKey(Import of) {
        return new RowKey(rows.partition(of), ImportKeys.PLAN);
    }

    @Override
    public Saved save(Import next) {
        return commit(next, transaction -> {});
    }

    @Override
    public List<RememberedSheet> remembered() {
        // Twice as many as there should be: sheets that are planned at the same moment are all remembered.
        return data
                .query(Query.of(data.keys().rememberedSheets(), 2 * RememberedSheet.MOST)
                        .startingWith(ImportKeys.SHEETS))
                .items()
                .stream()
                .map(item -> item.as(RememberedSchemas.SHEET))
                .toList();
    }

    @Override
    public Saved saveTable(
            Import next,
            Table table,
            Optional<RememberedMatching> remembered,
            Optional<ImportId> lastTime,
            List<RememberedSheet> forgotten) {
        return commit(next, transaction -> {
            transaction.put(rows.row(
                    next,
                    ImportKeys.COLUMNS,
                    ImportSchemas.COLUMNS,
                    new ImportSchemas.Columns(table.layout(), table.columns(), remembered, lastTime)));
            transaction.delete(rows.partition(next), ImportKeys.PLAN);
            transaction.delete(rows.partition(next), ImportKeys.CORRECTIONS);
            forgotten.forEach(
                    sheet -> transaction.delete(data.keys().rememberedSheets(), ImportKeys.sheet(sheet.shape())));
        });
    }

    @Override
    public Saved savePlan(Import next, Plan plan, RememberedSheet sheet) {
        return commit(next, transaction -> {
            transaction.put(rows.row(next, ImportKeys.PLAN, ImportSchemas.PLAN, plan));
            transaction.put(rows.remembered(sheet));
            rows.report(transaction, next, Report.EMPTY);
        });
    }

    @Override
    public Saved saveCorrections(Import next, Corrections corrections) {
        return commit(next, transaction -> {
            if (corrections.isEmpty()) {
                transaction.delete(rows.partition(next), ImportKeys.CORRECTIONS);
            } else {
                transaction.put(rows.row(next, ImportKeys.CORRECTIONS, CorrectionSchemas.CORRECTIONS, corrections));
            }
            rows.report(transaction, next, Report.EMPTY);
        });
    }

    @Override
    public Saved stage(Import next, List<Chunk> chunks, List<RowMatch> matches, Report report) {
        return commit(next, transaction -> {
            chunks.forEach(chunk -> rows.stage(transaction, next, chunk));
            if (!matches.isEmpty()) {
                transaction.put(rows.row(
                        next,
                        ImportKeys.matches(next.attempt(), next.checkedTo()),
                        ChunkSchemas.MATCHES,
                        new ChunkSchemas.Matches(matches)));
            }
            rows.report(transaction, next, report);
        });
    }

    @Override
    public List<RowMatch> matches(Import current, int most) {
        // At least one row stands in each item.
        return data
                .query(Query.of(rows.partition(current), most)
                        .startingWith(ImportKeys.matches(current.attempt()))
                        .consistently())
                .items()
                .stream()
                .flatMap(item -> item.as(ChunkSchemas.MATCHES).rows().stream())
                .toList();
    }

    @Override
    public List<Chunk> chunks(Import current, int from, int most) {
        Query chunks = Query.of(rows.partition(current), most)
                .startingWith(ImportKeys.chunks(current.attempt()))
                .consistently();
        Query rest = from == 0 ? chunks : chunks.continuedAfter(ImportKeys.chunk(current.attempt(), from - 1));
        return data.query(rest).items().stream()
                .map(item -> item.as(ChunkSchemas.CHUNK))
                .toList();
    }

    @Override
    public Saved saveHandBack(Import of, HandBack next) {
        Row row = rows.row(of, ImportKeys.HAND_BACK, HandBackSchemas.HAND_BACK, next);
        Condition before =
                next.version() == 1 ? Condition.absent() : Condition.equal(ImportSchemas.VERSION, next.version() - 1);
        return saved(data.transaction().putIf(before, row).commit());
    }

    private Saved commit(Import next, Consumer<Transaction> more) {
        Transaction transaction = data.transaction();
        rows.move(transaction, next);
        more.accept(transaction);
        return saved(transaction.commit());
    }

    private static Saved saved(Commit commit) {
        return switch (commit) {
            case Commit.Done() -> Saved.DONE;
            case Commit.Refused _ -> Saved.OVERTAKEN;
        };
    }
}
