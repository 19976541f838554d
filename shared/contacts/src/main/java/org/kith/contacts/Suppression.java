package org.kith.contacts;

import java.time.Instant;
import java.util.Optional;
import org.kith.kernel.EmailAddress;

/**
 * That an address must not be mailed by this group. Nothing clears it.
 *
 * @param detail what the other mail server said, if it said anything
 */
public record Suppression(EmailAddress address, SuppressionReason reason, Optional<String> detail, Instant at) {}
