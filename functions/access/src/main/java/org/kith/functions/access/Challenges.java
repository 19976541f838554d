package org.kith.functions.access;

import java.time.Instant;

/** The challenges that wait for an answer. */
public interface Challenges {
    /** Keeps a challenge until it is answered or over. */
    void open(Challenge challenge);

    /** Takes one of the tries, before the answer is looked at, so that parallel guesses get no more than there are. */
    Try takeTry(String id, Instant now);

    /** Ends the challenge and starts the session, together or not at all. */
    Entry spend(Challenge challenge, NewSession session);

    /** Whether an answer may be tried. */
    sealed interface Try {
        /** It may. */
        record Taken(Challenge challenge, int left) implements Try {}

        /** There is no such challenge, or it was answered, tried too often, or is too old. */
        record Over() implements Try {}
    }
}
