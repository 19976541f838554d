package org.kith.kernel;

/** The id of something to do for or about a contact: opaque, of fixed length, see {@link IdSource}. */
public record TaskId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public TaskId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
