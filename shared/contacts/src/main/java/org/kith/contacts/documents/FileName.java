package org.kith.contacts.documents;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file's name, made harmless: no path, nothing invisible, nothing that turns the direction of reading round and so hides
 * the ending, and nothing that a file system refuses.
 */
public final class FileName {
    /** As many characters as file systems take. */
    public static final int LONGEST = 200;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");
    private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDS = Pattern.compile("^[ .]+|[ .]+$");

    private FileName() {}

    /** The name, harmless; empty when nothing is left of it. */
    public static Optional<String> of(String typed) {
        String name = INVISIBLE.matcher(BLANKS.matcher(typed).replaceAll(" ")).replaceAll("");
        name = PATH.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceFirst("");
        name = REFUSED.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ");
        name = ENDS.matcher(name).replaceAll("");
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
