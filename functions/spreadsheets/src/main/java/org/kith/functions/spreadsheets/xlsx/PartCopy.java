package org.kith.functions.spreadsheets.xlsx;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * A part of a workbook on its way from one stream to another, one event at a time: what nobody changes is written as it
 * was read. Only for parts that {@link VetPart} has looked through.
 */
final class PartCopy extends PartReader {
    private static final OutputFactoryImpl WRITERS = writers();

    private final XMLStreamWriter2 out;

    PartCopy(InputStream from, OutputStream to) throws XMLStreamException {
        super(from);
        this.out = (XMLStreamWriter2) WRITERS.createXMLStreamWriter(to, "UTF-8");
        out.writeStartDocument("1.0", "UTF-8", true);
    }

    /** At the end, everything is written. */
    @Override
    boolean next() throws XMLStreamException {
        boolean goesOn = super.next();
        if (!goesOn) {
            out.writeEndDocument();
            out.flush();
        }
        return goesOn;
    }

    /** Writes the event at hand as it is. */
    void copy() throws XMLStreamException {
        if (xml.getEventType() != XMLStreamReader.START_DOCUMENT
                && xml.getEventType() != XMLStreamReader.END_DOCUMENT) {
            out.copyEventFromReader(xml, true);
        }
    }

    /** Writes the element that begins here as it is; goes on to its end. */
    void copyElement() throws XMLStreamException {
        int outside = depth() - 1;
        copy();
        // Bounded by the part.
        while (!isEnd(outside)) {
            next();
            copy();
        }
    }

    /** Writes the beginning of the element that begins here with another value for one attribute, if it has it. */
    void copyStart(String attribute, UnaryOperator<String> change) throws XMLStreamException {
        out.writeStartElement(prefix(), xml.getLocalName(), namespace());
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            out.writeNamespace(prefix == null ? "" : prefix, xml.getNamespaceURI(i));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            String prefix = xml.getAttributePrefix(i);
            if (isEmpty(prefix)) {
                out.writeAttribute(name, name.equals(attribute) ? change.apply(value) : value);
            } else {
                out.writeAttribute(prefix, xml.getAttributeNamespace(i), name, value);
            }
        }
    }

    /** Writes the beginning of an element in the namespace of the event at hand. */
    void start(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeStartElement(prefix(), name, namespace());
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            out.writeAttribute(each.getKey(), each.getValue());
        }
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    /** Writes an element without children. */
    void element(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        start(name, attributes);
        if (!text.isEmpty()) {
            out.writeCharacters(text);
        }
        end();
    }

    void characters(String text) throws XMLStreamException {
        out.writeCharacters(text);
    }

    /** Writes the text of a cell, with its blanks. */
    void preserved(String name, String text) throws XMLStreamException {
        start(name, Map.of());
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        out.writeCharacters(text);
        end();
    }

    private static OutputFactoryImpl writers() {
        OutputFactoryImpl factory = new OutputFactoryImpl();
        // As spreadsheet programs write them: <c r="B5" s="1"/>.
        factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, true);
        return factory;
    }
}
