package org.kith.functions.spreadsheets.dynamodb;

import java.util.Optional;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.spreadsheets.RememberedMatching;
import org.kith.functions.spreadsheets.RememberedSheet;
import org.kith.functions.spreadsheets.Starter;
import org.kith.functions.spreadsheets.sheet.SheetShape;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;
import org.kith.kernel.ListId;
import org.kith.kernel.UserId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is kept of what columns were said to be. */
final class RememberedSchemas {
    private static final TableSchema<RememberedMatching.Answer> ANSWER = RowSchema.of(RememberedMatching.Answer.class)
            .number("column", answer -> (long) answer.column())
            .text("field", answer -> answer.field().word())
            .optionalText("own", answer -> answer.own().map(FieldId::value))
            .flag("reference", RememberedMatching.Answer::reference)
            .flag("monthFirst", RememberedMatching.Answer::monthFirst)
            .optionalText("relation", answer -> answer.relation().map(ImportSchemas::relationText))
            .build(read -> new RememberedMatching.Answer(
                    ImportSchemas.number(read, "column"),
                    ImportSchemas.field(read.text("field")),
                    read.optionalText("own").map(FieldId::new),
                    read.flag("reference"),
                    read.flag("monthFirst"),
                    read.optionalText("relation").map(ImportSchemas::relation)));

    /** With nothing in it, it would be read as if it were not there. */
    private static final TableSchema<RememberedMatching.Joined> JOINED = RowSchema.of(RememberedMatching.Joined.class)
            .flag("none", joined -> joined.list().isEmpty() && joined.newList().isEmpty())
            .optionalText("list", joined -> joined.list().map(ListId::value))
            .optionalText("newList", RememberedMatching.Joined::newList)
            .build(read -> new RememberedMatching.Joined(
                    read.optionalText("list").map(ListId::new), read.optionalText("newList")));

    static final TableSchema<RememberedMatching> MATCHING = RowSchema.of(RememberedMatching.class)
            .instant("at", RememberedMatching::at)
            .text("by", matching -> matching.by().id().value())
            .text("byName", matching -> matching.by().name())
            .text("fileName", RememberedMatching::fileName)
            .text("of", matching -> matching.of().value())
            .rows("columns", RememberedMatching.Answer.class, ANSWER, RememberedMatching::columns)
            .row("joined", RememberedMatching.Joined.class, JOINED, RememberedMatching::joined)
            .build(read -> new RememberedMatching(
                    read.instant("at"),
                    new Starter(new UserId(read.text("by")), read.text("byName")),
                    read.text("fileName"),
                    new ImportId(read.text("of")),
                    read.rows("columns", RememberedMatching.Answer.class),
                    read.row("joined", RememberedMatching.Joined.class)));

    static final TableSchema<RememberedSheet> SHEET = RowSchema.of(RememberedSheet.class)
            .text("names", sheet -> sheet.shape().names())
            .text("order", sheet -> sheet.shape().order())
            .row("matching", RememberedMatching.class, MATCHING, sheet -> Optional.of(sheet.matching()))
            .build(read -> new RememberedSheet(
                    new SheetShape(read.text("names"), read.text("order")),
                    read.row("matching", RememberedMatching.class).orElseThrow()));

    private RememberedSchemas() {}
}
