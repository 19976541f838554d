package org.kith.functions.mailings.sending;

/** Hands one mail over, once: it never tries a second time by itself. */
public interface MailSender {
    /** Sends, and says what is known of it. Never throws for what the mail service or the network did. */
    SendOutcome send(MailMessage mail);
}
