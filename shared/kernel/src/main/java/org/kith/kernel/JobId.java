package org.kith.kernel;

/** The id of one bulk job: opaque, of fixed length, see {@link IdSource}. */
public record JobId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public JobId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
