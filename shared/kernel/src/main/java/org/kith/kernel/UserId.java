package org.kith.kernel;

/** The id of someone who signs in: opaque, of fixed length, see {@link IdSource}. */
public record UserId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public UserId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
