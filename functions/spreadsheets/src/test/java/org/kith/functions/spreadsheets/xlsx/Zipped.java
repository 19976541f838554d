package org.kith.functions.spreadsheets.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, part by part: what no library writes. */
final class Zipped {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Writes a part. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** A whole workbook with one sheet, "People", whose XML between {@code <worksheet>} and its end is given. */
    static Zipped sheet(String inside) {
        return new Zipped()
                .part("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                        <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/></Types>""".formatted(TYPE))
                .part("_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(RELATIONSHIPS))
                .workbook("", "<sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/>")
                .relationships("<Relationship Id=\"rId1\" Type=\"" + RELATIONSHIPS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>")
                .part("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>");
    }

    Zipped workbook(String properties, String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
    }

    Zipped relationships(String inside) {
        return part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                        + "</Relationships>");
    }

    /** With formats for cells, by their codes; {@code s="1"} is the first of them. */
    Zipped formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            int id = 164 + i;
            formats.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + codes[i].replace("\"", "&quot;") + "\"/>");
            cells.append("<xf numFmtId=\"" + id + "\"/>");
        }
        return styles(formats.toString(), cells.toString());
    }

    Zipped styles(String formats, String cells) {
        part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>""".formatted(TYPE));
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    Zipped strings(String inside) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + inside + "</sst>");
    }

    Zipped part(String name, String text) {
        return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    Zipped part(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    /** A part that says the same again and again. */
    Zipped repeated(String name, String begin, String again, long times, String end) {
        return part(name, out -> {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            byte[] some = again.repeat((int) Math.min(times, 1_000)).getBytes(StandardCharsets.UTF_8);
            for (long i = 0; i < times; i += 1_000) {
                out.write(some);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** The sheet's rows again and again. */
    Zipped rows(String begin, String again, long times, String end) {
        return repeated(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + begin,
                again,
                times,
                end + "</sheetData></worksheet>");
    }

    /** The parts with another text. */
    byte[] translated(UnaryOperator<String> translation) {
        Zipped other = new Zipped();
        parts.forEach((name, part) -> other.part(name, out -> {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            part.write(text);
            out.write(translation.apply(text.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }));
        return other.bytes();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
