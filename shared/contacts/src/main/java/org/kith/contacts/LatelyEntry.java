package org.kith.contacts;

import java.time.Instant;
import org.kith.kernel.ContactId;

/**
 * Something that somebody did lately.
 *
 * @param what a {@link What}, or the {@link InteractionKind} of what was written down, in the words of the contract
 * @param contactName the contact's name then
 */
public record LatelyEntry(Instant at, String what, ContactId contact, String contactName, By by) {}
