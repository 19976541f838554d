package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.FindTable.Table;
import org.kith.functions.spreadsheets.sheet.Layout;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.sheet.Workbook;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;

/** The imports of one group. */
public interface Imports {
    /** How many the group is shown. */
    int NEWEST = 50;

    /** Said of a file that is not the one that was looked at before. */
    String REPLACED = "The file was replaced while it was being brought in. Start again with the file that you want.";

    /** Adds one. */
    void add(Import started);

    /** One of them. */
    Optional<Import> find(ImportId id);

    /** One of them with everything about it but its chunks. */
    Optional<Details> details(ImportId id);

    /** The {@link #NEWEST}, newest first; a change may take a moment to show. */
    List<Import> newest();

    /** Those of the {@link #NEWEST} that are planned to answer an own field, and have not done so yet. */
    List<Import> toAnswer(FieldId field);

    /** Moves an import on. */
    Saved save(Import next);

    /** Of which sheets it is remembered what their columns are; up to twice {@link RememberedSheet#MOST}. */
    List<RememberedSheet> remembered();

    /**
     * Moves an import on, with where its contacts are and what its columns are; a plan for other columns goes, and what
     * was put right in them.
     *
     * @param remembered what such columns were said to be before
     * @param lastTime in which import the sheet came in before, or one of its shape
     * @param forgotten sheets that need not be remembered any longer
     */
    Saved saveTable(
            Import next,
            Table table,
            Optional<RememberedMatching> remembered,
            Optional<ImportId> lastTime,
            List<RememberedSheet> forgotten);

    /** Moves an import on, with another plan, and remembers it; the report starts afresh. */
    Saved savePlan(Import next, Plan plan, RememberedSheet sheet);

    /** Moves an import on, with other corrections; the report starts afresh. */
    Saved saveCorrections(Import next, Corrections corrections);

    /** Moves an import on, with more staged chunks (at most 50), whom the rows are about, and what else was found. */
    Saved stage(Import next, List<Chunk> chunks, List<RowMatch> matches, Report report);

    /** Whom the rows of the import's attempt are about, in their order; at most so many. */
    List<RowMatch> matches(Import current, int most);

    /** Chunks of the import's attempt from a number on, in order; at most so many. */
    List<Chunk> chunks(Import current, int from, int most);

    /** Moves the sheet on that an import hands back; the import stays as it is. */
    Saved saveHandBack(Import of, HandBack next);

    /** What became of a step. */
    enum Saved {
        /** It is saved. */
        DONE,
        /** Somebody else moved the import on since it was read; nothing is written. */
        OVERTAKEN
    }

    /**
     * An import and what belongs to it.
     *
     * @param layout {@link Layout#TOP} before the file was read
     * @param columns none before the file was read
     * @param remembered what such columns were said to be before; empty once it is planned what these are
     * @param lastTime in which import the sheet came in before, or one of its shape; that one may be taken back since
     */
    record Details(
            Import current,
            Layout layout,
            List<Column> columns,
            Optional<RememberedMatching> remembered,
            Optional<ImportId> lastTime,
            Optional<Plan> plan,
            Corrections corrections,
            Report report,
            Optional<HandBack> handBack) {
        /** Keeps a copy. */
        public Details {
            columns = List.copyOf(columns);
        }

        /** The same, a step further. */
        Details with(Import next) {
            return new Details(next, layout, columns, remembered, lastTime, plan, corrections, report, handBack);
        }

        /** The same, with the sheet on its way back. */
        Details with(HandBack next) {
            return new Details(
                    current, layout, columns, remembered, lastTime, plan, corrections, report, Optional.of(next));
        }

        /** The same, with something else remembered. */
        Details with(RememberedMatching other) {
            return new Details(
                    current, layout, columns, Optional.of(other), lastTime, plan, corrections, report, handBack);
        }

        /** The same, with nothing remembered. */
        Details withoutRemembered() {
            return new Details(
                    current, layout, columns, Optional.empty(), lastTime, plan, corrections, report, handBack);
        }

        /** The same when every row is checked again, by another plan. */
        Details checkedAgain(Import next, Plan other) {
            return new Details(
                    next,
                    layout,
                    columns,
                    Optional.empty(),
                    lastTime,
                    Optional.of(other),
                    corrections,
                    Report.EMPTY,
                    handBack);
        }

        /** The same when every row is checked again, with other corrections. */
        Details checkedAgain(Import next, Corrections others) {
            return new Details(next, layout, columns, remembered, lastTime, plan, others, Report.EMPTY, handBack);
        }

        /** The sheet that was chosen or found, from the row that says what each column is. */
        Sheet sheet(Workbook workbook) {
            if (layout.sheet() >= workbook.sheets().size()) {
                throw new UnreadableSheetException(REPLACED);
            }
            return Sheet.below(layout.headerRow(), workbook.rows(layout.sheet()));
        }
    }
}
