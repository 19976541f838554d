package org.kith.contacts.relationships;

import java.time.LocalDate;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipKindId;

/**
 * A relationship as rules about many contacts see it, once for both sides.
 *
 * @param one who is what the kind says first: the carer
 * @param other whom it is said of: who is cared for
 * @param end the last day
 */
public record Tie(
        ContactId one, RelationshipKindId kind, ContactId other, Optional<LocalDate> start, Optional<LocalDate> end) {
    /** Who sees it from that side: forward, the one who is said first. */
    public ContactId seenFrom(Direction side) {
        return switch (side) {
            case FORWARD -> one;
            case BACKWARD -> other;
        };
    }

    /** True unless it is to begin later. */
    public boolean hasBegunOn(LocalDate day) {
        return start.map(first -> !first.isAfter(day)).orElse(true);
    }

    /** True when it has begun and is not over; on its last day it is, as {@link RelationshipTerms#isOver} says. */
    public boolean holdsOn(LocalDate day) {
        return hasBegunOn(day) && end.map(last -> last.isAfter(day)).orElse(true);
    }
}
