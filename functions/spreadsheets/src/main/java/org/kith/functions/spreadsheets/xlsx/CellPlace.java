package org.kith.functions.spreadsheets.xlsx;

/**
 * Where a cell is, as {@code B5} says it.
 *
 * @param column from 0
 * @param row from 1
 */
record CellPlace(int column, int row) {
    /** The last row of a sheet in Excel. */
    static final int LAST_ROW = 1_048_576;

    /** Longer ones are none, and would overflow. */
    private static final int LONGEST = 10;

    static CellPlace read(String place) {
        if (place.length() > LONGEST) {
            throw Damage.damaged();
        }
        int letters = 0;
        while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 3 || letters == place.length()) {
            throw Damage.damaged();
        }
        return new CellPlace(column(place.substring(0, letters)), row(place.substring(letters)));
    }

    /** As a sheet says it. */
    String name() {
        return letters(column) + row;
    }

    /** What a column is called, by its number from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** A row's number, which must be one that a sheet has. */
    static int row(String number) {
        if (number.isEmpty() || number.length() > 7 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Damage.damaged();
        }
        int row = Integer.parseInt(number);
        if (row < 1 || row > LAST_ROW) {
            throw Damage.damaged();
        }
        return row;
    }

    /** The number of a column, from 0, by its letters. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                throw Damage.damaged();
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
