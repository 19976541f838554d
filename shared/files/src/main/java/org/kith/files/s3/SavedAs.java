package org.kith.files.s3;

import java.nio.charset.StandardCharsets;

/**
 * The header {@code Content-Disposition} that has a file saved under its name and not shown (RFC 6266): once in plain
 * letters, once as it is, in UTF-8 (RFC 8187), which every browser of today prefers.
 */
final class SavedAs {
    /** What may stand in the second form as it is (RFC 8187, attr-char). */
    private static final String AS_THEY_ARE = "!#$&+-.^_`|~";

    private SavedAs() {}

    static String header(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .map(each -> each >= ' ' && each < 0x7f && each != '"' && each != '\\' && each != '%' ? each : '_')
                .forEach(plain::appendCodePoint);
        StringBuilder whole = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (isLetterOrDigit(each) || AS_THEY_ARE.indexOf(each) >= 0) {
                whole.append((char) each);
            } else {
                whole.append(String.format("%%%02X", each & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }

    /** Of ASCII: the bytes of other letters are negative. */
    private static boolean isLetterOrDigit(byte each) {
        return each > 0 && Character.isLetterOrDigit(each);
    }
}
