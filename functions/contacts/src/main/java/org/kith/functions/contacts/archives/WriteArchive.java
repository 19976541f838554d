package org.kith.functions.contacts.archives;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kith.functions.contacts.archives.json.ManifestJson;
import org.kith.kernel.DocumentId;
import org.kith.kernel.MailingId;

/**
 * Packs an archive, entry by entry; the last says what the others are. Documents come behind the rows: only then it is known
 * whether they are wanted, when it is put back.
 */
public final class WriteArchive {
    static final String MANIFEST = "archive.json";
    static final String SEAL = "seal.txt";

    private static final String READ_ME = """
        This is everything that a group keeps in Kith, made to be kept and to be put back.

        To put it back, sign in to an empty group as an owner, choose Settings, then "Put an archive back",
        and hand this zip file in as it is. An archive that was unpacked, or changed, cannot be put back.

        rows/        people, organisations and households, with all that was written down about them;
                     newsletters; lists, fields, segments. Text files with a line of JSON for each entry.
        documents/   the files that are attached, each under its number.
        archive.json who made this when, and a checksum of each file.
        seal.txt     shows Kith that nobody changed it.

        It holds what people told you in confidence. Keep it where only those come who may know.
        """;

    private final Archives archives;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final List<DocumentId> missing = new ArrayList<>();

    private WriteArchive(Archives archives, ZipOutputStream zip) {
        this.archives = archives;
        this.zip = zip;
    }

    /**
     * What somebody wants to have in it.
     *
     * @param contacts the rows of contacts, some at a time
     * @param documents of those contacts
     */
    public record Wanted(
            String group, Instant at, String by, Iterable<Contacts> contacts, Iterable<GroupRows.File> documents) {}

    /**
     * Rows of some contacts.
     *
     * @param rows a line each
     */
    public record Contacts(int count, String rows) {}

    /** Writes all of it; {@code out} stays open. */
    public static void write(Archives archives, Wanted wanted, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        new WriteArchive(archives, zip).write(wanted);
        zip.finish();
    }

    private void write(Wanted wanted) throws IOException {
        plain("README.txt", READ_ME);
        entry(Manifest.ROWS + "group.jsonl", 0, lines(archives.rows().others()));
        for (MailingId mailing : archives.rows().mailings()) {
            List<String> rows = archives.rows().ofMailing(mailing);
            if (!rows.isEmpty()) {
                entry(Manifest.ROWS + "mailing-" + mailing.value() + ".jsonl", 0, lines(rows.stream()));
            }
        }
        int count = 0;
        int number = 0;
        for (Contacts some : wanted.contacts()) {
            String name = "%scontacts-%04d.jsonl".formatted(Manifest.ROWS, number);
            entry(name, some.count(), to -> to.write(some.rows().getBytes(StandardCharsets.UTF_8)));
            count += some.count();
            number++;
        }
        // Most are packed by themselves: pictures, PDF, office files.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (GroupRows.File document : wanted.documents()) {
            document(document);
        }
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        String manifest =
                ManifestJson.write(new Manifest(wanted.group(), wanted.at(), wanted.by(), count, entries, missing));
        plain(MANIFEST, manifest);
        plain(SEAL, archives.seal().of(manifest));
    }

    private void document(GroupRows.File file) throws IOException {
        Optional<InputStream> found = archives.files().document(file.document());
        if (found.isEmpty()) {
            missing.add(file.document());
            return;
        }
        try (InputStream bytes = found.get()) {
            entry(Manifest.document(file), 0, bytes::transferTo);
        }
    }

    private static Content lines(Stream<String> rows) {
        return to -> {
            Iterator<String> each = rows.iterator();
            while (each.hasNext()) {
                to.write((each.next() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private void plain(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void entry(String name, int contacts, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        Counted counted = new Counted(zip);
        content.to(new DigestOutputStream(counted, digest));
        zip.closeEntry();
        entries.add(
                new Manifest.Entry(name, contacts, counted.bytes, HexFormat.of().formatHex(digest.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @FunctionalInterface
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }
}
