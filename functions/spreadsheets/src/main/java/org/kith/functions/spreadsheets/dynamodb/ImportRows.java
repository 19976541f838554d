package org.kith.functions.spreadsheets.dynamodb;

import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupKeys;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.functions.spreadsheets.Chunk;
import org.kith.functions.spreadsheets.Import;
import org.kith.functions.spreadsheets.RememberedSheet;
import org.kith.functions.spreadsheets.Report;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Writes an import's rows into a transaction. All of them expire together, but for what is remembered of its sheet. */
final class ImportRows {
    private final GroupKeys keys;

    ImportRows(GroupKeys keys) {
        this.keys = keys;
    }

    PartitionKey partition(Import of) {
        return keys.spreadsheet(of.id());
    }

    Row ledger(Import value) {
        return row(value, ImportKeys.IMPORT, ImportSchemas.IMPORT, value)
                .listedUnder(
                        keys.importListing(),
                        ImportKeys.listing(value),
                        ImportSchemas.LISTED,
                        new ImportSchemas.Listed(value.id().value()));
    }

    /** The step itself: refused when somebody else made one since the import was read. */
    void move(Transaction transaction, Import next) {
        transaction.putIf(Condition.equal(ImportSchemas.VERSION, next.version() - 1), ledger(next));
    }

    void stage(Transaction transaction, Import of, Chunk chunk) {
        transaction.put(chunkRow(of, chunk));
    }

    /** Refused when the chunk is not in the state that comes before. */
    void move(Transaction transaction, Import of, Chunk chunk, Chunk.State before) {
        transaction.putIf(Condition.equal(ChunkSchemas.STATE, before.name()), chunkRow(of, chunk));
    }

    void report(Transaction transaction, Import of, Report report) {
        transaction.put(row(of, ImportKeys.REPORT, ReportSchemas.REPORT, report));
    }

    <T> Row row(Import of, String sortKey, TableSchema<T> schema, T value) {
        return Row.of(partition(of), sortKey, schema, value)
                .expiringAt(of.startedAt().plus(Import.KEPT));
    }

    /** For as long as no other sheet of its shape comes. */
    Row remembered(RememberedSheet sheet) {
        return Row.of(keys.rememberedSheets(), ImportKeys.sheet(sheet.shape()), RememberedSchemas.SHEET, sheet)
                .expiringAt(sheet.matching().at().plus(RememberedSheet.KEPT));
    }

    private Row chunkRow(Import of, Chunk chunk) {
        return row(of, ImportKeys.chunk(of.attempt(), chunk.number()), ChunkSchemas.CHUNK, chunk);
    }
}
