package org.kith.kernel;

/** The id of one recorded answer of a contact: opaque, of fixed length, see {@link IdSource}. */
public record PermissionId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public PermissionId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
