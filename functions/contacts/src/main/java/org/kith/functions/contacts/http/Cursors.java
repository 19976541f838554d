package org.kith.functions.contacts.http;

import java.util.Optional;
import org.kith.functions.contacts.ContactOrder;
import org.kith.kernel.GroupId;
import org.kith.kernel.SealedTokens;

/** Where a page ended, sealed for one group: nobody reads it, and it opens nothing of another's. */
final class Cursors {
    private static final String PURPOSE = "contacts-cursor";

    private final SealedTokens tokens;

    Cursors(SealedTokens tokens) {
        this.tokens = tokens;
    }

    String after(GroupId group, ContactOrder order, ContactOrder.Place place) {
        return tokens.seal(PURPOSE, start(group, order) + place.text());
    }

    /** The place behind which to read on; empty for a cursor that is not this group's, or of another order. */
    Optional<ContactOrder.Place> open(GroupId group, ContactOrder order, String cursor) {
        return tokens.open(PURPOSE, cursor)
                .filter(text -> text.startsWith(start(group, order)))
                .map(text -> text.substring(start(group, order).length()))
                .flatMap(ContactOrder.Place::parse);
    }

    private static String start(GroupId group, ContactOrder order) {
        return group.value() + order.word() + "\n";
    }
}
