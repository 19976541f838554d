package org.kith.functions.spreadsheets.dates;

/** What {@code 3/7/58} means. */
public enum DateOrder {
    /** The third of July, as in Britain and in most of the world. */
    DAY_FIRST,
    /** The seventh of March, as in the United States. */
    MONTH_FIRST
}
