package org.kith.functions.spreadsheets.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/**
 * How a file's bytes are text: by its byte order mark (UTF-8, UTF-16), else UTF-8 when all of it is valid UTF-8, else
 * Windows-1252, which is what Excel and Outlook write on older machines.
 *
 * @param skip bytes of the byte order mark
 */
record Encoding(Charset charset, int skip) {
    static final String BINARY =
            "This file is not text, so it cannot be CSV. If it comes from a spreadsheet program, open"
                    + " it there, choose “Save as” and then “Excel Workbook (.xlsx)”, and choose that file.";

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECODED_AT_ONCE = 8_192;

    /** As it is written where nothing else will do: with a byte order mark, for Excel. */
    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 3);

    /** Finds it; throws {@link UnreadableSheetException} when the file has bytes that no text has. */
    static Encoding of(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        for (byte each : file) {
            if (each == 0) {
                throw new UnreadableSheetException(BINARY);
            }
        }
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    /** The byte order mark that such a file begins with, if it does. */
    byte[] mark() {
        return skip == 0 ? new byte[0] : "\uFEFF".getBytes(charset);
    }

    /** The text; what is damaged in it comes as U+FFFD. */
    Reader read(byte[] file) {
        return new InputStreamReader(new ByteArrayInputStream(file, skip, file.length - skip), charset);
    }

    private static boolean isUtf8(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate(DECODED_AT_ONCE);
        // Ends because each round either consumes bytes or reports an error.
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            characters.clear();
        }
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
