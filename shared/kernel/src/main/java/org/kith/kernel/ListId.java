package org.kith.kernel;

/** The id of a list of contacts: opaque, of fixed length, see {@link IdSource}. */
public record ListId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public ListId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
