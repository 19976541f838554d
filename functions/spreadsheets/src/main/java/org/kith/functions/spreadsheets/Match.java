package org.kith.functions.spreadsheets;

import java.util.Optional;
import org.kith.kernel.ContactId;

/**
 * Which contact a row is about, as far as anybody can tell.
 *
 * @param contact empty for somebody new, and where it may be one of several
 * @param by what told; empty where nothing did
 * @param inDoubt true when there are several that it may be about
 */
record Match(Optional<ContactId> contact, Optional<MatchedBy> by, boolean inDoubt) {
    static final Match NOBODY = new Match(Optional.empty(), Optional.empty(), false);

    static Match of(ContactId contact, MatchedBy by) {
        return new Match(Optional.of(contact), Optional.of(by), false);
    }

    /** One of several, and nobody can tell which. */
    static Match inDoubt(MatchedBy by) {
        return new Match(Optional.empty(), Optional.of(by), true);
    }

    /** One of several, taken all the same. */
    static Match taken(ContactId contact, MatchedBy by) {
        return new Match(Optional.of(contact), Optional.of(by), true);
    }
}
