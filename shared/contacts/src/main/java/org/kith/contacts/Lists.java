package org.kith.contacts;

import java.util.List;
import java.util.Optional;
import org.kith.kernel.ListId;

/** The lists of one group. */
public interface Lists {
    /** So many a group can have. */
    int MOST = 200;

    /** All of them, by name. */
    List<ContactList> all();

    /** One of them. */
    Optional<ContactList> find(ListId id);

    /** Adds one. */
    Outcome add(String name, String description, Signature signature);

    /** Gives one another name and description. */
    Outcome change(ListId id, String name, String description);

    /** What became of it. */
    sealed interface Outcome {
        /** It is saved. */
        record Saved(ContactList list) implements Outcome {}

        /** Another list has this name, give or take case and accents. */
        record NameTaken() implements Outcome {}

        /** The group has {@link Lists#MOST} lists. */
        record TooMany() implements Outcome {}

        /** There is no such list. */
        record Missing() implements Outcome {}
    }
}
