package org.kith.functions.contacts.saved;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;
import org.kith.kernel.ViewId;

/** The saved views of one group, as one user sees them: a view that is only for another is as good as missing. */
public interface SavedViews {
    /** So many a group can have, everybody's together. */
    int MOST = 50;

    /** All that this user sees, by name. */
    List<SavedView> all();

    /** Adds one. */
    Outcome add(Wish wish);

    /** Puts another in its place. */
    Outcome change(ViewId id, Wish wish);

    /** Removes one; false when there is none. */
    boolean remove(ViewId id);

    /**
     * A view that somebody wants.
     *
     * @param shared true for everybody in the group, false for this user alone
     */
    record Wish(String name, ContactKind kind, ViewQuery query, boolean shared) {}

    /** What became of it. */
    sealed interface Outcome {
        /** It is saved. */
        record Saved(SavedView view) implements Outcome {}

        /** The group has {@link #MOST} views. */
        record TooMany() implements Outcome {}

        /** There is no such view. */
        record Missing() implements Outcome {}
    }

    /** The saved views of one group. */
    @FunctionalInterface
    interface OfGroup {
        /** As one of its users sees them. */
        SavedViews of(UserId user);
    }

    /** Where the saved views of a group come from. */
    @FunctionalInterface
    interface Source {
        /** Those of one group. */
        OfGroup of(GroupId group);
    }

    /** One of them. */
    default Optional<SavedView> find(ViewId id) {
        return all().stream().filter(view -> view.id().equals(id)).findFirst();
    }
}
