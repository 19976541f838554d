package org.kith.dynamodb;

import java.util.List;

/**
 * What a query read.
 *
 * @param more true when the collection holds more than the limit allowed to read
 */
public record Page(List<Item> items, boolean more) {
    /** Keeps a copy. */
    public Page {
        items = List.copyOf(items);
    }
}
