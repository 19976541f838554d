package org.kith.functions.mailings.sending;

/** What the account may send, as the mail service says. */
public interface SendingQuota {
    /** As of now, or at most a minute ago. */
    Quota now();

    /**
     * A quota.
     *
     * @param perSecond the most mails in a second
     * @param leftToday how many more may go within these 24 hours
     */
    record Quota(double perSecond, double leftToday) {}
}
