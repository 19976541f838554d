package org.kith.contacts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/** The contacts of one group. */
public interface Contacts {
    /** Adds a contact. Addresses that are suppressed in the group are so for it, too. */
    Contact add(Facts facts, Signature signature);

    /**
     * Changes a contact as it is now, whoever changed it before; asked for again when somebody changes it in between.
     * A revision that changes nothing writes nothing.
     */
    Revised revise(ContactId id, Signature signature, UnaryOperator<Revision> edit);

    /**
     * Replaces the facts of a contact that still is as it was read, but for its answers to the group's own fields, which
     * are changed one by one.
     *
     * @param told what is different was said by the contact itself
     */
    Changed change(ContactId id, long version, Facts facts, boolean told, Signature signature);

    /** As {@link #change(ContactId, long, Facts, boolean, Signature)}, not told by the contact itself. */
    default Changed change(ContactId id, long version, Facts facts, Signature signature) {
        return change(id, version, facts, false, signature);
    }

    /** Takes one change back. */
    Undone undo(ContactId id, ChangeId change, Signature signature);

    /** A contact as it is now. */
    Optional<Contact> find(ContactId id);

    /** Up to 100 contacts as they are now; what does not exist is left out. */
    Map<ContactId, Contact> findAll(Collection<ContactId> ids);

    /** Changes that were signed at one time, one of each of up to 100 contacts; what does not exist is left out. */
    Map<ContactId, Change> changes(Instant at, Map<ContactId, ChangeId> wanted);

    /**
     * Up to 100 contacts as they are now, by the id that was asked for; one that was merged into another is that one. What
     * does not exist is left out.
     */
    Map<ContactId, Contact> allFound(Collection<ContactId> ids);

    /** Everything about one contact, as it is now. */
    Optional<ContactRecord> read(ContactId id);

    /** The same, up to 20,000 rows of each collection. One Query for each megabyte, and for each contact that was merged into it. */
    Optional<ContactRecord> readWhole(ContactId id);

    /** A contact that may have to go, with the rows that would go with it. One Query. */
    Optional<Removable> readToRemove(ContactId id);

    /** Keeps that somebody saw what is sensitive of a contact; once for each user and day. */
    void look(ContactId id, Look look);

    /**
     * All of one contact for the contact themselves, however much it is, and a note in the history that it was handed out.
     * One Query for each megabyte. Empty when there is no such contact.
     */
    Optional<ContactRecord> export(ContactId id, Signature signature);

    /** Everyone, by name; a change may take a moment to show. */
    List<ContactSummary> everyone();

    /** Who has an e-mail address (at most 100), as of now. */
    List<ContactId> withAddress(EmailAddress address);

    /** Whether a contact may be mailed at an address, as of now. */
    MayMail mayMail(ContactId id, EmailAddress address, Purpose purpose);

    /** What became of a revision. */
    sealed interface Revised {
        /** It is saved, or there was nothing to change. */
        record Saved(Contact contact) implements Revised {}

        /** There is no such contact. */
        record Missing() implements Revised {}
    }

    /** What became of a change of facts. */
    sealed interface Changed {
        /** It is saved, or there was nothing to change. */
        record Saved(Contact contact) implements Changed {}

        /** Somebody changed the contact since it was read. */
        record Outdated() implements Changed {}

        /** There is no such contact. */
        record Missing() implements Changed {}
    }

    /** What became of an undoing. */
    sealed interface Undone {
        /** It is taken back. */
        record Done() implements Undone {}

        /** What it changed was changed again since, or was undone already. */
        record ChangedSince() implements Undone {}

        /** A change of this kind is not undone here. */
        record Permanent() implements Undone {}

        /** There is no such contact, or no such change. */
        record Missing() implements Undone {}
    }
}
