package org.kith.kernel;

/** The id of a kind of relationship: opaque, of fixed length, see {@link IdSource}. */
public record RelationshipKindId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public RelationshipKindId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
