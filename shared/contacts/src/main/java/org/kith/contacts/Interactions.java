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
     * @param followUp something to do because of it, saved together with it and taken back together with it
     */
    Optional<Interaction> log(
            ContactId contact,
            InteractionKind kind,
            String text,
            Instant at,
            Optional<TaskPlan> followUp,
            Signature signature);

    /** Writes one down with nothing to be done because of it; empty when there is no such contact. */
    default Optional<Interaction> log(
            ContactId contact, InteractionKind kind, String text, Instant at, Signature signature) {
        return log(contact, kind, text, at, Optional.empty(), signature);
    }
}
