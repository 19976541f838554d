package org.kith.functions.spreadsheets.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/** Reads CSV: finds encoding and separator, then streams the rows. */
public final class CsvSheetReader implements SheetReader {
    /** Characters from which the separator is judged. */
    private static final int START = 64_000;
    /** Excel's own way to name the separator, in a line above the header. */
    private static final String SEPARATOR_LINE = "sep=";

    @Override
    public Sheet open(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new UnreadableSheetException("This file is larger than " + LARGEST_FILE / 1_000_000
                    + " MB. Split it into smaller ones and bring them in one after the other.");
        }
        FileKind.problem(file).ifPresent(problem -> {
            throw new UnreadableSheetException(problem);
        });
        Encoding encoding = Encoding.of(file);
        try {
            Reader text = new BufferedReader(encoding.read(file), START);
            String start = peek(text);
            if (start.isBlank()) {
                throw new UnreadableSheetException("This file is empty. Choose the file that has your contacts in it.");
            }
            if (start.indexOf('\0') >= 0) {
                throw new UnreadableSheetException(FileKind.binary());
            }
            if (start.length() > SEPARATOR_LINE.length() + 1
                    && start.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
                    && "\r\n".indexOf(start.charAt(SEPARATOR_LINE.length() + 1)) >= 0) {
                text.skip(SEPARATOR_LINE.length() + 1L);
                skipLineEnd(text);
                return new CsvSheet(text, start.charAt(SEPARATOR_LINE.length()));
            }
            return new CsvSheet(text, Separator.of(start));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }

    private static String peek(Reader text) throws IOException {
        text.mark(START);
        char[] start = new char[START];
        int length = 0;
        int read = text.read(start, 0, START);
        while (read > 0 && length + read < START) {
            length += read;
            read = text.read(start, length, START - length);
        }
        length += Math.max(read, 0);
        text.reset();
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
}
