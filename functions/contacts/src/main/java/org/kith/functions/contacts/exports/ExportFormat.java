package org.kith.functions.contacts.exports;

/** What kind of file somebody wants. */
public enum ExportFormat {
    /** A workbook, for a spreadsheet program: real dates and numbers, a sheet for each table. */
    XLSX,
    /** Plain text, for any program; several tables are several files, packed into one. */
    CSV
}
