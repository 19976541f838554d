package org.kith.functions.spreadsheets;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.functions.spreadsheets.Report.Differing;
import org.kith.functions.spreadsheets.Report.Joined;
import org.kith.functions.spreadsheets.Report.Kept;
import org.kith.functions.spreadsheets.Report.LeftOut;
import org.kith.functions.spreadsheets.Report.Named;
import org.kith.functions.spreadsheets.Report.RowGroup;
import org.kith.functions.spreadsheets.differences.Difference;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.SheetRow;

/** Adds to a report what was found in some more rows. */
final class ReportBuilder {
    private Optional<Report.Compared> lastTime;
    private List<RowGroup> rejected;
    private List<RowGroup> matched;
    private List<RowGroup> noted;
    private List<RowGroup> notMailed;
    private List<Differing> differing;
    private List<Joined> lists;
    private List<LeftOut> totals;
    private List<Named> noLonger;
    private int noLongerCount;
    private List<Kept> kept;
    private int keptCount;

    ReportBuilder(Report report) {
        this.lastTime = report.lastTime();
        this.rejected = report.rejected();
        this.matched = report.matched();
        this.noted = report.noted();
        this.notMailed = report.notMailed();
        this.differing = report.differing();
        this.lists = report.lists();
        this.totals = report.totals();
        this.noLonger = report.noLonger();
        this.noLongerCount = report.noLongerCount();
        this.kept = report.kept();
        this.keptCount = report.keptCount();
    }

    /** With these rows, too. */
    ReportBuilder rejected(List<Rejected> rows) {
        rejected = with(
                rejected,
                rows.stream()
                        .map(row -> new Remark(row.row(), row.reason(), row.cell()))
                        .toList());
        return this;
    }

    /** With these rows, too, each with what it was matched by. */
    ReportBuilder matched(List<Remark> rows) {
        matched = with(matched, rows);
        return this;
    }

    /** With these remarks, too. */
    ReportBuilder noted(List<Remark> remarks) {
        noted = with(noted, remarks);
        return this;
    }

    /** With these contacts, too, as some who get no newsletter. */
    ReportBuilder notMailed(List<Remark> reasons) {
        notMailed = with(notMailed, reasons);
        return this;
    }

    /** With these differences, too. */
    ReportBuilder differing(List<Matching.Differing> more) {
        Map<String, Differing> facts = new LinkedHashMap<>();
        differing.forEach(each -> facts.put(each.fact() + each.newer(), each));
        for (Matching.Differing one : more) {
            Difference difference = one.difference();
            Differing none = new Differing(difference.fact(), difference.newer(), 0, List.of());
            facts.compute(
                    difference.fact() + difference.newer(),
                    (_, before) -> Optional.ofNullable(before).orElse(none).with(one));
        }
        differing = facts.values().stream()
                .sorted(Comparator.comparingInt(Differing::count).reversed())
                .toList();
        return this;
    }

    /** With these who join lists, too. */
    ReportBuilder joining(List<Matching.Joining> more) {
        Map<String, Joined> byName = new LinkedHashMap<>();
        lists.forEach(each -> byName.put(each.name(), each));
        more.forEach(each -> byName.merge(
                each.list(),
                new Joined(each.list(), each.isNew(), 1),
                (before, one) -> new Joined(before.name(), before.isNew(), before.contacts() + one.contacts())));
        lists = byName.values().stream()
                .sorted(Comparator.comparingInt(Joined::contacts).reversed())
                .toList();
        return this;
    }

    /** As one of a sheet that was here before, whatever was known of that before. */
    ReportBuilder lastTime(Optional<Report.Compared> then, List<Named> gone) {
        lastTime = then;
        noLonger = gone.stream().limit(Report.MOST_KEPT).toList();
        noLongerCount = gone.size();
        return this;
    }

    /** With these rows as totals, whatever was known of them before. */
    ReportBuilder totals(List<SheetRow> rows) {
        totals = rows.stream()
                .map(row -> new LeftOut(row.number(), Report.shortened(String.join(" · ", row.texts()))))
                .toList();
        return this;
    }

    /** With these contacts, too, as far as there is room; a contact may be kept in several chunks, and counts once. */
    ReportBuilder kept(List<Kept> more) {
        List<Kept> others = more.stream().filter(each -> !kept.contains(each)).toList();
        kept = Stream.concat(kept.stream(), others.stream().limit(Report.MOST_KEPT - kept.size()))
                .toList();
        keptCount += others.size();
        return this;
    }

    Report build() {
        return new Report(
                lastTime,
                rejected,
                matched,
                noted,
                notMailed,
                differing,
                lists,
                totals,
                noLonger,
                noLongerCount,
                kept,
                keptCount);
    }

    private static List<RowGroup> with(List<RowGroup> groups, List<Remark> remarks) {
        List<RowGroup> all = groups;
        for (Remark remark : remarks) {
            all = with(all, remark);
        }
        return all;
    }

    private static List<RowGroup> with(List<RowGroup> groups, Remark remark) {
        RowGroup group = groups.stream()
                .filter(each -> each.reason().equals(remark.reason()))
                .findFirst()
                .orElse(new RowGroup(remark.reason(), 0, List.of()));
        return Stream.concat(
                        groups.stream().filter(each -> !each.reason().equals(remark.reason())),
                        Stream.of(group.with(remark.row(), remark.cell())))
                .sorted(Comparator.comparingInt(RowGroup::count).reversed())
                .toList();
    }
}
