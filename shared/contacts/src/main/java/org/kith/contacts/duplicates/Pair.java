package org.kith.contacts.duplicates;

import java.util.Optional;
import org.kith.kernel.ContactId;

/** Two contacts, whichever was named first. */
public record Pair(ContactId lower, ContactId higher) {
    /** Throws {@link IllegalArgumentException} unless the ids are in order, and two. */
    public Pair {
        if (lower.value().compareTo(higher.value()) >= 0) {
            throw new IllegalArgumentException("A pair is two contacts, the lower id first");
        }
    }

    /** The pair of these two; empty for one contact named twice. */
    public static Optional<Pair> of(ContactId one, ContactId other) {
        int order = one.value().compareTo(other.value());
        if (order == 0) {
            return Optional.empty();
        }
        return Optional.of(order < 0 ? new Pair(one, other) : new Pair(other, one));
    }

    /** True when this contact is one of the two. */
    public boolean has(ContactId contact) {
        return lower.equals(contact) || higher.equals(contact);
    }
}
