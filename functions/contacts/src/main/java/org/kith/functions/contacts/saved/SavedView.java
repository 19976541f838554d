package org.kith.functions.contacts.saved;

import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.kernel.UserId;
import org.kith.kernel.ViewId;

/**
 * A name for what somebody wants to see again.
 *
 * @param onlyFor who alone sees it; empty for everybody in the group
 */
public record SavedView(
        ViewId id, String name, ContactKind kind, ViewQuery query, Optional<UserId> onlyFor, Instant since) {
    /** True for a user who may see it. */
    public boolean isFor(UserId user) {
        return onlyFor.map(user::equals).orElse(true);
    }
}
