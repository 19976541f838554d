package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.kernel.ContactId;

/**
 * What went otherwise than hoped.
 *
 * @param rejected the reasons why rows cannot be read, most frequent first
 * @param totals rows that are no contacts because they only add up others; the first {@value Sheet#MOST_TOTALS}
 * @param kept after an undo, contacts that somebody changed since, at most {@value #MOST_KEPT}
 * @param keptCount how many those are in all
 */
public record Report(List<RejectedGroup> rejected, List<LeftOut> totals, List<Kept> kept, int keptCount) {
    /** Nothing. */
    public static final Report EMPTY = new Report(List.of(), List.of(), List.of(), 0);

    /** How many kept contacts are listed. */
    public static final int MOST_KEPT = 200;

    private static final int MOST_EXAMPLES = 3;

    /** Keeps copies. */
    public Report {
        rejected = List.copyOf(rejected);
        totals = List.copyOf(totals);
        kept = List.copyOf(kept);
    }

    /** Rows with one reason. The reasons are our own sentences, so there are few. */
    public record RejectedGroup(String reason, int count, List<String> examples) {
        /** Keeps a copy. */
        public RejectedGroup {
            examples = List.copyOf(examples);
        }
    }

    /** A row that was passed over, and what its first filled cells say. */
    public record LeftOut(int row, String text) {}

    /** A contact that stays as it is. */
    public record Kept(ContactId id, String name) {}

    /** With these rows, too. */
    Report withRejected(List<Rejected> rows) {
        List<RejectedGroup> groups = new ArrayList<>(rejected);
        for (Rejected row : rows) {
            RejectedGroup group = groups.stream()
                    .filter(each -> each.reason().equals(row.reason()))
                    .findFirst()
                    .orElse(new RejectedGroup(row.reason(), 0, List.of()));
            groups.remove(group);
            List<String> examples = new ArrayList<>(group.examples());
            if (examples.size() < MOST_EXAMPLES) {
                examples.add("Row " + row.row() + (row.cell().isEmpty() ? "" : ": " + shortened(row.cell())));
            }
            groups.add(new RejectedGroup(row.reason(), group.count() + 1, examples));
        }
        groups.sort(Comparator.comparingInt(RejectedGroup::count).reversed());
        return new Report(groups, totals, kept, keptCount);
    }

    /** With these rows as totals, whatever was known of them before. */
    Report withTotals(List<SheetRow> rows) {
        List<LeftOut> found = rows.stream()
                .map(row -> new LeftOut(row.number(), shortened(String.join(" · ", row.texts()))))
                .toList();
        return new Report(rejected, found, kept, keptCount);
    }

    /** With these contacts, too, as far as there is room. */
    Report withKept(List<Kept> more) {
        List<Kept> all = new ArrayList<>(kept);
        more.stream()
                .filter(each -> !all.contains(each))
                .limit(MOST_KEPT - all.size())
                .forEach(all::add);
        return new Report(rejected, totals, all, keptCount + more.size());
    }

    private static String shortened(String cell) {
        return cell.length() <= 80 ? cell : cell.substring(0, cell.offsetByCodePoints(0, 60)) + "…";
    }
}
