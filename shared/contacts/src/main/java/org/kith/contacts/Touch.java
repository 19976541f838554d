package org.kith.contacts;

import java.time.Instant;
import org.kith.kernel.ContactId;

/**
 * That there was an interaction with a contact, without what was said.
 *
 * @param at when it took place
 */
public record Touch(ContactId contact, InteractionKind kind, Instant at, By by) {}
