package org.kith.kernel;

/** The id of a file that is attached to a contact: opaque, of fixed length, see {@link IdSource}. */
public record DocumentId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public DocumentId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
