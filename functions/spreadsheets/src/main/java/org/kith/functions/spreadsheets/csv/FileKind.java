package org.kith.functions.spreadsheets.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Recognises files that are not text by how they begin, and says how to save them as something we read. */
final class FileKind {
    private static final String SAVE_AS_CSV =
            "open it there, choose “Save as” and then “CSV UTF-8”, and choose that file";
    /** Enough of a zip file's start to hold the names of its first entries. */
    private static final int LOOK_AT = 4_000;

    private FileKind() {}

    /** What is wrong with a file that cannot be CSV, and what to do; empty when it may be. */
    static Optional<String> problem(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (start.isBlank()) {
            return Optional.of("This file is empty. Choose the file that has your contacts in it.");
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Optional.of(zip(start));
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of("This is an Excel workbook, an older or a password-protected one. To bring it in from"
                    + " Excel, " + SAVE_AS_CSV + ".");
        }
        if (start.startsWith("%PDF")) {
            return Optional.of(
                    "This is a PDF, which shows a table but does not hold one. Choose the spreadsheet that it"
                            + " was made from, saved as CSV.");
        }
        if (start.startsWith("{\\rtf")) {
            return Optional.of("This is a word processor's document. Copy its table into a spreadsheet, save that as"
                    + " CSV, and choose that file.");
        }
        String first = start.stripLeading().toLowerCase(Locale.ROOT);
        if (first.startsWith("<!doctype") || first.startsWith("<html") || first.startsWith("<?xml")) {
            return Optional.of("This is a web page, not a spreadsheet. Look for a “Download” or “Export as CSV” button"
                    + " where it came from.");
        }
        return Optional.empty();
    }

    /** For a file with bytes that no text has. */
    static String binary() {
        return "This file is not text, so it cannot be CSV. If it comes from a spreadsheet program, " + SAVE_AS_CSV
                + ".";
    }

    private static String zip(String start) {
        if (start.contains("opendocument.spreadsheet")) {
            return "This is a LibreOffice spreadsheet (.ods). To bring it in, " + SAVE_AS_CSV + ".";
        }
        if (start.contains("[Content_Types].xml") || start.contains("xl/") || start.contains("_rels/")) {
            return "This is an Excel workbook (.xlsx). To bring it in from Excel, " + SAVE_AS_CSV + ".";
        }
        if (start.contains("Index/") || start.contains(".iwa")) {
            return "This is a Numbers spreadsheet. To bring it in from Numbers, choose “File”, “Export to”, “CSV”, and"
                    + " choose that file.";
        }
        return "This is a zip file. Unpack it and choose the CSV file that is inside.";
    }
}
