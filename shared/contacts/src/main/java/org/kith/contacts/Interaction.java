package org.kith.contacts;

import java.time.Instant;
import org.kith.kernel.ChangeId;
import org.kith.kernel.InteractionId;

/**
 * One touch with a contact.
 *
 * @param change the change that wrote it down; undoing that takes it back
 * @param at when it took place
 */
public record Interaction(InteractionId id, ChangeId change, InteractionKind kind, String text, Instant at, By by) {}
