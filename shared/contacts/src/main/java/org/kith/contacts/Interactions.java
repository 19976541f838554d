package org.kith.contacts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.kernel.ContactId;
import org.kith.kernel.InteractionId;

/** The touches with the contacts of one group. */
public interface Interactions {
    /**
     * Writes one down on the page of a contact, and on those of the others who were there, or on none.
     *
     * @param others at most {@link Interaction#MOST_OTHERS}; the contact itself, and who is named twice, counts once
     */
    Logged log(ContactId contact, List<ContactId> others, Told told, Signature signature);

    /** With one contact alone, and nothing to be done because of it; empty when there is no such contact. */
    default Optional<Interaction> log(
            ContactId contact, InteractionKind kind, String text, Instant at, Signature signature) {
        return switch (log(contact, List.of(), new Told(kind, text, at, Optional.empty()), signature)) {
            case Logged.Saved(Interaction interaction) -> Optional.of(interaction);
            case Logged.Missing(), Logged.NoSuchOthers _ -> Optional.empty();
        };
    }

    /** Which of these are written down. One request for a hundred. */
    Set<InteractionId> known(Collection<Entry> wanted);

    /** Those in a contact's own collection that took place at this time or later, the first first. One query. */
    List<Interaction> since(ContactId contact, Instant earliest);

    /**
     * Where an interaction would be written down.
     *
     * @param at when it took place
     */
    record Entry(ContactId contact, Instant at, InteractionId id) {}

    /**
     * What there is to write down.
     *
     * @param at when it took place
     * @param followUp something to do because of it, on the page where it is written down: saved with it, and taken
     *     back with it
     */
    record Told(InteractionKind kind, String text, Instant at, Optional<TaskPlan> followUp) {}

    /** What became of it. */
    sealed interface Logged {
        /** It is on every page; this is as the contact's own has it. */
        record Saved(Interaction interaction) implements Logged {}

        /** There is no such contact. */
        record Missing() implements Logged {}

        /** Some of the others do not exist. */
        record NoSuchOthers(List<ContactId> ids) implements Logged {
            /** Keeps a copy. */
            public NoSuchOthers {
                ids = List.copyOf(ids);
            }
        }
    }
}
