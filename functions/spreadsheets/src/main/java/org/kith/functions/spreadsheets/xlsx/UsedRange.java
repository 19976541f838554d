package org.kith.functions.spreadsheets.xlsx;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * How far a sheet goes to the right.
 *
 * @param width columns up to the last with something in it, or with cells that are merged
 * @param hasTables some of its cells are a table of the spreadsheet program, which is sorted by itself
 * @param filtered the cells that can be filtered and sorted, such as {@code A4:M2007}
 */
record UsedRange(int width, boolean hasTables, Optional<String> filtered) {
    /** Looks through the sheet. */
    static UsedRange of(InputStream sheet) throws XMLStreamException {
        PartReader part = new PartReader(sheet);
        int width = 0;
        boolean hasTables = false;
        Optional<String> filtered = Optional.empty();
        int column = -1;
        // Bounded by the part.
        while (part.next()) {
            if (!part.isStart()) {
                continue;
            }
            switch (part.name()) {
                case "row" -> column = -1;
                case "c" -> {
                    String place = part.attribute("r");
                    column =
                            place.isEmpty() ? column + 1 : CellPlace.read(place).column();
                }
                // What is in a cell.
                case "f", "v", "is" -> width = Math.max(width, column + 1);
                case "mergeCell" -> width = Math.max(width, lastColumn(part.attribute("ref")) + 1);
                case "tablePart" -> hasTables = true;
                case "autoFilter" -> {
                    if (part.beginsInRoot("autoFilter")) {
                        filtered = Optional.of(part.attribute("ref"));
                    }
                }
                default -> {}
            }
        }
        return new UsedRange(width, hasTables, filtered);
    }

    private static int lastColumn(String range) {
        return CellPlace.read(range.substring(range.indexOf(':') + 1)).column();
    }
}
