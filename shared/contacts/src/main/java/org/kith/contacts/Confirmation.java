package org.kith.contacts;

import java.time.Instant;

/**
 * That a fact was right: when, by whom, and how they knew.
 *
 * @param by who wrote it down
 */
public record Confirmation(Instant at, By by, How how) {
    /** Where a fact is from. */
    public enum How {
        /** Somebody typed it. */
        TYPED,
        /** It came with a spreadsheet. */
        IMPORTED,
        /** The contact said so, or their mail program did. */
        TOLD
    }

    /** What a signature says of the facts it changes. */
    static Confirmation by(Signature signature) {
        return new Confirmation(
                signature.at(), signature.by(), how(signature.by().through()));
    }

    /** As {@link #by}, and the contact said so. */
    static Confirmation told(Signature signature) {
        return new Confirmation(signature.at(), signature.by(), How.TOLD);
    }

    private static How how(Through through) {
        return switch (through) {
            case APP, BULK -> How.TYPED;
            case IMPORT -> How.IMPORTED;
            case UNSUBSCRIBE, FEEDBACK -> How.TOLD;
        };
    }
}
