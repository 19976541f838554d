package org.kith.contacts.relationships;

/** From which side a relationship is seen. */
public enum Direction {
    /** As its kind is said first: carer of. */
    FORWARD,
    /** The other way round: cared for by. */
    BACKWARD;

    /** As the other contact sees it. */
    public Direction opposite() {
        return switch (this) {
            case FORWARD -> BACKWARD;
            case BACKWARD -> FORWARD;
        };
    }
}
