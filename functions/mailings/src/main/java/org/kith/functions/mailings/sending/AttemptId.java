package org.kith.functions.mailings.sending;

import org.kith.kernel.IdSource;

/** Names one try to send one mail to one recipient; travels with the mail as a tag and comes back with its feedback. */
public record AttemptId(String value) {
    /** Throws {@link IllegalArgumentException} for anything that {@link IdSource} would not have made. */
    public AttemptId {
        IdSource.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
