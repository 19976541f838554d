package org.kith.dynamodb;

import java.util.Set;

/** What became of a transaction: all of it or nothing. A table that stays busy is a {@link TableBusyException}. */
public sealed interface Commit {
    /** Everything was written. */
    record Done() implements Commit {}

    /**
     * Nothing was written, because conditions did not hold.
     *
     * @param operations which operations, counted from 0 in the order they were added
     */
    record Refused(Set<Integer> operations) implements Commit {
        /** Keeps a copy. */
        public Refused {
            operations = Set.copyOf(operations);
        }
    }

    /** For writes that must not be refused: throws {@link IllegalStateException} if this one was. */
    default void orThrow() {
        switch (this) {
            case Done() -> {}
            case Refused(Set<Integer> operations) ->
                throw new IllegalStateException("A write that cannot be refused was: operations " + operations);
        }
    }
}
