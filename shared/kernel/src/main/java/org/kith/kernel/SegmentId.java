package org.kith.kernel;

/** The id of a segment: opaque, of fixed length, see {@link IdSource}. */
public record SegmentId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public SegmentId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
