package org.kith.functions.spreadsheets.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.xlsx.VetPart.Kind;
import org.kith.functions.spreadsheets.xlsx.VetPart.Vetted;

/**
 * A workbook of which every part was looked through: packed in another way than before, with nothing in it but those
 * parts, so that whoever reads it can meet nothing else.
 */
final class VettedPackage {
    /** A workbook has 10 to 100 entries, one with many pictures some thousands. */
    private static final int MOST_ENTRIES = 10_000;

    private final byte[] bytes;
    private final Map<String, Vetted> parts;

    private VettedPackage(byte[] bytes, Map<String, Vetted> parts) {
        this.bytes = bytes;
        this.parts = parts;
    }

    /** Looks through a file; throws {@code UnreadableSheetException} at the first thing that is wrong with it. */
    static VettedPackage of(byte[] file) {
        if (entries(file) > MOST_ENTRIES) {
            throw Damage.tooMuch();
        }
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
                ZipArchiveOutputStream copy = new ZipArchiveOutputStream(kept)) {
            Map<String, Vetted> parts = copy(zip, copy);
            copy.finish();
            return new VettedPackage(kept.toByteArray(), parts);
        } catch (UnreadableSheetException ours) {
            throw ours;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Whatever the zip and XML libraries stumble over is wrong with the file.
            throw Damage.damaged();
        }
    }

    InputStream read() {
        return new ByteArrayInputStream(bytes);
    }

    boolean has(Kind kind) {
        return parts.values().stream().anyMatch(part -> part.kind() == kind);
    }

    /** What a part is, by its name, however that is written; empty for one that is not read. */
    Optional<Kind> kind(String part) {
        return Optional.ofNullable(parts.get(part.toLowerCase(Locale.ROOT))).map(Vetted::kind);
    }

    /** The sheet that this relationship of the workbook leads to; empty for a chart, or where it leads nowhere. */
    Optional<Vetted> sheet(String relationship) {
        return sheetPart(relationship).map(name -> Objects.requireNonNull(parts.get(name)));
    }

    /** The name of its part, in lower case. */
    Optional<String> sheetPart(String relationship) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().sheetTargets().containsKey(relationship))
                .findFirst()
                .map(part ->
                        target(part.getKey(), part.getValue().sheetTargets().getOrDefault(relationship, "")))
                .filter(name -> kind(name).filter(Kind.SHEET::equals).isPresent());
    }

    private static Map<String, Vetted> copy(ZipFile zip, ZipArchiveOutputStream copy)
            throws IOException, XMLStreamException {
        Map<String, Vetted> parts = new HashMap<>();
        Set<String> names = new HashSet<>();
        PackageBudget budget = new PackageBudget();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw Damage.damaged();
            }
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                Optional<Vetted> part = vet(zip, entry, budget);
                if (part.isPresent()) {
                    parts.put(name, part.get());
                    try (InputStream packed = zip.getRawInputStream(entry)) {
                        copy.addRawArchiveEntry(entry, packed);
                    }
                }
            }
        }
        return parts;
    }

    private static Optional<Vetted> vet(ZipFile zip, ZipArchiveEntry entry, PackageBudget budget)
            throws IOException, XMLStreamException {
        boolean readable = !entry.getGeneralPurposeBit().usesEncryption()
                && List.of(ZipEntry.STORED, ZipEntry.DEFLATED).contains(entry.getMethod());
        if (!readable) {
            throw Damage.damaged();
        }
        try (BoundedPart bytes = new BoundedPart(zip.getInputStream(entry), entry.getCompressedSize(), budget)) {
            Optional<Vetted> part = new VetPart(bytes, budget).vet(bytes);
            // The parser may stop before the last bytes; fastexcel, which reads them next, does not compare sums.
            if (part.isPresent()) {
                bytes.transferTo(OutputStream.nullOutputStream());
                if (bytes.crc() != entry.getCrc()) {
                    throw Damage.damaged();
                }
            }
            return part;
        }
    }

    /** As fastexcel resolves it: beside the folder of the relationships, unless it begins with a slash. */
    private static String target(String relationships, String target) {
        String folder = relationships.substring(0, Math.max(0, relationships.indexOf("_rel")));
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        return path.toLowerCase(Locale.ROOT);
    }

    /** However the directory of a zip file is found, each entry in it begins with these four bytes. */
    private static int entries(byte[] file) {
        int entries = 0;
        for (int i = 0; i + 3 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }
}
