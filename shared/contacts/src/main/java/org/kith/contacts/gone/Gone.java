package org.kith.contacts.gone;

import java.time.Duration;
import java.time.Instant;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.kernel.ContactId;

/** What became of a contact that is no longer there. */
public sealed interface Gone {
    /** So long a deleted contact can be had back. */
    Duration RESTORABLE = Duration.ofDays(30);

    /** Which contact it was. */
    ContactId id();

    /** Who did it. */
    By by();

    /** When. */
    Instant at();

    /**
     * Deleted; it can be restored with everything.
     *
     * @param contact as it was then
     * @param entries how many there are in its record: calls, tasks, mails, changes
     */
    record Deleted(Contact contact, long entries, By by, Instant at) implements Gone {
        @Override
        public ContactId id() {
            return contact.id();
        }

        /** When it is erased by itself. */
        public Instant until() {
            return at.plus(RESTORABLE);
        }

        /** True when it is too late to restore it: it counts as erased, even before anybody has done that. */
        public boolean isOver(Instant now) {
            return !now.isBefore(until());
        }
    }

    /**
     * Erased for ever. Of the contact itself nothing is left but its id.
     *
     * @param finished false while rows of it still wait to be removed; nobody can read them any longer
     */
    record Erased(ContactId id, By by, Instant at, boolean finished) implements Gone {}

    /**
     * Merged into another contact, under which it is found.
     *
     * @param contact as it was then, with the one it was merged into
     * @param keptBefore the other one as it was before
     * @param keptAfter the other one as the merging left it
     */
    record Merged(Contact contact, Contact keptBefore, Contact keptAfter, By by, Instant at) implements Gone {
        /** So long the two can be parted again. */
        public static final Duration UNMERGEABLE = Duration.ofDays(90);

        @Override
        public ContactId id() {
            return contact.id();
        }

        /** The contact that it was merged into. */
        public ContactId into() {
            return keptAfter.id();
        }

        /** Until when the two can be parted again. */
        public Instant until() {
            return at.plus(UNMERGEABLE);
        }

        /** True when it is too late for that. */
        public boolean isOver(Instant now) {
            return !now.isBefore(until());
        }
    }
}
