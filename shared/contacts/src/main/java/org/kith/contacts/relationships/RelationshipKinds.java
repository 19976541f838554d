package org.kith.contacts.relationships;

import java.util.List;

/** The kinds of relationship of one group: those it started with, as it calls them now, and its own. */
public interface RelationshipKinds {
    /** So many a group can have, retired ones included. */
    int MOST = 100;

    /** All of them, retired ones too, by their words. */
    List<RelationshipKind> all();

    /** Adds one. */
    Outcome add(String forward, String backward);

    /** Calls one something else, retires it, or takes it up again. */
    Outcome change(RelationshipKind kind);

    /** What became of it. */
    sealed interface Outcome {
        /** It is saved. */
        record Saved(RelationshipKind kind) implements Outcome {}

        /** Another kind reads the same, give or take case. */
        record WordsTaken() implements Outcome {}

        /** The group has {@link RelationshipKinds#MOST} kinds. */
        record TooMany() implements Outcome {}

        /** There is no such kind. */
        record Missing() implements Outcome {}
    }
}
