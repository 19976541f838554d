/**
 * The contact record: one person, one partition. Start with {@link org.kith.contacts.Contact}, what a group knows now,
 * and {@link org.kith.contacts.Revision}, the one way to change it: every revision carries its {@link
 * org.kith.contacts.Change}. {@link org.kith.contacts.ContactRecord} is the whole story, as the contact's page shows
 * it, and {@link org.kith.contacts.UndoPlan} decides what can be taken back. {@link
 * org.kith.contacts.ContactSummary} is what search, lists and audiences read of everyone.
 *
 * <p>What a contact is to others is in {@link org.kith.contacts.relationships}, files that belong to it in {@link
 * org.kith.contacts.documents}; two that turn out to be one, in {@link org.kith.contacts.merging}.
 *
 * <p>The stores ({@link org.kith.contacts.Contacts}, {@link org.kith.contacts.Timeline}, {@link
 * org.kith.contacts.Lists}, {@link org.kith.contacts.Suppressions}) are each one group's.
 */
@NullMarked
package org.kith.contacts;

import org.jspecify.annotations.NullMarked;
