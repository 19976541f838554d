/**
 * Finds contacts that are in the record twice. {@link org.kith.contacts.duplicates.Traits} is what of a contact is
 * compared, {@link org.kith.contacts.duplicates.Likeness} weighs two of them and says why, {@link
 * org.kith.contacts.duplicates.Blocks} chooses which pairs are compared at all, so that twice as many people take twice
 * as long and not four times, and {@link org.kith.contacts.duplicates.Duplicates} is the queue that comes of it.
 *
 * <p>The queue is worked out when somebody looks at it, so it is never stale. What is kept is only what people said:
 * {@link org.kith.contacts.duplicates.Distinctions}, the pairs that are not the same.
 *
 * <p>Two people of one last name and one address are a household or neighbours, and no duplicates: different first
 * names weigh more than all that they share.
 */
@NullMarked
package org.kith.contacts.duplicates;

import org.jspecify.annotations.NullMarked;
