package org.kith.functions.mailings.sending;

/** What the account may send, as the mail service says. */
public interface SendingQuota {
    /** As of now, or at most a minute ago. */
    Quota now();

    /**
     * A quota.
     *
     * @param perSecond the most mails in a second
     * @param perDay the most mails in 24 hours
     * @param leftToday how many more may go within these 24 hours
     */
    record Quota(double perSecond, double perDay, double leftToday) {
        private static final double RESERVED = 0.05;
        private static final double LEAST_RESERVED = 10;

        /**
         * How many more of mailings may go within these 24 hours: a twentieth of the day, and at least ten mails, are
         * kept for those who want to sign in, whom no newsletter may lock out.
         */
        public double leftForMailings() {
            return leftToday - Math.max(LEAST_RESERVED, RESERVED * perDay);
        }

        double leftFor(RateTokens.Use use) {
            return switch (use) {
                case MAILING -> leftForMailings();
                case SERVICE_MAIL -> leftToday;
            };
        }
    }
}
