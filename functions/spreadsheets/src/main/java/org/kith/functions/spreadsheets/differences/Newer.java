package org.kith.functions.spreadsheets.differences;

/** Where a fact was changed since the sheet was here before; only in one of the two places. */
public enum Newer {
    /** In the sheet: the record still says what both said then. */
    SHEET,
    /** In Kith: the sheet still says what both said then. */
    KITH
}
