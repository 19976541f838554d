package org.kith.kernel;

/** The id of an invitation to join a group: opaque, of fixed length, see {@link IdSource}. */
public record InvitationId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public InvitationId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
