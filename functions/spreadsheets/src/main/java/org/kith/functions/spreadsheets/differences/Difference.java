package org.kith.functions.spreadsheets.differences;

/**
 * A sheet says something else of one fact than the record.
 *
 * @param fact its word, as in {@link Treatments}
 * @param record what the record says, in words for people
 * @param sheet what the sheet says
 * @param stays true when the record is left as it is
 */
public record Difference(String fact, String record, String sheet, boolean stays) {}
