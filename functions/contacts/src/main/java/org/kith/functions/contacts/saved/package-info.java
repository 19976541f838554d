/**
 * Saved views: which columns, in which order and which contacts of a kind somebody wants to see again. A view is a name
 * for the query of an address, so that a link and a view show the same; what the query may say is in {@link
 * org.kith.functions.contacts.saved.ViewQuery}.
 */
@NullMarked
package org.kith.functions.contacts.saved;

import org.jspecify.annotations.NullMarked;
