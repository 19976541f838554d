/**
 * Who is what to whom: works for, carer of, member of a household. A {@link
 * org.kith.contacts.relationships.Relationship} is kept in the collections of both its contacts, a row each that sees
 * it from there, so that each page is one Query; {@link org.kith.contacts.relationships.Relationships} writes and
 * takes away both rows and both change records in one transaction. The words are those of a {@link
 * org.kith.contacts.relationships.RelationshipKind}, which the group may rename, add and retire; {@link
 * org.kith.contacts.relationships.StarterKinds} are there from the first day. A household is a contact of that kind,
 * and who belongs to it says a relationship; {@link org.kith.contacts.relationships.Households} reads them together.
 *
 * <p><b>When two contacts become one</b>, each row {@code R#<relationship>} of the one that goes moves to the other's
 * collection, and its twin, under the same sort key in the collection of {@code other}, gets the new {@code other} and
 * {@code otherName}: nothing else names a contact. A relationship between the two is taken away, and so is one that
 * the other has already (the same kind, direction and {@code other}, not ended). The side that sees it {@code
 * forward} is the one listed for the whole group, so its listing is written anew with the row.
 */
@NullMarked
package org.kith.contacts.relationships;

import org.jspecify.annotations.NullMarked;
