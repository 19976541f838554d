package org.kith.contacts;

import java.time.Instant;
import java.util.Optional;
import org.kith.kernel.ContactId;

/** The touches with the contacts of one group. */
public interface Interactions {
    /**
     * Writes one down; empty when there is no such contact.
     *
     * @param at when it took place
     */
    Optional<Interaction> log(ContactId contact, InteractionKind kind, String text, Instant at, Signature signature);
}
