package org.kith.kernel;

/** The id of a saved view of a list of contacts: opaque, of fixed length, see {@link IdSource}. */
public record ViewId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public ViewId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
