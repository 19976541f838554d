package org.kith.functions.spreadsheets.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.kith.functions.spreadsheets.sheet.AddedColumns;
import org.kith.functions.spreadsheets.sheet.SheetWriter;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Returned;

/** Writes a sheet again with what is handed back in it. Holds a row's new cells, and nothing of the others. */
final class SheetPart {
    /** Of Excel; more are no columns. */
    private static final int MOST_COLUMNS = 16_384;

    private static final String OUTCOME_WIDTH = "48";
    private static final String ID_WIDTH = "30";

    private final PartCopy part;
    private final CellWriter cells;
    private final AddedColumns added;
    /** False where rows are sorted without what stands beside them: then a number there would be another contact's. */
    private final boolean withIds;

    private final int headerRow;
    private final SheetWriter.Returning rows;
    private int row;
    private boolean columnsWritten;

    SheetPart(
            PartCopy part,
            CellWriter cells,
            AddedColumns added,
            boolean withIds,
            int headerRow,
            SheetWriter.Returning rows) {
        this.part = part;
        this.cells = cells;
        this.added = added;
        this.withIds = withIds;
        this.headerRow = headerRow;
        this.rows = rows;
    }

    /** Writes all of it. */
    void write() throws XMLStreamException {
        // Bounded by the part.
        while (part.next()) {
            if (part.beginsInRoot("cols")) {
                writeColumns(readColumns());
            } else if (part.beginsInRoot("sheetData")) {
                if (!columnsWritten) {
                    writeColumns(new ArrayList<>());
                }
                part.copy();
            } else if (part.begins("row")) {
                writeRow();
            } else if (part.beginsInRoot("dimension")) {
                part.copyStart("ref", this::widened);
            } else if (part.beginsInRoot("autoFilter")) {
                part.copyStart("ref", range -> filtered(range, headerRow, added));
            } else {
                part.copy();
            }
        }
    }

    /** The cells that can be filtered and sorted, with the new columns, so that those are sorted with them. */
    static String filtered(String range, int headerRow, AddedColumns added) {
        int colon = range.indexOf(':');
        if (colon < 0 || CellPlace.read(range.substring(0, colon)).row() != headerRow) {
            return range;
        }
        return widened(range, added);
    }

    private String widened(String range) {
        return widened(range, added);
    }

    private static String widened(String range, AddedColumns added) {
        int colon = range.indexOf(':');
        CellPlace last = CellPlace.read(range.substring(colon + 1));
        int ours = Math.max(added.outcome().index(), added.id().index());
        String first = colon < 0 ? range : range.substring(0, colon);
        return first + ":" + new CellPlace(Math.max(last.column(), ours), last.row()).name();
    }

    /** Columns that look alike. */
    private record Columns(int first, int last, Map<String, String> attributes) {
        Columns part(int from, int to) {
            Map<String, String> others = new LinkedHashMap<>(attributes);
            others.put("min", String.valueOf(from));
            others.put("max", String.valueOf(to));
            return new Columns(from, to, others);
        }
    }

    private List<Columns> readColumns() throws XMLStreamException {
        List<Columns> all = new ArrayList<>();
        // Bounded by the part.
        while (part.next() && !part.ends("cols")) {
            if (part.begins("col")) {
                all.add(new Columns(part.number("min", 0), part.number("max", 0), part.attributes()));
                if (all.size() > MOST_COLUMNS) {
                    throw Damage.tooMuch();
                }
            }
        }
        return all;
    }

    private void writeColumns(List<Columns> all) throws XMLStreamException {
        columnsWritten = true;
        List<Columns> now = all;
        if (added.outcome().isNew()) {
            now = with(now, added.outcome().index() + 1, Map.of("width", OUTCOME_WIDTH, "customWidth", "1"));
        }
        if (added.id().isNew() && withIds) {
            now = with(now, added.id().index() + 1, Map.of("width", ID_WIDTH, "hidden", "1", "customWidth", "1"));
        }
        if (now.isEmpty()) {
            return;
        }
        part.start("cols", Map.of());
        for (Columns each : now) {
            part.element("col", each.attributes(), "");
        }
        part.end();
    }

    /** With one column that looks otherwise, cut out of those around it. */
    private static List<Columns> with(List<Columns> all, int column, Map<String, String> attributes) {
        List<Columns> now = new ArrayList<>();
        for (Columns each : all) {
            if (each.first() < column) {
                now.add(each.last() < column ? each : each.part(each.first(), column - 1));
            }
            if (each.last() > column) {
                now.add(each.first() > column ? each : each.part(column + 1, each.last()));
            }
        }
        now.add(new Columns(column, column, attributes).part(column, column));
        now.sort(Comparator.comparingInt(Columns::first));
        return now;
    }

    private void writeRow() throws XMLStreamException {
        String number = part.attribute("r");
        row = number.isEmpty() ? row + 1 : CellPlace.row(number);
        Optional<Returned> returned = row > headerRow ? rows.row(row) : Optional.empty();
        NavigableMap<Integer, String> toWrite = new TreeMap<>();
        if (row == headerRow) {
            put(toWrite, SheetWriter.OUTCOME, Optional.of(SheetWriter.ID));
        }
        returned.ifPresent(each -> put(toWrite, each.outcome(), each.id()));
        if (toWrite.isEmpty()) {
            part.copyElement();
            return;
        }
        // The first and last column of the row, which need not be said.
        NavigableMap<Integer, String> corrected =
                new TreeMap<>(returned.map(Returned::cells).orElse(Map.of()));
        part.copyStart("spans", spans -> "1:" + Math.max(toWrite.lastKey() + 1, last(spans)));
        writeCells(toWrite, corrected);
    }

    private void put(Map<Integer, String> toWrite, String outcome, Optional<String> id) {
        toWrite.put(added.outcome().index(), outcome);
        if (withIds || !added.id().isNew()) {
            id.ifPresent(text -> toWrite.put(added.id().index(), text));
        }
    }

    private void writeCells(NavigableMap<Integer, String> toWrite, NavigableMap<Integer, String> corrected)
            throws XMLStreamException {
        int column = -1;
        String style = "";
        // Bounded by the part.
        while (part.next() && !part.ends("row")) {
            if (!part.begins("c")) {
                if (part.isStart()) {
                    writeUpTo(MOST_COLUMNS, toWrite, corrected, style);
                    part.copyElement();
                } else {
                    part.copy();
                }
                continue;
            }
            String place = part.attribute("r");
            column = place.isEmpty() ? column + 1 : CellPlace.read(place).column();
            // Our names look as the sheet's own names of columns do.
            style = row == headerRow && toWrite.ceilingKey(column) != null ? part.attribute("s") : style;
            writeUpTo(column, toWrite, corrected, style);
            String ours = toWrite.remove(column);
            String text = corrected.remove(column);
            if (ours != null) {
                cells.text(new CellPlace(column, row), part.attribute("s"), ours);
                part.skipElement();
            } else if (text != null) {
                cells.corrected(new CellPlace(column, row), text);
            } else {
                part.copyElement();
            }
        }
        writeUpTo(MOST_COLUMNS, toWrite, corrected, style);
        part.copy();
    }

    /** The cells that the row does not have, left of a column. */
    private void writeUpTo(
            int column, NavigableMap<Integer, String> toWrite, NavigableMap<Integer, String> corrected, String style)
            throws XMLStreamException {
        // Bounded by the columns of the sheet.
        for (int at = nextOf(toWrite, corrected); at < column; at = nextOf(toWrite, corrected)) {
            String ours = toWrite.remove(at);
            String text = corrected.remove(at);
            if (ours != null) {
                cells.text(new CellPlace(at, row), style, ours);
            } else {
                cells.filled(new CellPlace(at, row), Objects.requireNonNull(text));
            }
        }
    }

    private static int nextOf(NavigableMap<Integer, String> one, NavigableMap<Integer, String> other) {
        return Math.min(
                one.isEmpty() ? Integer.MAX_VALUE : one.firstKey(),
                other.isEmpty() ? Integer.MAX_VALUE : other.firstKey());
    }

    private static int last(String spans) {
        try {
            return Integer.parseInt(spans.substring(spans.indexOf(':') + 1));
        } catch (NumberFormatException e) {
            throw Damage.damaged();
        }
    }
}
