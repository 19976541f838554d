/**
 * Contacts that are no longer there. A contact that goes leaves the place where everybody looks for it (its row {@code
 * CONTACT}) for another in the same collection (its row {@code GONE}): whoever reads or writes contacts then finds none,
 * and nobody has to remember to ask whether it was deleted. {@link org.kith.contacts.gone.Gone} says what became of it (deleted, erased, merged into another),
 * {@link org.kith.contacts.gone.GoneContacts} deletes, restores and erases.
 */
@NullMarked
package org.kith.contacts.gone;

import org.jspecify.annotations.NullMarked;
