package org.kith.kernel;

/** The id of one newsletter or announcement: opaque, of fixed length, see {@link IdSource}. */
public record MailingId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public MailingId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
