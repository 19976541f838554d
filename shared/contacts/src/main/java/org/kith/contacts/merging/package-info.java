/**
 * Two contacts that turn out to be one. {@link org.kith.contacts.merging.Merge} says field by field what the two make
 * together, {@link org.kith.contacts.merging.Unmerge} what becomes of both when they are parted again: neither reads or
 * writes anything. {@link org.kith.contacts.merging.Merges} does it.
 *
 * <p>Merging moves no rows. The kept contact's row names whom it absorbed ({@link
 * org.kith.contacts.Contact#absorbed}), the other one's row leaves its place, as that of a deleted contact does ({@link
 * org.kith.contacts.gone.Gone.Merged}), and everything else that is known of it stays in its own collection: calls,
 * tasks, mails and relationships are read, and changed, there. Whoever lists everyone finds the kept one only; whoever
 * has the other one's id finds the kept one by it.
 */
@NullMarked
package org.kith.contacts.merging;

import org.jspecify.annotations.NullMarked;
