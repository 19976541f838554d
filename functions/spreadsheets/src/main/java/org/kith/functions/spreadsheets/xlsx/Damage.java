package org.kith.functions.spreadsheets.xlsx;

import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/** Why a workbook is not read, in words for the person who chose it. */
final class Damage {
    private static final String SAVE_AGAIN = " Open it in Excel, save it under another name, and choose that file.";

    private Damage() {}

    /** Bytes that are missing or wrong, or that no spreadsheet program writes. */
    static UnreadableSheetException damaged() {
        return new UnreadableSheetException(
                "This workbook is damaged, perhaps because not all of it was copied." + SAVE_AGAIN);
    }

    /** More than any group's contacts, or made to do harm. */
    static UnreadableSheetException tooMuch() {
        return new UnreadableSheetException("There is far more in this workbook than its size tells. Copy the rows that"
                + " you need into a new workbook, save it, and choose that file.");
    }

    /** Declarations and entities, which no spreadsheet program writes. */
    static UnreadableSheetException declares() {
        return new UnreadableSheetException(
                "There is something in this workbook that no spreadsheet program writes." + SAVE_AGAIN);
    }

    /** Another namespace for everything, and days as texts: Excel writes it when asked to, and fastexcel reads none of it. */
    static UnreadableSheetException strict() {
        return new UnreadableSheetException(
                "This workbook was saved as “Strict Open XML”, which Kith does not read. Open it"
                        + " in Excel, choose “Save as” and then “Excel Workbook (.xlsx)”, and choose that file.");
    }

    static UnreadableSheetException tooWide(int row) {
        return new UnreadableSheetException("Row " + row + " has more than 200 columns, which is the most that can be"
                + " read. Delete the columns that you do not need and save the file again.");
    }

    static UnreadableSheetException tooLong(int row) {
        return new UnreadableSheetException("A cell in row " + row
                + " is longer than 10,000 characters. Shorten it, save the file and choose it again.");
    }

    static UnreadableSheetException tooManyFormulas() {
        return new UnreadableSheetException("There are too many formulas in this workbook. Copy the sheet, paste it as"
                + " values into a new workbook, save that, and choose it.");
    }
}
