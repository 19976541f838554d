package org.kith.functions.spreadsheets.dynamodb;

import static org.kith.functions.spreadsheets.dynamodb.ImportSchemas.number;

import org.kith.dynamodb.RowSchema;
import org.kith.functions.spreadsheets.Report;
import org.kith.functions.spreadsheets.differences.Newer;
import org.kith.kernel.ContactId;
import org.kith.kernel.ImportId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the row of an import's report. */
final class ReportSchemas {
    private static final TableSchema<Report.RowGroup> ROW_GROUP = RowSchema.of(Report.RowGroup.class)
            .text("reason", Report.RowGroup::reason)
            .number("count", group -> (long) group.count())
            .texts("examples", Report.RowGroup::examples)
            .build(read -> new Report.RowGroup(read.text("reason"), number(read, "count"), read.texts("examples")));

    private static final TableSchema<Report.Example> EXAMPLE = RowSchema.of(Report.Example.class)
            .number("row", example -> (long) example.row())
            .text("name", Report.Example::name)
            .text("record", Report.Example::record)
            .text("sheet", Report.Example::sheet)
            .build(read -> new Report.Example(
                    number(read, "row"), read.text("name"), read.text("record"), read.text("sheet")));

    private static final TableSchema<Report.Differing> DIFFERING = RowSchema.of(Report.Differing.class)
            .text("fact", Report.Differing::fact)
            .optionalText("newer", differing -> differing.newer().map(Newer::name))
            .number("count", differing -> (long) differing.count())
            .rows("examples", Report.Example.class, EXAMPLE, Report.Differing::examples)
            .build(read -> new Report.Differing(
                    read.text("fact"),
                    read.optionalText("newer").map(Newer::valueOf),
                    number(read, "count"),
                    read.rows("examples", Report.Example.class)));

    private static final TableSchema<Report.Joined> JOINED = RowSchema.of(Report.Joined.class)
            .text("name", Report.Joined::name)
            .flag("new", Report.Joined::isNew)
            .number("contacts", joined -> (long) joined.contacts())
            .build(read -> new Report.Joined(read.text("name"), read.flag("new"), number(read, "contacts")));

    private static final TableSchema<Report.Kept> KEPT = RowSchema.of(Report.Kept.class)
            .text("id", kept -> kept.id().value())
            .text("name", Report.Kept::name)
            .flag("saidNo", Report.Kept::saidNo)
            .build(read -> new Report.Kept(new ContactId(read.text("id")), read.text("name"), read.flag("saidNo")));

    private static final TableSchema<Report.LeftOut> LEFT_OUT = RowSchema.of(Report.LeftOut.class)
            .number("row", each -> (long) each.row())
            .text("text", Report.LeftOut::text)
            .build(read -> new Report.LeftOut(number(read, "row"), read.text("text")));

    private static final TableSchema<Report.Compared> COMPARED = RowSchema.of(Report.Compared.class)
            .text("id", compared -> compared.id().value())
            .text("fileName", Report.Compared::fileName)
            .instant("at", Report.Compared::at)
            .build(read ->
                    new Report.Compared(new ImportId(read.text("id")), read.text("fileName"), read.instant("at")));

    private static final TableSchema<Report.Named> NAMED = RowSchema.of(Report.Named.class)
            .text("id", named -> named.id().value())
            .text("name", Report.Named::name)
            .build(read -> new Report.Named(new ContactId(read.text("id")), read.text("name")));

    static final TableSchema<Report> REPORT = RowSchema.of(Report.class)
            .row("lastTime", Report.Compared.class, COMPARED, Report::lastTime)
            .rows("rejected", Report.RowGroup.class, ROW_GROUP, Report::rejected)
            .rows("matched", Report.RowGroup.class, ROW_GROUP, Report::matched)
            .rows("noted", Report.RowGroup.class, ROW_GROUP, Report::noted)
            .rows("notMailed", Report.RowGroup.class, ROW_GROUP, Report::notMailed)
            .rows("differing", Report.Differing.class, DIFFERING, Report::differing)
            .rows("lists", Report.Joined.class, JOINED, Report::lists)
            .rows("totals", Report.LeftOut.class, LEFT_OUT, Report::totals)
            .rows("noLonger", Report.Named.class, NAMED, Report::noLonger)
            .number("noLongerCount", report -> (long) report.noLongerCount())
            .rows("kept", Report.Kept.class, KEPT, Report::kept)
            .number("keptCount", report -> (long) report.keptCount())
            .build(read -> new Report(
                    read.row("lastTime", Report.Compared.class),
                    read.rows("rejected", Report.RowGroup.class),
                    read.rows("matched", Report.RowGroup.class),
                    read.rows("noted", Report.RowGroup.class),
                    read.rows("notMailed", Report.RowGroup.class),
                    read.rows("differing", Report.Differing.class),
                    read.rows("lists", Report.Joined.class),
                    read.rows("totals", Report.LeftOut.class),
                    read.rows("noLonger", Report.Named.class),
                    Math.toIntExact(read.numberOrZero("noLongerCount")),
                    read.rows("kept", Report.Kept.class),
                    number(read, "keptCount")));

    private ReportSchemas() {}
}
