package org.kith.functions.spreadsheets.differences;

/** What is done where a sheet says something else of a fact than the record. What the record does not say is always filled in. */
public enum Treatment {
    /** The record stays as it is. */
    KEEP,
    /** Both stay: one more address or number, one more line of a note, one more choice. */
    ADD,
    /** What the sheet says takes the place of what the record says. */
    OVERWRITE
}
