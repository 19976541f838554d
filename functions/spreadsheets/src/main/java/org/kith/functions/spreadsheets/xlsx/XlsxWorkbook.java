package org.kith.functions.spreadsheets.xlsx;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.sheet.Workbook;
import org.kith.functions.spreadsheets.xlsx.VetPart.Kind;
import org.kith.functions.spreadsheets.xlsx.VetPart.Vetted;

/** A workbook that was looked through. It holds no resource that must be given back: the bytes are in memory. */
final class XlsxWorkbook implements Workbook {
    private final VettedPackage file;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    XlsxWorkbook(VettedPackage file) {
        this.file = file;
        try {
            // Asked for formats, fastexcel wants a part with styles, which a workbook need not have.
            this.workbook = new ReadableWorkbook(file.read(), new ReadingOptions(file.has(Kind.STYLES), true));
            this.sheets = workbook.getSheets()
                    .filter(sheet -> file.sheet(sheet.getId()).isPresent())
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw Damage.damaged();
        }
        if (sheets.isEmpty()) {
            throw new UnreadableSheetException(
                    "There is no sheet in this workbook. Choose the file that has your contacts in it.");
        }
    }

    @Override
    public List<SheetName> sheets() {
        return sheets.stream()
                .map(sheet -> new SheetName(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    /** Where one of its sheets is in the file, in lower case. */
    String part(int sheet) {
        return file.sheetPart(sheets.get(sheet).getId()).orElseThrow();
    }

    /** How many sheets, read or not, stand before one of those that are read. */
    int position(int sheet) {
        return sheets.get(sheet).getIndex();
    }

    boolean countsFrom1904() {
        return workbook.isDate1904();
    }

    @Override
    public Rows rows(int sheet) {
        Sheet chosen = sheets.get(sheet);
        Vetted part = file.sheet(chosen.getId()).orElseThrow();
        try {
            return new XlsxRows(chosen.openStream().iterator(), new CellValue(countsFrom1904()), part.merged());
        } catch (IOException | RuntimeException e) {
            throw Damage.damaged();
        }
    }
}
