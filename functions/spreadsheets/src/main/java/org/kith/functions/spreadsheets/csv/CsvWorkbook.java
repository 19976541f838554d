package org.kith.functions.spreadsheets.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.sheet.Workbook;

/** A CSV file: one sheet without a name. */
final class CsvWorkbook implements Workbook {
    /** Characters from which the separator is judged. */
    private static final int START = 64_000;
    /** Excel's own way to name the separator, in a line above all rows. */
    private static final String SEPARATOR_LINE = "sep=";

    private final byte[] file;
    private final Encoding encoding;
    private final String start;

    CsvWorkbook(byte[] file) {
        this.file = file;
        this.encoding = Encoding.of(file);
        try (Reader text = encoding.read(file)) {
            this.start = start(text);
        } catch (IOException e) {
            throw inMemory(e);
        }
        if (start.isBlank()) {
            throw new UnreadableSheetException("This file is empty. Choose the file that has your contacts in it.");
        }
        if (start.indexOf('\0') >= 0) {
            throw new UnreadableSheetException(Encoding.BINARY);
        }
    }

    @Override
    public List<SheetName> sheets() {
        return List.of(new SheetName("", false));
    }

    @Override
    public Rows rows(int sheet) {
        return new CsvRows(text(), separator());
    }

    /** The rows as a text, without a line above them that names the separator. */
    Reader text() {
        Reader text = new BufferedReader(encoding.read(file), START);
        if (namesItsSeparator()) {
            try {
                text.skip(SEPARATOR_LINE.length() + 1L);
                skipLineEnd(text);
            } catch (IOException e) {
                throw inMemory(e);
            }
        }
        return text;
    }

    Encoding encoding() {
        return encoding;
    }

    char separator() {
        return namesItsSeparator() ? start.charAt(SEPARATOR_LINE.length()) : Separator.of(start);
    }

    /** How its lines end, as far as its start tells: a cell may have line breaks of another kind in it. */
    String lineEnd() {
        return Stream.of("\r\n", "\n", "\r").filter(start::contains).findFirst().orElse("\r\n");
    }

    /** True when its last line ends like the others. */
    boolean endsWithLineEnd() {
        int most = Math.min(file.length - encoding.skip(), 2);
        String end = new String(file, file.length - most, most, encoding.charset());
        return end.endsWith("\n") || end.endsWith("\r");
    }

    boolean namesItsSeparator() {
        return start.length() > SEPARATOR_LINE.length() + 1
                && start.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
                && "\r\n".indexOf(start.charAt(SEPARATOR_LINE.length() + 1)) >= 0;
    }

    private static String start(Reader text) throws IOException {
        char[] start = new char[START];
        int length = 0;
        int read = text.read(start, 0, START);
        while (read > 0 && length + read < START) {
            length += read;
            read = text.read(start, length, START - length);
        }
        length += Math.max(read, 0);
        return new String(Arrays.copyOf(start, length));
    }

    private static void skipLineEnd(Reader text) throws IOException {
        if (text.read() == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("Bytes in memory cannot fail to be read", e);
    }
}
