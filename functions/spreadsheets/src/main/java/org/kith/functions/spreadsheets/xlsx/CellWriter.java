package org.kith.functions.spreadsheets.xlsx;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Writes cells into a sheet: texts that no program takes for a formula, and numbers and days where those were before. */
final class CellWriter {
    /** Of Excel. */
    private static final int LONGEST = 32_767;
    /** What XML has no way to write (XML 1.0, 2.2). */
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");
    /** Digits that Excel keeps; with a nought in front it is no number but a phone number, say. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})");

    private final PartCopy part;
    private final CellStyles styles;
    private final boolean countsFrom1904;
    private boolean hasPutRight;

    CellWriter(PartCopy part, CellStyles styles, boolean countsFrom1904) {
        this.part = part;
        this.styles = styles;
        this.countsFrom1904 = countsFrom1904;
    }

    /** Writes a cell with a text; {@code style} may be empty. */
    void text(CellPlace place, String style, String text) throws XMLStreamException {
        Map<String, String> attributes = attributes(place.name(), style);
        attributes.put("t", "inlineStr");
        part.start("c", attributes);
        String written = NOT_XML.matcher(text).replaceAll("");
        part.start("is", Map.of());
        part.preserved("t", written.length() > LONGEST ? written.substring(0, LONGEST) : written);
        part.end();
        part.end();
    }

    /** Writes a cell that the row does not have, in colour. */
    void filled(CellPlace place, String text) throws XMLStreamException {
        hasPutRight = true;
        write(place, 0, false, text);
    }

    /**
     * Writes the cell that begins here in colour, with another text; goes on to its end. A formula that other cells go by
     * stays.
     */
    void corrected(CellPlace place, String text) throws XMLStreamException {
        hasPutRight = true;
        Map<String, String> before = part.attributes();
        int style = part.number("s", 0);
        Optional<Map<String, String>> base = Optional.empty();
        String formula = "";
        String value = "";
        // Bounded by the part; a cell's own text is bounded by VetPart.
        while (part.next() && !part.ends("c")) {
            if (part.begins("f")) {
                base = Optional.of(part.attributes()).filter(attributes -> attributes.containsKey("ref"));
                formula = part.text();
            } else if (part.begins("v")) {
                value = part.text();
            }
        }
        if (base.isPresent()) {
            before.put("s", String.valueOf(styles.coloured(style)));
            part.start("c", before);
            part.element("f", base.get(), formula);
            part.element("v", Map.of(), value);
            part.end();
        } else {
            write(place, style, isNumber(before), text);
        }
    }

    /** True once a cell was put right, and a formula with it may be gone. */
    boolean hasPutRight() {
        return hasPutRight;
    }

    private void write(CellPlace place, int style, boolean wasNumber, String text) throws XMLStreamException {
        String colour = String.valueOf(styles.coloured(style));
        Optional<String> number = wasNumber ? number(style, text.strip()) : Optional.empty();
        if (number.isEmpty()) {
            text(place, colour, text);
            return;
        }
        part.start("c", attributes(place.name(), colour));
        part.element("v", Map.of(), number.get());
        part.end();
    }

    private Optional<String> number(int style, String text) {
        return switch (styles.format(style).kind()) {
            case DAY ->
                day(text).flatMap(day -> SerialDay.of(day, countsFrom1904)).map(String::valueOf);
            case PLAIN -> Optional.of(text).filter(NUMBER.asMatchPredicate());
            case DIGITS, PERCENT, YEAR, TIME -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(Map<String, String> attributes) {
        return attributes.getOrDefault("t", "n").equals("n");
    }

    private static Map<String, String> attributes(String place, String style) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("r", place);
        if (!style.isEmpty()) {
            attributes.put("s", style);
        }
        return attributes;
    }
}
