/**
 * Who is what to whom: works for, carer of, member of a household. A {@link
 * org.kith.contacts.relationships.Relationship} is kept in the collections of both its contacts, a row each that sees
 * it from there, so that each page is one Query; {@link org.kith.contacts.relationships.Relationships} writes and
 * takes away both rows and both change records in one transaction. The words are those of a {@link
 * org.kith.contacts.relationships.RelationshipKind}, which the group may rename, add and retire; {@link
 * org.kith.contacts.relationships.StarterKinds} are there from the first day. A household is a contact of that kind,
 * and who belongs to it says a relationship; {@link org.kith.contacts.relationships.Households} reads them together.
 *
 * <p><b>When two contacts become one</b>, the rows of the one that goes stay where they are ({@link
 * org.kith.contacts.merging}); their twins keep its id, which leads to the kept one, and get the kept one's name. What
 * the two were to each other, and what both are to the same third contact, is left out when they are read together.
 */
@NullMarked
package org.kith.contacts.relationships;

import org.jspecify.annotations.NullMarked;
