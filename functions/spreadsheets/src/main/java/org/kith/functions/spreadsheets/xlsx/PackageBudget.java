package org.kith.functions.spreadsheets.xlsx;

import java.util.HashSet;
import java.util.Set;

/** What all parts of a workbook may come to together. Real ones are far below; a bomb is stopped in seconds. */
final class PackageBudget {
    /** Bytes: 100,000 rows of 50 filled cells are 200 MB. At more than 100 MB/s it takes seconds. */
    static final long MOST_UNPACKED = 500_000_000;

    /** Deflate can pack 1,032 : 1. Sheets come to 5 to 60; all but the same cells again and again, to 150. */
    private static final long MOST_RATIO = 250;
    /** Below so many bytes the ratio says nothing, and does nothing. */
    private static final long RATIO_FROM = 10_000_000;

    /** A sheet of Excel has 1,048,576 rows, and may have them all for nothing but a colour. */
    private static final long MOST_ROWS = 3_000_000;
    /** 100,000 rows of 200 cells, and some. */
    private static final long MOST_CELLS = 25_000_000;
    /** Shared strings are held, 50 bytes and the text each: 1.5 million of 20 characters take 110 MB. */
    private static final long MOST_STRINGS = 1_500_000;

    private static final long MOST_STRING_CHARACTERS = 40_000_000;
    /** Different names of elements and attributes; the parser holds each of them. The format has some 2,500. */
    private static final int MOST_NAMES = 4_000;

    private static final int LONGEST_NAME = 200;
    /** Characters of formulas that others refer to, which are held. */
    private static final long MOST_SHARED_FORMULA_CHARACTERS = 10_000_000;
    /** Characters copied, about, to work out such formulas, which fastexcel does in quadratic time: seconds. */
    private static final long MOST_FORMULA_WORK = 20_000_000_000L;
    /** Cells times array formulas, all of which fastexcel looks through for each cell: seconds. */
    private static final long MOST_ARRAY_WORK = 1_000_000_000;

    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private long rows;
    private long cells;
    private long strings;
    private long stringCharacters;
    private long formulaCharacters;
    private long formulaWork;
    private long arrayWork;

    /** More bytes came out of a part, and so many so far out of so many packed ones. */
    void unpack(int more, long soFar, long packed) {
        unpacked += more;
        if (unpacked > MOST_UNPACKED || (soFar > RATIO_FROM && soFar > MOST_RATIO * packed)) {
            throw Damage.tooMuch();
        }
    }

    void row() {
        rows++;
        if (rows > MOST_ROWS) {
            throw Damage.tooMuch();
        }
    }

    /** A cell without a formula of its own is looked up among so many array formulas. */
    void cell(int arrayFormulas) {
        cells++;
        arrayWork += arrayFormulas;
        if (cells > MOST_CELLS) {
            throw Damage.tooMuch();
        }
        if (arrayWork > MOST_ARRAY_WORK) {
            throw Damage.tooManyFormulas();
        }
    }

    void sharedString(int characters) {
        strings++;
        stringCharacters += characters;
        if (strings > MOST_STRINGS || stringCharacters > MOST_STRING_CHARACTERS) {
            throw Damage.tooMuch();
        }
    }

    /** A formula that others refer to. */
    void sharedFormula(int characters) {
        formulaCharacters += characters;
        if (formulaCharacters > MOST_SHARED_FORMULA_CHARACTERS) {
            throw Damage.tooManyFormulas();
        }
    }

    /** A cell that refers to a formula of so many characters. */
    void sharedFormulaUsed(int characters) {
        formulaWork += (long) characters * characters / 8;
        if (formulaWork > MOST_FORMULA_WORK) {
            throw Damage.tooManyFormulas();
        }
    }

    void name(String name) {
        if (name.length() > LONGEST_NAME || (names.add(name) && names.size() > MOST_NAMES)) {
            throw Damage.tooMuch();
        }
    }
}
