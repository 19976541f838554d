package org.kith.contacts.gone;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kith.contacts.Contact;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.kernel.ContactId;

/** The contacts of one group that are no longer there. */
public interface GoneContacts {
    /**
     * Deletes a contact: from now on it is on no list, in no search, and gets no mail. Safe to repeat: a deleted contact
     * stays as deleted as it was, and what a failed attempt left undone is done. Empty when there is no such contact.
     */
    Optional<Gone.Deleted> delete(ContactId id, Signature signature);

    /** Puts a deleted contact back with everything; empty when there is none to put back, or it is too late. */
    Optional<Contact> restore(ContactId id, Signature signature);

    /**
     * Erases a deleted contact for ever, with all that is known of it. From the first write on it cannot be had back,
     * and its addresses are suppressed, except those that another contact has, too. Safe to repeat: whatever a failed
     * attempt left is removed. Empty when there is no deleted or erased contact of this id.
     */
    Optional<Gone.Erased> erase(ContactId id, Signature signature);

    /**
     * Erases what was deleted more than {@link Gone#RESTORABLE} ago, and goes on with what was left half erased; a few
     * contacts each time, the oldest first. Answers how many are erased now.
     */
    int eraseOverdue(Instant now);

    /** What became of a contact; empty when it is there, or never was. What is overdue counts as never having been. */
    Optional<Gone> find(ContactId id, Instant now);

    /** Those of these contacts (at most 100) that are no longer there, overdue ones among them. */
    Map<ContactId, Gone> among(Collection<ContactId> ids);

    /** The newest first, at most so many; a change may take a moment to show. */
    List<DeletedContact> deleted(int most, Instant now);

    /**
     * Changes a deleted contact without bringing it back, so that a reader who leaves a newsletter has left it after a
     * restoring, too. One that was merged into another is changed as it is kept for unmerging, and the other one with it,
     * for the two are one person. One that came back at this very moment is changed where it is. Nothing happens when there
     * is no such contact.
     */
    void revise(ContactId id, Signature signature, UnaryOperator<Revision> edit);
}
