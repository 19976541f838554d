package org.kith.functions.mailings.sending;

/** A recipient before and after. */
public record Move(Recipient before, Recipient after) {
    /** How the mailing's counts change. */
    public MailingCounts difference() {
        return MailingCounts.of(after).minus(MailingCounts.of(before));
    }
}
