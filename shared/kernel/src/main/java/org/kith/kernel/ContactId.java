package org.kith.kernel;

/** The id of a person, an organisation or a household that a group knows: opaque, of fixed length, see {@link IdSource}. */
public record ContactId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public ContactId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
