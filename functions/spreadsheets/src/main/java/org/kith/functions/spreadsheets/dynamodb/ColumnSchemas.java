package org.kith.functions.spreadsheets.dynamodb;

import org.kith.contacts.PartialDate;
import org.kith.contacts.fields.FieldKind;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.dates.DateOrders;
import org.kith.functions.spreadsheets.own.NewField;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.Reference;
import org.kith.kernel.FieldId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is kept of each column of a sheet. */
final class ColumnSchemas {
    private static final TableSchema<NewField> NEW_FIELD = RowSchema.of(NewField.class)
            .text("kind", field -> field.kind().name())
            .texts("choices", NewField::choices)
            .build(read -> new NewField(FieldKind.valueOf(read.text("kind")), read.texts("choices")));

    private static final TableSchema<DateOrders.Example> DATE_EXAMPLE = RowSchema.of(DateOrders.Example.class)
            .text("written", DateOrders.Example::written)
            .text("dayFirst", example -> example.dayFirst().toString())
            .text("monthFirst", example -> example.monthFirst().toString())
            .build(read -> new DateOrders.Example(
                    read.text("written"), date(read.text("dayFirst")), date(read.text("monthFirst"))));

    private static final TableSchema<DateOrders> DATES = RowSchema.of(DateOrders.class)
            .flag("monthFirst", dates -> dates.likely() == DateOrder.MONTH_FIRST)
            .flag("asked", DateOrders::asked)
            .rows("examples", DateOrders.Example.class, DATE_EXAMPLE, DateOrders::examples)
            .build(read -> new DateOrders(
                    read.flag("monthFirst") ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST,
                    read.flag("asked"),
                    read.rows("examples", DateOrders.Example.class)));

    static final TableSchema<Column> COLUMN = RowSchema.of(Column.class)
            .number("index", column -> (long) column.index())
            .text("header", Column::header)
            .texts("samples", Column::samples)
            .text("suggested", column -> column.suggested().word())
            .flag("guessed", Column::guessed)
            .optionalText("ownField", column -> column.ownField().map(FieldId::value))
            .row("newField", NewField.class, NEW_FIELD, Column::newField)
            .flag("usual", Column::usual)
            .optionalText("reference", column -> column.reference().map(Reference::name))
            .row("dates", DateOrders.class, DATES, Column::dates)
            .build(read -> new Column(
                    ImportSchemas.number(read, "index"),
                    read.text("header"),
                    read.texts("samples"),
                    ImportSchemas.field(read.text("suggested")),
                    read.flag("guessed"),
                    read.optionalText("ownField").map(FieldId::new),
                    read.row("newField", NewField.class),
                    read.flag("usual"),
                    read.optionalText("reference").map(Reference::valueOf),
                    read.row("dates", DateOrders.class)));

    private ColumnSchemas() {}

    private static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow(() -> new IllegalStateException("No date: " + text));
    }
}
