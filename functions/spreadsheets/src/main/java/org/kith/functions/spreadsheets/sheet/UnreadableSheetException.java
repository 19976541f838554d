package org.kith.functions.spreadsheets.sheet;

/** A file cannot be read as a sheet. The message is for the person who chose it: what is wrong and what to do. */
public final class UnreadableSheetException extends RuntimeException {
    /** Takes a sentence or two. */
    public UnreadableSheetException(String problem) {
        super(problem);
    }

    /** The sentence for the person. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
