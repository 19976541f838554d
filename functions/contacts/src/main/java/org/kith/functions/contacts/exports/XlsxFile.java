package org.kith.functions.contacts.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kith.files.csv.InertCell;

/**
 * Writes tables as a workbook. Words are written as words, so that no program runs them, and those that look like a formula
 * are formatted as text, so that none runs them when somebody opens the cell to edit it.
 */
final class XlsxFile {
    /** Excel's most, less one for the header (ECMA-376 sets none; "Excel specifications and limits" does). */
    private static final int MOST_ROWS = 1_048_575;
    /** Rows that are held before they are written. */
    private static final int HELD = 500;
    /** Days before it a workbook cannot count from 1 January 1900 as all programs do. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final String DAY_FORMAT = "dd/mm/yyyy";
    /** The format called "Text". */
    private static final String TEXT_FORMAT = "@";

    private static final double NARROWEST = 10;
    private static final double WIDEST = 40;

    private XlsxFile() {}

    /** {@code to} stays open. */
    static void write(List<Sheet> sheets, OutputStream to) throws IOException {
        write(sheets, MOST_ROWS, to);
    }

    /** What does not fit on a sheet goes on another, of the same name with a number. */
    static void write(List<Sheet> sheets, int mostRows, OutputStream to) throws IOException {
        Workbook workbook = new Workbook(to, "Kith", "1.0");
        for (Sheet sheet : sheets) {
            Iterator<List<Cell>> rows = sheet.rows().get().iterator();
            int number = 1;
            do {
                String name = number == 1 ? sheet.name() : sheet.name() + " " + number;
                write(workbook.newWorksheet(name), sheet.header(), rows, mostRows);
                number++;
            } while (rows.hasNext());
        }
        workbook.finish();
    }

    /** As many of the rows as a sheet holds. */
    private static void write(Worksheet sheet, List<String> header, Iterator<List<Cell>> rows, int mostRows)
            throws IOException {
        for (int column = 0; column < header.size(); column++) {
            sheet.inlineString(0, column, header.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.clamp(header.get(column).length() + 4.0, NARROWEST, WIDEST));
        }
        sheet.freezePane(0, 1);
        int row = 0;
        while (rows.hasNext() && row < mostRows) {
            row++;
            List<Cell> cells = rows.next();
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row, column, cells.get(column));
            }
            if (row % HELD == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, row, header.size() - 1);
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(String text) -> words(sheet, row, column, text);
            case Cell.Amount(var number) -> sheet.value(row, column, number);
            case Cell.Day(LocalDate day) when day.isBefore(FIRST_DAY) -> words(sheet, row, column, day.toString());
            case Cell.Day(LocalDate day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY_FORMAT).set();
            }
        }
    }

    private static void words(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        sheet.inlineString(row, column, text);
        if (!InertCell.guard(text).equals(text)) {
            sheet.style(row, column).format(TEXT_FORMAT).set();
        }
    }
}
