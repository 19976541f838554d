package org.kith.functions.spreadsheets.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.kith.functions.spreadsheets.sheet.AddedColumns;
import org.kith.functions.spreadsheets.sheet.SheetWriter;
import org.kith.functions.spreadsheets.xlsx.VetPart.Kind;

/**
 * Hands Excel workbooks back: the sheet is written again cell by cell, styles get a colour more, and every other part is
 * copied as it lies in the file, still packed.
 */
public final class XlsxSheetWriter implements SheetWriter {
    /** In which order formulas are worked out: a program finds it again when it is missing, and not when it is wrong. */
    private static final String CALCULATION_ORDER = "calcchain.xml";

    @Override
    public void write(byte[] file, Place place, Returning rows, OutputStream to) throws IOException {
        VettedPackage vetted = VettedPackage.of(file);
        XlsxWorkbook workbook = new XlsxWorkbook(vetted);
        if (place.sheet() >= workbook.sheets().size()) {
            throw Damage.damaged();
        }
        try (ZipFile zip = open(file)) {
            new Writing(zip, vetted, workbook, place).write(rows, to);
        } catch (XMLStreamException | IndexOutOfBoundsException e) {
            // It was parsed before by the same parser: whatever it stumbles over now, it did not say then.
            throw Damage.damaged();
        }
    }

    private static ZipFile open(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }

    /** One file that is being written. */
    private static final class Writing {
        private final ZipFile zip;
        private final VettedPackage vetted;
        private final ZipArchiveEntry sheet;
        private final UsedRange used;
        private final AddedColumns added;
        private final CellStyles styles;
        private boolean hasPutRight;
        private final Place place;
        private final XlsxWorkbook workbook;

        Writing(ZipFile zip, VettedPackage vetted, XlsxWorkbook workbook, Place place)
                throws IOException, XMLStreamException {
            this.zip = zip;
            this.vetted = vetted;
            this.place = place;
            this.workbook = workbook;
            this.sheet = entry(workbook.part(place.sheet()));
            try (InputStream part = zip.getInputStream(sheet)) {
                this.used = UsedRange.of(part);
            }
            this.added = AddedColumns.of(place.header(), used.width());
            this.styles = readStyles();
        }

        private ZipArchiveEntry entry(String name) {
            return Collections.list(zip.getEntries()).stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(Damage::damaged);
        }

        private CellStyles readStyles() throws IOException, XMLStreamException {
            Optional<ZipArchiveEntry> part = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> is(entry, Kind.STYLES))
                    .findFirst();
            if (part.isEmpty()) {
                return CellStyles.read(Optional.empty());
            }
            try (InputStream bytes = zip.getInputStream(part.get())) {
                return CellStyles.read(Optional.of(bytes));
            }
        }

        private boolean is(ZipArchiveEntry entry, Kind kind) {
            return vetted.kind(entry.getName()).filter(kind::equals).isPresent();
        }

        /** The sheet comes first, because only then it is known which styles it needs; it is held packed. */
        void write(Returning rows, OutputStream to) throws IOException, XMLStreamException {
            byte[] newSheet = writeSheet(rows);
            try (ZipFile written = open(newSheet)) {
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(to);
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    if (entry.equals(sheet)) {
                        ZipArchiveEntry packed = written.getEntries().nextElement();
                        out.addRawArchiveEntry(packed, written.getRawInputStream(packed));
                    } else {
                        write(entry, out);
                    }
                }
                out.finish();
            }
        }

        private byte[] writeSheet(Returning rows) throws IOException, XMLStreamException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(packed);
                    InputStream part = zip.getInputStream(sheet)) {
                out.putArchiveEntry(new ZipArchiveEntry(sheet.getName()));
                PartCopy copy = new PartCopy(part, out);
                CellWriter cells = new CellWriter(copy, styles, workbook.countsFrom1904());
                new SheetPart(copy, cells, added, !used.hasTables(), place.headerRow(), rows).write();
                out.closeArchiveEntry();
                hasPutRight = cells.hasPutRight();
            }
            return packed.toByteArray();
        }

        private void write(ZipArchiveEntry entry, ZipArchiveOutputStream out) throws IOException, XMLStreamException {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean isOrder = name.endsWith("/" + CALCULATION_ORDER);
            if (is(entry, Kind.STYLES) && !styles.isEmpty()) {
                rewrite(entry, out, styles::write);
            } else if ((is(entry, Kind.TYPES) || is(entry, Kind.RELATIONSHIPS)) && hasPutRight) {
                rewrite(entry, out, Writing::withoutOrder);
            } else if (is(entry, Kind.WORKBOOK) && used.filtered().isPresent()) {
                rewrite(entry, out, this::filtered);
            } else if (!isOrder || !hasPutRight) {
                try (InputStream packed = zip.getRawInputStream(entry)) {
                    out.addRawArchiveEntry(entry, packed);
                }
            }
        }

        /** Writes a part otherwise than it was. */
        private interface Rewriting {
            void write(InputStream from, OutputStream to) throws XMLStreamException;
        }

        private void rewrite(ZipArchiveEntry entry, ZipArchiveOutputStream out, Rewriting rewriting)
                throws IOException, XMLStreamException {
            try (InputStream part = zip.getInputStream(entry)) {
                out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                rewriting.write(part, out);
                out.closeArchiveEntry();
            }
        }

        private static void withoutOrder(InputStream from, OutputStream to) throws XMLStreamException {
            PartCopy part = new PartCopy(from, to);
            // Bounded by the part.
            while (part.next()) {
                String leadsTo = part.isStart() ? part.attribute("PartName") + part.attribute("Target") : "";
                if (leadsTo.toLowerCase(Locale.ROOT).endsWith(CALCULATION_ORDER)) {
                    part.skipElement();
                } else {
                    part.copy();
                }
            }
        }

        /** Which cells can be filtered the workbook says once more, as a hidden name. */
        private void filtered(InputStream from, OutputStream to) throws XMLStreamException {
            String before = absolute(used.filtered().orElseThrow());
            String after = absolute(SheetPart.filtered(used.filtered().orElseThrow(), place.headerRow(), added));
            int position = workbook.position(place.sheet());
            PartCopy part = new PartCopy(from, to);
            // Bounded by the part.
            while (part.next()) {
                if (part.begins("definedName")
                        && part.attribute("name").equals("_xlnm._FilterDatabase")
                        && part.number("localSheetId", -1) == position) {
                    part.copyStart("", value -> value);
                    String cells = part.text();
                    part.characters(
                            cells.endsWith("!" + before)
                                    ? cells.substring(0, cells.length() - before.length()) + after
                                    : cells);
                }
                part.copy();
            }
        }

        /** {@code $A$4:$M$2007}, for {@code A4:M2007}. */
        private static String absolute(String range) {
            return range.replaceAll("([A-Z]+)(\\d+)", "\\$$1\\$$2");
        }
    }
}
