package org.kith.kernel;

/** The id of a relationship between two contacts, the same on both pages: opaque, of fixed length, see {@link IdSource}. */
public record RelationshipId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public RelationshipId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
