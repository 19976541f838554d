/**
 * The group's own fields: what it wants to know of its contacts besides the facts that every group knows. A {@link
 * org.kith.contacts.fields.Field} says what is asked, {@link org.kith.contacts.fields.FieldKind} what an answer looks
 * like, and {@link org.kith.contacts.fields.VisibleFields} who sees it. The answers are facts of the contact ({@link
 * org.kith.contacts.Facts#own}), so they are changed, kept, undone and searched as all others are.
 */
@NullMarked
package org.kith.contacts.fields;

import org.jspecify.annotations.NullMarked;
