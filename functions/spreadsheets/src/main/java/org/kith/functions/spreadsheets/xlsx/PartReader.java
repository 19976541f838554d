package org.kith.functions.spreadsheets.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads a part of a workbook that {@link VetPart} has looked through, one event at a time. */
class PartReader {
    private static final InputFactoryImpl READERS = readers();

    protected final XMLStreamReader2 xml;
    private int depth;

    PartReader(InputStream from) throws XMLStreamException {
        this.xml = (XMLStreamReader2) READERS.createXMLStreamReader(from);
    }

    /** Goes on to the next event; false at the end. */
    boolean next() throws XMLStreamException {
        if (xml.isEndElement()) {
            depth--;
        }
        if (!xml.hasNext()) {
            return false;
        }
        xml.next();
        if (xml.isStartElement()) {
            depth++;
        }
        return true;
    }

    /** How many elements the event at hand is in, the one that begins or ends with it among them. */
    final int depth() {
        return depth;
    }

    /** True at the end of an element that stands in so many others. */
    final boolean isEnd(int outside) {
        return xml.isEndElement() && depth - 1 == outside;
    }

    /** True at the beginning of an element of this name. */
    final boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    /** True at the beginning of an element of this name right in the root. */
    final boolean beginsInRoot(String name) {
        return depth == 2 && begins(name);
    }

    final boolean isStart() {
        return xml.isStartElement();
    }

    /** True at the end of an element of this name. */
    final boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    final String name() {
        return xml.getLocalName();
    }

    /** Of the element that begins here; empty when it has none of this name. */
    final String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A number that is an attribute of the element that begins here; {@code otherwise} where there is none. */
    final int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Damage.damaged();
        }
    }

    /** The attributes without a namespace of the element that begins here, in their order. */
    final Map<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isEmpty(xml.getAttributePrefix(i))) {
                all.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return all;
    }

    /** The text of the element that begins here; goes on to its end. */
    final String text() throws XMLStreamException {
        return xml.getElementText();
    }

    /** Leaves out the element that begins here; goes on to its end. */
    final void skipElement() throws XMLStreamException {
        int outside = depth - 1;
        // Bounded by the part.
        while (!isEnd(outside)) {
            next();
        }
    }

    final String prefix() {
        String prefix = xml.getPrefix();
        return prefix == null ? "" : prefix;
    }

    final String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    static boolean isEmpty(String prefix) {
        return prefix == null || prefix.isEmpty();
    }

    private static InputFactoryImpl readers() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
