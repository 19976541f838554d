package org.kith.contacts.merging;

import java.time.Instant;
import java.util.Set;
import org.kith.contacts.Contact;
import org.kith.contacts.Signature;
import org.kith.contacts.gone.Gone;
import org.kith.kernel.ContactId;

/** Makes two contacts of one group one, and parts them again. */
public interface Merges {
    /**
     * Merges a contact into another, in one transaction. Safe to repeat: what is merged already is {@link
     * Merged.Done}.
     *
     * @param wanted both, with the versions that whoever decided had before them
     * @param chosen the facts of which the other one's is taken ({@link Merge#merged})
     */
    Merged merge(Wanted wanted, Set<String> chosen, Signature signature);

    /** Parts the two again, in one transaction, within {@link Gone.Merged#UNMERGEABLE} of the merging. */
    Unmerged unmerge(ContactId kept, ContactId other, Signature signature);

    /** What {@link #unmerge} would do now. */
    Unmerged plan(ContactId kept, ContactId other, Instant now);

    /**
     * Which two are to become one.
     *
     * @param kept the one that stays; the other one is found as it
     */
    record Wanted(ContactId kept, long version, ContactId other, long otherVersion) {}

    /** What became of a merging. */
    sealed interface Merged {
        /** They are one. */
        record Done(ContactId kept) implements Merged {}

        /** One of the two was changed since it was read. */
        record Outdated() implements Merged {}

        /** One of the two does not exist. */
        record Missing() implements Merged {}

        /** A contact is not a duplicate of itself. */
        record Same() implements Merged {}

        /** One is a person, say, and the other an organisation. */
        record KindsDiffer() implements Merged {}

        /** More would be in one contact than {@link Contact#MOST_ABSORBED}. */
        record TooMany() implements Merged {}
    }

    /** What became of an unmerging, or would. */
    sealed interface Unmerged {
        /** Both are there, or would be. */
        record Done(Unmerge unmerge) implements Unmerged {}

        /** There is no such contact, or that one is not in it. */
        record Missing() implements Unmerged {}

        /** It is longer ago than {@link Gone.Merged#UNMERGEABLE}. */
        record TooLate() implements Unmerged {}

        /** Another was merged into it since, and has to be parted from it first. */
        record LaterFirst(ContactId id, String name) implements Unmerged {}
    }
}
