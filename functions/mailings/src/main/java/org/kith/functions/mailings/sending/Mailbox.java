package org.kith.functions.mailings.sending;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.kith.functions.mailings.content.HeaderText;
import org.kith.kernel.EmailAddress;

/** An address with a name to show. */
public record Mailbox(HeaderText name, EmailAddress address) {
    /** The room that an encoded word of at most 75 characters (RFC 2047, 2) has for base 64, in bytes. */
    private static final int BYTES_IN_A_WORD = 45;

    /** Throws {@link IllegalArgumentException} when the name must not stand in a header. */
    public static Mailbox of(String name, EmailAddress address) {
        return new Mailbox(new HeaderText(name), address);
    }

    /** As a header has it, in ASCII: {@code "Aileen Baird" <aileen@example.org>}. */
    public String header() {
        String text = name.value().strip();
        if (text.isEmpty()) {
            return address.value();
        }
        boolean ascii = text.chars().allMatch(c -> c >= ' ' && c < 127);
        String phrase = ascii
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.join(" ", encodedWords(text));
        return phrase + " <" + address.value() + ">";
    }

    private static List<String> encodedWords(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int bytes = 0;
        for (int c : text.codePoints().toArray()) {
            String letter = Character.toString(c);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > BYTES_IN_A_WORD) {
                words.add(encodedWord(part));
                part.setLength(0);
                bytes = 0;
            }
            part.append(letter);
            bytes += size;
        }
        words.add(encodedWord(part));
        return words;
    }

    private static String encodedWord(CharSequence text) {
        return "=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }
}
