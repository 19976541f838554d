package org.kith.contacts.merging;

import java.util.Optional;

/**
 * One fact of two contacts, side by side.
 *
 * @param field its name, as {@link org.kith.contacts.FactField} has it
 * @param kept the text that the contact which is kept has, as {@link org.kith.contacts.FactTexts}
 * @param other the text that the other one has
 */
public record FieldPair(String field, Optional<String> kept, Optional<String> other, Becomes becomes) {
    /** What the merged contact has. */
    public enum Becomes {
        /** Both say the same, or only the kept one says anything. */
        KEPT,
        /** Only the other one says anything: it moves. */
        OTHER,
        /** A contact can have several of these: both. The kept one's come first, unless the other's are chosen to. */
        BOTH,
        /** They differ, and there is one only: the kept one's, unless the other's is chosen. */
        CHOICE
    }
}
