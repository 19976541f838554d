package org.kith.kernel;

/** The id of one touch with a contact: opaque, of fixed length, see {@link IdSource}. */
public record InteractionId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public InteractionId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
