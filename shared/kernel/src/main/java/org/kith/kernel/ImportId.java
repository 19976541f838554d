package org.kith.kernel;

/** The id of one spreadsheet brought in: opaque, of fixed length, see {@link IdSource}. */
public record ImportId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public ImportId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
