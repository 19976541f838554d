package org.kith.contacts;

import java.time.Instant;
import org.kith.kernel.ListId;

/**
 * A fixed set of contacts that people can join or leave. Who is on it, the contacts know.
 *
 * @param description may be empty
 */
public record ContactList(ListId id, String name, String description, Instant since) {
    /** Its name without case and accents: what lists are ordered by, and may share with no other. */
    public String foldedName() {
        return Folded.text(name);
    }
}
