/**
 * Contacts in the GroupData table. {@link org.kith.contacts.dynamodb.ContactWrites} and {@link
 * org.kith.contacts.dynamodb.TimelineWrites} write a contact's rows, into a transaction of the caller's, so that a
 * mailing's ledger or an import's row and the contact change together or not at all. {@link
 * org.kith.contacts.dynamodb.ContactKeys} has the sort keys, {@link org.kith.contacts.dynamodb.ContactSchemas} and
 * {@link org.kith.contacts.dynamodb.EventSchemas} what is in the rows.
 */
@NullMarked
package org.kith.contacts.dynamodb;

import org.jspecify.annotations.NullMarked;
