package org.kith.contacts.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The first bytes of a file, and what they tell of it. No record: those compare, and bytes do not. */
public final class FirstBytes {
    /** As many as are looked at. */
    public static final int COUNT = 8 << 10;

    /** What the media type of every open document begins with. */
    static final String ODF = "application/vnd.oasis.opendocument.";

    /** Where a zip file's first entry has the length of its name, and its name (APPNOTE.TXT, 4.3.7). */
    private static final int NAME_LENGTH_AT = 26;

    private static final int NAME_AT = 30;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    /** What the first entry of an office suite's file may be called, beside the folder of its kind. */
    private static final List<String> OFFICE_ENTRIES =
            List.of("[Content_Types].xml", "_rels/", "docProps/", "customXml/", "mimetype");
    /** What no text begins with, but what a browser or a shell would run. */
    private static final List<String> RUNS =
            List.of("<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?xml", "<?php", "#!");

    private static final Pattern MAIL_HEADER = Pattern.compile("^(From |[!-9;-~]+:)");

    private final byte[] bytes;

    /** Takes them; nobody changes them. */
    public FirstBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isPdf() {
        return hasAt(0, "%PDF-");
    }

    boolean isJpeg() {
        return startsWith(0xff, 0xd8, 0xff);
    }

    boolean isPng() {
        return startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }

    boolean isGif() {
        return hasAt(0, "GIF87a") || hasAt(0, "GIF89a");
    }

    boolean isWebp() {
        return hasAt(0, "RIFF") && hasAt(8, "WEBP");
    }

    boolean isHeic() {
        return hasAt(4, "ftyp") && HEIC_BRANDS.contains(latin(8, 4));
    }

    boolean isOldOfficeFile() {
        return startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    }

    /** A zip file whose first entry is one that office suites write, or in the folder of this kind. */
    boolean isOfficeFile(String folder) {
        String name = firstEntry();
        return name.startsWith(folder) || OFFICE_ENTRIES.stream().anyMatch(name::startsWith);
    }

    /** A zip file whose first entry says that it is an open document of this kind (OpenDocument 1.3, part 2, 3.3). */
    boolean isOpenDocument(String mediaType) {
        // The next entry of the zip file follows at once.
        return firstEntry().equals("mimetype") && hasAt(NAME_AT + "mimetype".length(), mediaType + "PK");
    }

    /** Text in any encoding that has no zeros in it, or UTF-16 that says so; and nothing that runs. */
    boolean isText() {
        boolean wide = startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff);
        String start = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", "");
        String word = start.strip().toLowerCase(Locale.ROOT);
        return start.chars().allMatch(FirstBytes::isInText) && RUNS.stream().noneMatch(word::startsWith);
    }

    /** Text that begins with a header line. */
    boolean isMail() {
        return isText() && MAIL_HEADER.matcher(latin(0, bytes.length)).find();
    }

    private static boolean isInText(int character) {
        return character >= ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
    }

    /** The name of a zip file's first entry; empty when this is none. */
    private String firstEntry() {
        return startsWith('P', 'K', 3, 4)
                ? latin(NAME_AT, byteAt(NAME_LENGTH_AT) | byteAt(NAME_LENGTH_AT + 1) << 8)
                : "";
    }

    private boolean startsWith(int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (byteAt(i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasAt(int from, String text) {
        return latin(from, text.length()).equals(text);
    }

    /** Zero behind the end. */
    private int byteAt(int at) {
        return at < bytes.length ? bytes[at] & 0xff : 0;
    }

    /** Less when there is less. */
    private String latin(int from, int length) {
        int start = Math.min(from, bytes.length);
        int end = Math.min(from + length, bytes.length);
        return new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.ISO_8859_1);
    }
}
