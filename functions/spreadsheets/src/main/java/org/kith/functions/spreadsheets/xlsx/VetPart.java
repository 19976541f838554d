package org.kith.functions.spreadsheets.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one part of a workbook from its start to its end, holds next to nothing of it, and gives up at the first thing
 * that fastexcel would choke on. Of what it passes it keeps what fastexcel does not say: merged cells, and where the
 * sheets are.
 */
final class VetPart {
    /** As fastexcel reads XML: no declarations, no entities from elsewhere. */
    private static final InputFactoryImpl XML = factory();

    /** ECMA-376 part 1, as opposed to part 4, which is what everybody writes. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** Real ones come to a few; a parser holds each. */
    private static final int DEEPEST = 60;
    /** Characters: what Excel allows, escaped and with its phonetic reading. */
    private static final int LONGEST_TEXT = 100_000;
    /** Characters: to read a number of many digits takes the square of their number. */
    private static final int LONGEST_NUMBER = 400;
    /** Cells beyond are refused even when nothing is in them: fastexcel makes room for all before. */
    private static final int MOST_PLACES = 2_000;

    private static final int MOST_MERGED = 20_000;
    /** Bytes of a part other than sheets and texts. */
    private static final long LARGEST_OTHER_PART = 20_000_000;

    private final PackageBudget budget;
    private final XMLStreamReader xml;
    private final Map<String, Integer> sharedFormulas = new HashMap<>();
    private final List<MergedBlock> merged = new ArrayList<>();
    private final Map<String, String> sheetTargets = new HashMap<>();
    private int arrayFormulas;
    private int row;
    private int places;
    private int depth;
    private int text;
    private boolean inCell;
    private boolean isNumber;
    private boolean inValue;

    VetPart(BoundedPart part, PackageBudget budget) throws XMLStreamException {
        this.budget = budget;
        this.xml = XML.createXMLStreamReader(part);
    }

    /**
     * What a part turned out to be.
     *
     * @param merged cells merged over several rows, of a sheet
     * @param sheetTargets where sheets are by the ids of their relationships, as far as this part says so
     */
    record Vetted(Kind kind, List<MergedBlock> merged, Map<String, String> sheetTargets) {
        Vetted {
            merged = List.copyOf(merged);
            sheetTargets = Map.copyOf(sheetTargets);
        }
    }

    /** What is kept of a workbook, by the root element. Pictures, charts, pivot tables and the rest are not looked at. */
    enum Kind {
        TYPES("Types"),
        RELATIONSHIPS("Relationships"),
        WORKBOOK("workbook"),
        STYLES("styleSheet"),
        STRINGS("sst"),
        SHEET("worksheet");

        private final String root;

        Kind(String root) {
            this.root = root;
        }

        private static Optional<Kind> of(String root) {
            return List.of(values()).stream()
                    .filter(kind -> kind.root.equals(root))
                    .findFirst();
        }
    }

    /** Empty for a part that is not kept; of that, only the beginning is read. */
    Optional<Vetted> vet(BoundedPart part) throws XMLStreamException {
        while (!xml.isStartElement()) {
            event();
        }
        Optional<Kind> kind = Kind.of(xml.getLocalName());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (String.valueOf(xml.getNamespaceURI()).startsWith(STRICT)) {
            throw Damage.strict();
        }
        if (kind.get() != Kind.SHEET && kind.get() != Kind.STRINGS) {
            part.atMost(LARGEST_OTHER_PART);
        }
        start(kind.get());
        // Ends with the part, which is bounded.
        while (xml.hasNext()) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> start(kind.get());
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text += xml.getTextLength();
                    if (isNumber && inValue && xml.getTextLength() > LONGEST_NUMBER) {
                        throw Damage.damaged();
                    }
                    if (text > LONGEST_TEXT) {
                        throw row == 0 ? Damage.tooMuch() : Damage.tooLong(row);
                    }
                }
                default -> {}
            }
        }
        return Optional.of(new Vetted(kind.get(), merged, sheetTargets));
    }

    private int event() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Damage.declares();
        }
        return event;
    }

    private void end() {
        depth--;
        switch (xml.getLocalName()) {
            case "si" -> budget.sharedString(text);
            case "c" -> inCell = false;
            case "v" -> inValue = false;
            default -> {}
        }
    }

    private void start(Kind kind) {
        depth++;
        if (depth > DEEPEST) {
            throw Damage.tooMuch();
        }
        String name = xml.getLocalName();
        budget.name(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            budget.name(xml.getAttributeLocalName(i));
        }
        switch (kind) {
            case SHEET -> startInSheet(name);
            case STRINGS -> text = name.equals("si") ? 0 : text;
            case RELATIONSHIPS -> {
                text = 0;
                relationship(name);
            }
            case TYPES, STYLES, WORKBOOK -> text = 0;
        }
    }

    private void startInSheet(String name) {
        text = inCell ? text : 0;
        switch (name) {
            case "row" -> startRow();
            case "c" -> startCell();
            case "f" -> startFormula();
            case "v" -> inValue = true;
            case "mergeCell" -> {
                if (merged.size() < MOST_MERGED) {
                    MergedBlock.read(attribute("ref")).ifPresent(merged::add);
                }
            }
            default -> {}
        }
    }

    /** Rows come in their order, or a place in the sheet would not be a place in the work on it. */
    private void startRow() {
        budget.row();
        String number = attribute("r");
        int next = number.isEmpty() ? row + 1 : CellPlace.row(number);
        if (next <= row || next > CellPlace.LAST_ROW) {
            throw Damage.damaged();
        }
        row = next;
        places = 0;
    }

    private void startCell() {
        budget.cell(arrayFormulas);
        inCell = true;
        String type = attribute("t");
        isNumber = type.isEmpty() || type.equals("n");
        if (type.equals("d")) {
            throw Damage.strict();
        }
        text = 0;
        places++;
        String place = attribute("r");
        if (places > MOST_PLACES || (!place.isEmpty() && CellPlace.read(place).column() >= MOST_PLACES)) {
            throw Damage.tooWide(Math.max(row, 1));
        }
    }

    private void startFormula() {
        String kind = attribute("t");
        boolean isBase = !attribute("ref").isEmpty();
        if (kind.equals("array") && isBase) {
            arrayFormulas++;
        }
        if (kind.equals("shared") && !isBase) {
            budget.sharedFormulaUsed(sharedFormulas.getOrDefault(attribute("si"), 0));
        } else if (isBase) {
            String id = attribute("si");
            int length = elementText();
            budget.sharedFormula(length);
            sharedFormulas.put(id, length);
        }
    }

    /** The length of a formula's text, which is bounded by the part's longest run. */
    private int elementText() {
        try {
            int length = xml.getElementText().length();
            depth--;
            return length;
        } catch (XMLStreamException e) {
            throw Damage.damaged();
        }
    }

    private void relationship(String name) {
        if (name.equals("Relationship") && attribute("Type").endsWith("/worksheet")) {
            sheetTargets.put(attribute("Id"), attribute("Target"));
        }
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
