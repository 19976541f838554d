package org.kith.kernel;

/** The id of one of a group's own fields: opaque, of fixed length, see {@link IdSource}. */
public record FieldId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public FieldId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
