package org.kith.functions.contacts.http;

import java.util.Optional;
import org.kith.kernel.GroupId;
import org.kith.kernel.SealedTokens;

/** Where a page ended, sealed for one group: nobody reads it, and it opens nothing of another's. */
final class Cursors {
    private static final String PURPOSE = "contacts-cursor";

    private final SealedTokens tokens;

    Cursors(SealedTokens tokens) {
        this.tokens = tokens;
    }

    String after(GroupId group, String sortKey) {
        return tokens.seal(PURPOSE, group.value() + sortKey);
    }

    /** The sort key behind which to read on; empty for a cursor that is not this group's. */
    Optional<String> open(GroupId group, String cursor) {
        return tokens.open(PURPOSE, cursor)
                .filter(text -> text.startsWith(group.value()))
                .map(text -> text.substring(group.value().length()));
    }
}
