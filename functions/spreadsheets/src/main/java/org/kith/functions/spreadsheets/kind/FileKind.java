package org.kith.functions.spreadsheets.kind;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its bytes. */
sealed interface FileKind {
    /** Text, which may be CSV. */
    record Text() implements FileKind {}

    /** An Excel workbook as it is written since 2007, or what is left of one. */
    record Xlsx() implements FileKind {}

    /** Something that is not read; the sentence says what it is and what to do. */
    record Other(String problem) implements FileKind {}

    /** Enough of a file's start to hold the names of a zip file's first entries. */
    int START = 4_000;

    /** A zip file lists all its entries at its end. */
    int END = 200_000;

    /** The bytes that pictures and packed files begin with. */
    private static String withoutText(String start) {
        boolean picture = start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || (start.startsWith("RIFF") && start.startsWith("WEBP", 8))
                || start.startsWith("ftyphei", 4)
                || start.startsWith("ftypmif1", 4);
        if (picture) {
            return Words.PICTURE;
        }
        boolean packed = start.startsWith("\u001F\u008B")
                || start.startsWith("7z\u00BC\u00AF")
                || start.startsWith("Rar!")
                || start.startsWith("BZh");
        return packed ? Words.PACKED : "";
    }

    /** Finds out. */
    static FileKind of(byte[] file) {
        String start = text(file, 0, Math.min(file.length, START));
        if (start.isBlank()) {
            return new Other(Words.EMPTY);
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return zip(start + text(file, Math.max(0, file.length - END), file.length));
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return new Other(compoundFile(text(file, 0, file.length)));
        }
        if (start.startsWith("%PDF")) {
            return new Other(Words.PDF);
        }
        if (start.startsWith("{\\rtf")) {
            return new Other(Words.WORD);
        }
        String other = withoutText(start);
        return other.isEmpty() ? markup(start) : new Other(other);
    }

    /** Web pages are often named .xls, by programs that "export to Excel". */
    private static FileKind markup(String start) {
        String first = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        String markup = first.stripLeading().toLowerCase(Locale.ROOT);
        if (markup.startsWith("<?xml") && markup.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return new Other(Words.XML_SPREADSHEET);
        }
        if (markup.startsWith("<?xml") && markup.contains("opendocument")) {
            return new Other(Words.ODS);
        }
        boolean page = markup.startsWith("<!doctype")
                || markup.startsWith("<html")
                || markup.startsWith("<?xml")
                || markup.startsWith("<table")
                || markup.startsWith("<head")
                || markup.startsWith("<meta")
                || markup.startsWith("<!--");
        return page ? new Other(Words.WEB_PAGE) : new Text();
    }

    private static FileKind zip(String names) {
        if (names.contains("opendocument.spreadsheet")) {
            return new Other(Words.ODS);
        }
        if (names.contains("xl/workbook.bin")) {
            return new Other(Words.XLSB);
        }
        if (names.contains("word/document") || names.contains("opendocument.text")) {
            return new Other(Words.WORD);
        }
        if (names.contains("ppt/presentation") || names.contains("opendocument.presentation")) {
            return new Other(Words.SLIDES);
        }
        if (names.contains("Index/") || names.contains(".iwa")) {
            return new Other(Words.NUMBERS);
        }
        return names.contains("[Content_Types].xml") || names.contains("xl/") ? new Xlsx() : new Other(Words.ZIP);
    }

    /** Names of streams in an OLE 2 file are UTF-16; ECMA-376 and MS-OFFCRYPTO name that of an encrypted workbook. */
    private static String compoundFile(String bytes) {
        if (bytes.contains(utf16("EncryptedPackage"))) {
            return Words.PASSWORD;
        }
        return bytes.contains(utf16("WordDocument")) ? Words.WORD : Words.XLS;
    }

    private static String utf16(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] file, int from, int to) {
        return new String(Arrays.copyOfRange(file, from, to), StandardCharsets.ISO_8859_1);
    }

    /** What is said of files that are not read. */
    final class Words {
        static final String EMPTY = "This file is empty. Choose the file that has your contacts in it.";
        private static final String SAVE_AS =
                "open it there, choose “Save as” and then “Excel Workbook (.xlsx)”, and choose that file.";
        static final String XLS =
                "This is an Excel workbook of the kind that Excel wrote until 2003 (.xls). To bring it"
                        + " in from Excel, " + SAVE_AS;
        static final String XLSB = "This is a binary Excel workbook (.xlsb). To bring it in from Excel, " + SAVE_AS;
        static final String XML_SPREADSHEET =
                "This is an Excel workbook of an older kind (XML Spreadsheet 2003). To bring it in from Excel, "
                        + SAVE_AS;
        static final String PASSWORD = "This workbook is protected with a password, so Kith cannot read it. Open it in"
                + " Excel, choose “File”, “Info”, “Protect Workbook”, “Encrypt with Password”, empty the box, save the"
                + " file and choose it again.";
        static final String ODS = "This is a LibreOffice spreadsheet (.ods). To bring it in from LibreOffice, open it"
                + " there, choose “Save as” and then “Excel 2007-365 (.xlsx)”, and choose that file.";
        static final String NUMBERS =
                "This is a Numbers spreadsheet. To bring it in from Numbers, choose “File”, “Export"
                        + " to”, “Excel”, and choose that file.";
        static final String WORD =
                "This is a word processor's document. Copy its table into a spreadsheet, save that as"
                        + " an Excel workbook (.xlsx), and choose that file.";
        static final String SLIDES = "This is a presentation. Choose the spreadsheet that has your contacts in it.";
        static final String PDF =
                "This is a PDF, which shows a table but does not hold one. Choose the spreadsheet that"
                        + " it was made from, saved as an Excel workbook (.xlsx) or as CSV.";
        static final String WEB_PAGE = "This is a web page, whatever its name ends with. If it opens in Excel, "
                + SAVE_AS + " Or look for “Export as CSV” where it came from.";
        static final String PICTURE = "This is a picture. Choose the spreadsheet that has your contacts in it, saved as"
                + " an Excel workbook (.xlsx) or as CSV.";
        static final String PACKED = "This is a packed file. Unpack it and choose the spreadsheet that is inside.";
        static final String ZIP = "This is a zip file. Unpack it and choose the spreadsheet that is inside.";

        private Words() {}
    }
}
