package org.kith.functions.mailings.content;

import java.util.Optional;

/** A stretch of text within a block, or a place where the reader's own data stands. */
public sealed interface Span {
    /** Text as typed, its spaces kept. */
    record Text(String text, boolean bold, boolean italic, Optional<Href> href) implements Span {}

    /** A merge field; the fallback stands where the reader's value is blank. */
    record Merge(MergeField field, String fallback) implements Span {}
}
