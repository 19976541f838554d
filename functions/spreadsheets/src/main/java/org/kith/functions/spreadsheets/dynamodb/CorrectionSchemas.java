package org.kith.functions.spreadsheets.dynamodb;

import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.spreadsheets.corrections.Corrections;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the row of what was put right in an import. */
final class CorrectionSchemas {
    private static final TableSchema<Corrections.Cell> CELL = RowSchema.of(Corrections.Cell.class)
            .number("column", cell -> (long) cell.place().column())
            // 0 of a cell that is meant wherever it stands.
            .number("row", cell -> (long) cell.place().row().orElse(0))
            .text("says", cell -> cell.place().says())
            .text("means", Corrections.Cell::means)
            .build(read -> new Corrections.Cell(
                    new Corrections.Place(
                            ImportSchemas.number(read, "column"),
                            Optional.of(Math.toIntExact(read.numberOrZero("row")))
                                    .filter(row -> row > 0),
                            read.text("says")),
                    read.text("means")));

    static final TableSchema<Corrections> CORRECTIONS = RowSchema.of(Corrections.class)
            .rows("cells", Corrections.Cell.class, CELL, Corrections::cells)
            .texts(
                    "leftOut",
                    corrections -> corrections.leftOut().stream()
                            .sorted()
                            .map(String::valueOf)
                            .toList())
            .build(read -> new Corrections(
                    read.rows("cells", Corrections.Cell.class),
                    read.texts("leftOut").stream().map(Integer::valueOf).collect(Collectors.toSet())));

    private CorrectionSchemas() {}
}
