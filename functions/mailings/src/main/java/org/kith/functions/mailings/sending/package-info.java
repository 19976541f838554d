/**
 * Sending: at most once for each recipient, nothing lost, all accounted for.
 *
 * <p>{@link org.kith.functions.mailings.sending.QueueMailing} (the button) → {@link
 * org.kith.functions.mailings.sending.StartMailing} (the pause is over) → {@link
 * org.kith.functions.mailings.sending.FreezeMailing} (one row for each address) → {@link
 * org.kith.functions.mailings.sending.SendMailing} (a chunk of recipients from the queue): {@link
 * org.kith.functions.mailings.sending.SendingTenants}, {@link
 * org.kith.functions.mailings.sending.ClaimRecipient}, {@link org.kith.functions.mailings.sending.MailSender}, {@link
 * org.kith.functions.mailings.sending.SettleRecipients}. {@link org.kith.functions.mailings.sending.SweepMailings}
 * takes up whatever stopped half way. The moves of a recipient are in {@link
 * org.kith.functions.mailings.sending.Recipient}.
 */
@NullMarked
package org.kith.functions.mailings.sending;

import org.jspecify.annotations.NullMarked;
