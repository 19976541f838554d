package org.kith.contacts.relationships;

import java.util.Locale;
import org.kith.contacts.Line;
import org.kith.kernel.RelationshipKindId;

/**
 * What two contacts can be to each other, in the group's words.
 *
 * @param forward how it reads from the one: carer of
 * @param backward how it reads from the other: cared for by; the same word when it is the same both ways
 * @param retired no longer offered; relationships that have it keep it
 */
public record RelationshipKind(RelationshipKindId id, String forward, String backward, boolean retired) {
    /** Makes each a line; refuses one with nothing in it. */
    public RelationshipKind {
        forward = Line.of(forward).orElseThrow(() -> new IllegalArgumentException("A kind without words"));
        backward = Line.of(backward).orElseThrow(() -> new IllegalArgumentException("A kind without words"));
    }

    /** True when it reads the same both ways: neighbour of. */
    public boolean symmetrical() {
        return forward.equals(backward);
    }

    /** How it reads from that side. */
    public String words(Direction direction) {
        return switch (direction) {
            case FORWARD -> forward;
            case BACKWARD -> backward;
        };
    }

    /** True when people could not tell the two apart. */
    public boolean readsLike(RelationshipKind other) {
        return folded(forward).equals(folded(other.forward)) && folded(backward).equals(folded(other.backward));
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.UK);
    }
}
