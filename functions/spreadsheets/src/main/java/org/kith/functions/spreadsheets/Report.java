package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.differences.Difference;
import org.kith.functions.spreadsheets.differences.Newer;
import org.kith.functions.spreadsheets.sheet.Sheet;
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
 * @param lists those that rows name and that somebody joins, most first
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
        List<Joined> lists,
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
        lists = List.copyOf(lists);
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

        RowGroup with(int row, String cell) {
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

        Differing with(Matching.Differing one) {
            // What is decided already makes room for what is not.
            if (examples.size() == MOST_DIFFERENCES || one.difference().decided()) {
                return new Differing(fact, newer, count + 1, examples);
            }
            List<Example> more = new ArrayList<>(examples);
            Difference difference = one.difference();
            more.add(new Example(
                    one.row(), shortened(one.name()), shortened(difference.record()), shortened(difference.sheet())));
            return new Differing(fact, newer, count + 1, more);
        }
    }

    /**
     * A list that rows name.
     *
     * @param isNew true when there was none of this name, give or take case and accents
     * @param contacts how many join it
     */
    public record Joined(String name, boolean isNew, int contacts) {}

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

    /** To add to it, while rows are checked or taken back. */
    ReportBuilder edit() {
        return new ReportBuilder(this);
    }

    /** The names of lists that rows name and that somebody joins. */
    List<String> listNames() {
        return lists.stream().map(Joined::name).toList();
    }

    static String shortened(String cell) {
        return cell.length() <= 80 ? cell : cell.substring(0, cell.offsetByCodePoints(0, 60)) + "…";
    }
}
