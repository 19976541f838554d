package org.kith.kernel;

/** The id of one kept change of a contact: opaque, of fixed length, see {@link IdSource}. */
public record ChangeId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public ChangeId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
