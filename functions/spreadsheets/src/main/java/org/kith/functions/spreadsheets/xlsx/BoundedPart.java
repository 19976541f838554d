package org.kith.functions.spreadsheets.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The bytes of one part of a workbook while they are unpacked. Counts what comes out, whatever the file says about it, and
 * lets nothing through that would make a parser hold much at once: a text, a tag, a CDATA section.
 */
final class BoundedPart extends FilterInputStream {
    /** Bytes without a new tag, comment or section: the longest text of a cell is 32,767 characters. */
    private static final int LONGEST_RUN = 1_000_000;

    private final PackageBudget budget;
    private final long packed;
    private final CRC32 crc = new CRC32();
    private long bytes;
    private long most = PackageBudget.MOST_UNPACKED;
    private int run;
    private int last;
    private int lastButOne;
    private Inside inside = Inside.TEXT_OR_TAG;

    private enum Inside {
        TEXT_OR_TAG,
        /** After "<!": what it is shows with the next byte. */
        DECLARATION,
        COMMENT,
        CDATA
    }

    BoundedPart(InputStream unpacked, long packed, PackageBudget budget) {
        super(unpacked);
        this.packed = packed;
        this.budget = budget;
    }

    /** From here on, more bytes than that are too many. */
    void atMost(long bytesInAll) {
        most = bytesInAll;
    }

    long crc() {
        return crc.getValue();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            crc.update(buffer, offset, count);
            bytes += count;
            budget.unpack(count, bytes, packed);
            if (bytes > most) {
                throw Damage.tooMuch();
            }
            for (int i = offset; i < offset + count; i++) {
                look(buffer[i]);
            }
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void look(byte next) {
        // No XML has such a byte, unless it is in UTF-16, which no spreadsheet program writes and others may hide in.
        if (next == 0) {
            throw Damage.declares();
        }
        switch (inside) {
            case TEXT_OR_TAG -> {
                if (next == '<') {
                    run = 0;
                } else if (next == '!' && last == '<') {
                    inside = Inside.DECLARATION;
                }
            }
            case DECLARATION ->
                inside = switch (next) {
                    case '-' -> Inside.COMMENT;
                    case '[' -> Inside.CDATA;
                    // <!DOCTYPE
                    default -> throw Damage.declares();
                };
            case COMMENT -> endAt(next, '-');
            case CDATA -> endAt(next, ']');
        }
        run++;
        if (run > LONGEST_RUN) {
            throw Damage.tooMuch();
        }
        lastButOne = last;
        last = next;
    }

    private void endAt(byte next, char twice) {
        if (next == '>' && last == twice && lastButOne == twice) {
            inside = Inside.TEXT_OR_TAG;
            run = 0;
        }
    }
}
