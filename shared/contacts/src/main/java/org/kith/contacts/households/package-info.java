/**
 * Who may live together, to be asked about and never assumed. {@link org.kith.contacts.households.SharedHomes} groups
 * the summaries of everyone by home, a postcode and which house or flat of it, so each contact is looked at once; it
 * leaves out who is in a household already, homes of many, and those of whom somebody said that they do not live
 * together. That is kept pair by pair, as a distinction of the package {@code duplicates} is; nothing else is: what may
 * be is worked out when somebody looks. Who makes a household of it writes relationships ({@link
 * org.kith.contacts.relationships.Households}).
 */
@NullMarked
package org.kith.contacts.households;

import org.jspecify.annotations.NullMarked;
