/**
 * An SES v2 endpoint for the laptop: takes mails from the real client, keeps each as an {@code .eml} file, enforces the
 * account's rate, sends feedback the way SES does, and can be told to misbehave.
 *
 * <p>{@link org.kith.local.ses.SesEndpoint} speaks HTTP, {@link org.kith.local.ses.Outbox} keeps the mails, {@link
 * org.kith.local.ses.Tenants} whose they are, {@link org.kith.local.ses.Feedback} publishes what became of them, {@link org.kith.local.ses.Faults} says which
 * requests go wrong and how.
 */
@NullMarked
package org.kith.local.ses;

import org.jspecify.annotations.NullMarked;
