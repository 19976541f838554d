package org.kith.dynamodb;

/**
 * A row that says that something was done, written in the transaction that does it.
 *
 * @param row the mark
 * @param unlessThere when it may be written: it is not there, or what is there counts no longer
 */
public record OnceMark(Row row, Condition unlessThere) {}
