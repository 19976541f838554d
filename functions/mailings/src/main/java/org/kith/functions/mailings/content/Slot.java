package org.kith.functions.mailings.content;

/** A place in a template where something of the reader's own stands. */
sealed interface Slot {
    /** One of the reader's names, or the fallback. */
    record Value(MergeField field, String fallback) implements Slot {}

    /** The address of the page on which this reader can leave. */
    record LeaveLink() implements Slot {}
}
