package org.kith.functions.mailings.sending;

/**
 * What became of a mailing: {@code chosen = waiting + sent + skipped + failed + uncertain}. Delivered, bounced and
 * complained are among the sent; left are who unsubscribed through it.
 */
public record MailingCounts(
        long chosen,
        long waiting,
        long sent,
        long skipped,
        long failed,
        long uncertain,
        long delivered,
        long bounced,
        long complained,
        long left) {
    /** Nothing. */
    public static final MailingCounts NONE = new MailingCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What so many people count for who were excluded when the recipients were chosen. */
    public static MailingCounts excluded(long people) {
        return new MailingCounts(people, 0, 0, people, 0, 0, 0, 0, 0, 0);
    }

    /** What one recipient counts for. */
    public static MailingCounts of(Recipient recipient) {
        RecipientState state = recipient.state();
        boolean waiting = state instanceof RecipientState.Pending || state instanceof RecipientState.Sending;
        boolean skipped = state instanceof RecipientState.Skipped;
        boolean failed = state instanceof RecipientState.Failed;
        boolean uncertain = state instanceof RecipientState.Uncertain;
        boolean sent = false;
        boolean delivered = false;
        boolean bounced = false;
        boolean complained = false;
        if (state instanceof RecipientState.Sent went) {
            sent = true;
            switch (went.outcome().kind()) {
                case SENT -> {}
                case DELIVERED -> delivered = true;
                case SOFT_BOUNCED, HARD_BOUNCED -> bounced = true;
                case COMPLAINED -> complained = true;
            }
        }
        return new MailingCounts(
                1,
                one(waiting),
                one(sent),
                one(skipped),
                one(failed),
                one(uncertain),
                one(delivered),
                one(bounced),
                one(complained),
                one(recipient.left()));
    }

    /** Both together. */
    public MailingCounts plus(MailingCounts other) {
        return new MailingCounts(
                chosen + other.chosen,
                waiting + other.waiting,
                sent + other.sent,
                skipped + other.skipped,
                failed + other.failed,
                uncertain + other.uncertain,
                delivered + other.delivered,
                bounced + other.bounced,
                complained + other.complained,
                left + other.left);
    }

    /** What is in this and not in the other. */
    public MailingCounts minus(MailingCounts other) {
        return new MailingCounts(
                chosen - other.chosen,
                waiting - other.waiting,
                sent - other.sent,
                skipped - other.skipped,
                failed - other.failed,
                uncertain - other.uncertain,
                delivered - other.delivered,
                bounced - other.bounced,
                complained - other.complained,
                left - other.left);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
