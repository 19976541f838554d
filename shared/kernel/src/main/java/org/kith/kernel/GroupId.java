package org.kith.kernel;

/** The id of a group, the tenant: opaque, of fixed length, see {@link IdSource}. */
public record GroupId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public GroupId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
