package org.kith.functions.spreadsheets.xlsx;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The styles of a workbook's cells, and of those that are coloured the same again with a colour: nobody else's cells
 * change. A workbook that has no styles, or none that can be added to, gets no colours.
 */
final class CellStyles {
    /** Pale yellow, as people mark cells. */
    private static final String COLOUR = "FFFFF2CC";
    /** Excel's own limit of styles is 65,490. */
    private static final int MOST_STYLES = 60_000;

    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private int fills;
    /** By style, the same with a colour, in the order in which they were asked for. */
    private final Map<Integer, Integer> coloured = new LinkedHashMap<>();

    /** One of them, as far as it is written again: its attributes, and those of its children. */
    private static final class Style {
        private final Map<String, String> attributes;
        private final Map<String, Map<String, String>> children = new LinkedHashMap<>();

        private Style(Map<String, String> attributes) {
            this.attributes = attributes;
        }
    }

    /** Reads them. */
    static CellStyles read(Optional<InputStream> part) throws XMLStreamException {
        CellStyles styles = new CellStyles();
        if (part.isPresent()) {
            styles.read(new PartReader(part.get()));
        }
        return styles;
    }

    private void read(PartReader part) throws XMLStreamException {
        String inside = "";
        // Bounded by the part.
        while (part.next()) {
            if (!part.isStart()) {
                continue;
            }
            switch (part.name()) {
                case "fills", "cellXfs", "cellStyleXfs", "dxfs" -> inside = part.name();
                case "fill" -> fills += inside.equals("fills") ? 1 : 0;
                case "xf" -> {
                    if (inside.equals("cellXfs")) {
                        formats.add(part.number("numFmtId", 0));
                    }
                }
                case "numFmt" -> {
                    if (inside.isEmpty()) {
                        codes.put(part.number("numFmtId", 0), part.attribute("formatCode"));
                    }
                }
                default -> {}
            }
        }
    }

    /** The same style with a colour; the same when there can be none. */
    int coloured(int style) {
        Integer known = coloured.get(style);
        if (known != null) {
            return known;
        }
        int next = formats.size() + coloured.size();
        if (fills == 0 || style < 0 || style >= formats.size() || next >= MOST_STYLES) {
            return style;
        }
        coloured.put(style, next);
        return next;
    }

    boolean isEmpty() {
        return coloured.isEmpty();
    }

    /** How cells of this style show a number. */
    NumberFormat format(int style) {
        int format = style >= 0 && style < formats.size() ? formats.get(style) : 0;
        String code = codes.get(format);
        return code == null ? NumberFormat.builtIn(format) : NumberFormat.read(code);
    }

    /** Writes them with the colours that were asked for. */
    void write(InputStream from, OutputStream to) throws XMLStreamException {
        PartCopy part = new PartCopy(from, to);
        // Bounded by the part.
        while (part.next()) {
            if (part.beginsInRoot("fills")) {
                part.copyStart("count", _ -> String.valueOf(fills + 1));
            } else if (part.beginsInRoot("cellXfs")) {
                part.copyStart("count", _ -> String.valueOf(formats.size() + coloured.size()));
                writeStyles(part);
            } else {
                if (part.ends("fills")) {
                    writeFill(part);
                }
                part.copy();
            }
        }
    }

    private static void writeFill(PartCopy part) throws XMLStreamException {
        part.start("fill", Map.of());
        part.start("patternFill", Map.of("patternType", "solid"));
        part.element("fgColor", Map.of("rgb", COLOUR), "");
        part.element("bgColor", Map.of("indexed", "64"), "");
        part.end();
        part.end();
    }

    /** Copies those that there are up to their end, and adds the coloured ones. */
    private void writeStyles(PartCopy part) throws XMLStreamException {
        Map<Integer, Style> originals = new HashMap<>();
        int index = -1;
        Optional<Style> open = Optional.empty();
        // Bounded by the part.
        while (part.next() && !part.ends("cellXfs")) {
            if (part.begins("xf")) {
                index++;
                open = coloured.containsKey(index) ? Optional.of(new Style(part.attributes())) : Optional.empty();
                if (open.isPresent()) {
                    originals.put(index, open.get());
                }
            } else if (open.isPresent() && (part.begins("alignment") || part.begins("protection"))) {
                open.get().children.put(part.name(), part.attributes());
            }
            part.copy();
        }
        for (int style : coloured.keySet()) {
            Style original = Optional.ofNullable(originals.get(style)).orElseThrow(Damage::damaged);
            Map<String, String> attributes = new LinkedHashMap<>(original.attributes);
            attributes.put("fillId", String.valueOf(fills));
            attributes.put("applyFill", "1");
            part.start("xf", attributes);
            for (Map.Entry<String, Map<String, String>> child : original.children.entrySet()) {
                part.element(child.getKey(), child.getValue(), "");
            }
            part.end();
        }
        part.copy();
    }
}
