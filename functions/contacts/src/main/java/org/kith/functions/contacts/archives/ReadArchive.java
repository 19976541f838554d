package org.kith.functions.contacts.archives;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.kith.functions.contacts.archives.Manifest.Entry;
import org.kith.functions.contacts.archives.json.ManifestJson;

/**
 * An archive that somebody sent: only one that this Kith made is opened, and of that nothing but what its manifest names. An
 * entry is only used after all of it was seen to be what the manifest says.
 */
public final class ReadArchive implements Closeable {
    /** A zip file ends with a record of 22 bytes and a comment, which ours has not (APPNOTE.TXT of PKWARE, 4.3.16). */
    private static final int END_RECORD = 22;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int AT_LENGTH_OF_DIRECTORY = 12;

    /** A hundred thousand entries such as ours; read whole when a zip file is opened, and held. */
    private static final long MOST_OF_DIRECTORY = 16 << 20;

    private static final int MOST_OF_MANIFEST = 32 << 20;
    private static final int MOST_OF_SEAL = 1_000;

    private final ZipFile zip;
    private final Manifest manifest;

    private ReadArchive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens one; closing it closes the file.
     *
     * @throws UnreadableArchiveException when it is none that this Kith made
     */
    public static ReadArchive open(SeekableByteChannel file, ArchiveSeal seal) throws IOException {
        if (lengthOfDirectory(file) > MOST_OF_DIRECTORY) {
            throw UnreadableArchiveException.another();
        }
        ZipFile zip;
        try {
            // What stands before each entry is read with it: all of them at once would be the whole file.
            zip = ZipFile.builder()
                    .setSeekableByteChannel(file)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException noZip) {
            throw UnreadableArchiveException.another();
        }
        try {
            String text = text(zip, WriteArchive.MANIFEST, MOST_OF_MANIFEST);
            if (!seal.fits(text(zip, WriteArchive.SEAL, MOST_OF_SEAL), text)) {
                throw UnreadableArchiveException.changed();
            }
            return new ReadArchive(zip, ManifestJson.read(text));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** What is in it. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * Looks at all of an entry.
     *
     * @throws UnreadableArchiveException when it is not what the manifest says
     */
    public void check(Entry entry) throws IOException {
        MessageDigest digest = WriteArchive.sha256();
        long length = 0;
        try (InputStream bytes = bytes(entry)) {
            byte[] some = new byte[1 << 16];
            // One more than there are to be is enough to see that there are too many.
            for (int read = bytes.read(some); read >= 0 && length <= entry.bytes(); read = bytes.read(some)) {
                digest.update(some, 0, read);
                length += read;
            }
        }
        if (length != entry.bytes()
                || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw UnreadableArchiveException.changed();
        }
    }

    /** Puts an entry back that was looked at; a document only where its row came back, and is still there. */
    public void putBack(Entry entry, Archives to) throws IOException {
        Optional<GroupRows.File> document = entry.document();
        if (document.isEmpty()) {
            try (InputStream bytes = bytes(entry)) {
                to.rows().addNew(lines(bytes));
            }
            return;
        }
        GroupRows.File file = document.get();
        if (to.rows().wants(file.contact(), file.document())) {
            try (InputStream bytes = bytes(entry)) {
                to.files().keepDocument(file.document(), bytes.readNBytes(Math.toIntExact(entry.bytes())));
            }
        }
    }

    private static Stream<String> lines(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines();
    }

    private InputStream bytes(Entry entry) throws IOException {
        return bytes(zip, entry.name());
    }

    private static String text(ZipFile zip, String name, int most) throws IOException {
        try (InputStream bytes = bytes(zip, name)) {
            return new String(bytes.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    private static InputStream bytes(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw UnreadableArchiveException.another();
        }
        return zip.getInputStream(entry);
    }

    /** How long a zip file says that the list of its entries is, in bytes. */
    private static long lengthOfDirectory(SeekableByteChannel file) throws IOException {
        if (file.size() < END_RECORD) {
            throw UnreadableArchiveException.another();
        }
        ByteBuffer end = ByteBuffer.allocate(END_RECORD).order(ByteOrder.LITTLE_ENDIAN);
        file.position(file.size() - END_RECORD);
        while (end.hasRemaining() && file.read(end) >= 0) {}
        if (end.getInt(0) != END_SIGNATURE) {
            throw UnreadableArchiveException.another();
        }
        return Integer.toUnsignedLong(end.getInt(AT_LENGTH_OF_DIRECTORY));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
