package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.functions.spreadsheets.differences.Difference;
import org.kith.functions.spreadsheets.differences.Newer;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.kernel.ContactId;
import org.kith.kernel.ImportId;

/**
 * What went otherwise than hoped.
 *
 * @param lastTime with which import the sheet was compared, because it is the same sheet, later
 * @param rejected the reasons why rows cannot be read, most frequent first
 * @param matched by what rows found the contacts that they are about, alike
 * @param noted what was read otherwise than somebody may expect, alike
 * @param notMailed why contacts of the sheet get no newsletter that said no or whose address is suppressed; each contact
 *     once
 * @param differing of which facts the sheet says something else than the record, most frequent first
 * @param totals rows that are no contacts because they only add up others; the first {@value Sheet#MOST_TOTALS}
 * @param noLonger who was in the sheet the last time and is not now; the first {@value #MOST_KEPT}
 * @param noLongerCount how many those are in all
 * @param kept after an undo, contacts that somebody changed since, or who said no in the sheet, at most {@value #MOST_KEPT}
 * @param keptCount how many those are in all
 */
public record Report(
        Optional<Compared> lastTime,
        List<RowGroup> rejected,
        List<RowGroup> matched,
        List<RowGroup> noted,
        List<RowGroup> notMailed,
        List<Differing> differing,
        List<LeftOut> totals,
        List<Named> noLonger,
        int noLongerCount,
        List<Kept> kept,
        int keptCount) {
    /** Nothing. */
    public static final Report EMPTY = new Report(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of(),
            0);

    /** How many kept contacts are listed. */
    public static final int MOST_KEPT = 200;

    private static final int MOST_EXAMPLES = 3;

    /** Of one fact; with as many own fields as columns, a report stays below half of DynamoDB's 400 KB for an item. */
    private static final int MOST_DIFFERENCES = 5;

    /** Keeps copies. */
    public Report {
        rejected = List.copyOf(rejected);
        matched = List.copyOf(matched);
        noted = List.copyOf(noted);
        notMailed = List.copyOf(notMailed);
        differing = List.copyOf(differing);
        totals = List.copyOf(totals);
        noLonger = List.copyOf(noLonger);
        kept = List.copyOf(kept);
    }

    /** Rows with one reason. The reasons are our own sentences, so there are few. */
    public record RowGroup(String reason, int count, List<String> examples) {
        /** Keeps a copy. */
        public RowGroup {
            examples = List.copyOf(examples);
        }

        private RowGroup with(int row, String cell) {
            List<String> more = new ArrayList<>(examples);
            if (more.size() < MOST_EXAMPLES) {
                more.add("Row " + row + (cell.isEmpty() ? "" : ": " + shortened(cell)));
            }
            return new RowGroup(reason, count + 1, more);
        }
    }

    /**
     * One fact of which the sheet says something else than the record.
     *
     * @param fact its word, as in {@link org.kith.functions.spreadsheets.differences.Treatments}
     * @param newer where it was changed since the sheet was here before; empty when in both, or when nobody can tell
     * @param count of rows
     * @param examples the first {@value #MOST_DIFFERENCES} at most
     */
    public record Differing(String fact, Optional<Newer> newer, int count, List<Example> examples) {
        /** Keeps a copy. */
        public Differing {
            examples = List.copyOf(examples);
        }

        private Differing with(Matching.Differing one) {
            List<Example> more = new ArrayList<>(examples);
            if (more.size() < MOST_DIFFERENCES) {
                Difference difference = one.difference();
                more.add(new Example(
                        one.row(),
                        shortened(one.name()),
                        shortened(difference.record()),
                        shortened(difference.sheet())));
            }
            return new Differing(fact, newer, count + 1, more);
        }
    }

    /** What the record says of somebody, and what the sheet does. */
    public record Example(int row, String name, String record, String sheet) {}

    /** An import in which the same sheet came in before. */
    public record Compared(ImportId id, String fileName, Instant at) {}

    /** A contact. */
    public record Named(ContactId id, String name) {}

    /** A row that was passed over, and what its first filled cells say. */
    public record LeftOut(int row, String text) {}

    /**
     * A contact that stays as it is.
     *
     * @param saidNo true when that is why: nothing takes a no back but they themselves
     */
    public record Kept(ContactId id, String name, boolean saidNo) {}

    /** With these rows, too. */
    Report withRejected(List<Rejected> rows) {
        List<RowGroup> groups = rejected;
        for (Rejected row : rows) {
            groups = with(groups, row.row(), row.reason(), row.cell());
        }
        return new Report(
                lastTime,
                groups,
                matched,
                noted,
                notMailed,
                differing,
                totals,
                noLonger,
                noLongerCount,
                kept,
                keptCount);
    }

    /** With these rows, too, each with what it was matched by. */
    Report withMatched(List<Remark> rows) {
        return new Report(
                lastTime,
                rejected,
                with(matched, rows),
                noted,
                notMailed,
                differing,
                totals,
                noLonger,
                noLongerCount,
                kept,
                keptCount);
    }

    /** With these remarks, too. */
    Report withNoted(List<Remark> remarks) {
        return new Report(
                lastTime,
                rejected,
                matched,
                with(noted, remarks),
                notMailed,
                differing,
                totals,
                noLonger,
                noLongerCount,
                kept,
                keptCount);
    }

    /** With these contacts, too, as some who get no newsletter. */
    Report withNotMailed(List<Remark> reasons) {
        return new Report(
                lastTime,
                rejected,
                matched,
                noted,
                with(notMailed, reasons),
                differing,
                totals,
                noLonger,
                noLongerCount,
                kept,
                keptCount);
    }

    /** With these differences, too. */
    Report withDiffering(List<Matching.Differing> more) {
        Map<String, Differing> facts = new LinkedHashMap<>();
        differing.forEach(each -> facts.put(each.fact() + each.newer(), each));
        for (Matching.Differing one : more) {
            Difference difference = one.difference();
            Differing none = new Differing(difference.fact(), difference.newer(), 0, List.of());
            facts.compute(
                    difference.fact() + difference.newer(),
                    (_, before) -> Optional.ofNullable(before).orElse(none).with(one));
        }
        List<Differing> all = facts.values().stream()
                .sorted(Comparator.comparingInt(Differing::count).reversed())
                .toList();
        return new Report(
                lastTime, rejected, matched, noted, notMailed, all, totals, noLonger, noLongerCount, kept, keptCount);
    }

    private static List<RowGroup> with(List<RowGroup> groups, List<Remark> remarks) {
        List<RowGroup> all = groups;
        for (Remark remark : remarks) {
            all = with(all, remark.row(), remark.reason(), remark.cell());
        }
        return all;
    }

    private static List<RowGroup> with(List<RowGroup> groups, int row, String reason, String cell) {
        RowGroup group = groups.stream()
                .filter(each -> each.reason().equals(reason))
                .findFirst()
                .orElse(new RowGroup(reason, 0, List.of()));
        return Stream.concat(
                        groups.stream().filter(each -> !each.reason().equals(reason)), Stream.of(group.with(row, cell)))
                .sorted(Comparator.comparingInt(RowGroup::count).reversed())
                .toList();
    }

    /** As one of a sheet that was here before, whatever was known of that before. */
    Report withLastTime(Optional<Compared> then, List<Named> gone) {
        return new Report(
                then,
                rejected,
                matched,
                noted,
                notMailed,
                differing,
                totals,
                gone.stream().limit(MOST_KEPT).toList(),
                gone.size(),
                kept,
                keptCount);
    }

    /** With these rows as totals, whatever was known of them before. */
    Report withTotals(List<SheetRow> rows) {
        List<LeftOut> found = rows.stream()
                .map(row -> new LeftOut(row.number(), shortened(String.join(" · ", row.texts()))))
                .toList();
        return new Report(
                lastTime,
                rejected,
                matched,
                noted,
                notMailed,
                differing,
                found,
                noLonger,
                noLongerCount,
                kept,
                keptCount);
    }

    /** With these contacts, too, as far as there is room. */
    Report withKept(List<Kept> more) {
        List<Kept> all = new ArrayList<>(kept);
        more.stream()
                .filter(each -> !all.contains(each))
                .limit(MOST_KEPT - all.size())
                .forEach(all::add);
        return new Report(
                lastTime,
                rejected,
                matched,
                noted,
                notMailed,
                differing,
                totals,
                noLonger,
                noLongerCount,
                all,
                keptCount + more.size());
    }

    private static String shortened(String cell) {
        return cell.length() <= 80 ? cell : cell.substring(0, cell.offsetByCodePoints(0, 60)) + "…";
    }
}
