/**
 * Contacts, interactions, tasks, tags, lists, permissions, search, your day. The contact record itself, with its rules
 * and stores, is {@code shared/contacts}, because mailings and spreadsheets use it, too; what is here is the API over
 * it. It is plain create-read-update, so there are no use cases between the routes and the stores.
 *
 * <p>{@code saved} are the views of lists that people save. {@code http} has the routes and views, {@code dynamodb} looks up who belongs to the group, {@code function} ties
 * them together.
 */
@NullMarked
package org.kith.functions.contacts;

import org.jspecify.annotations.NullMarked;
