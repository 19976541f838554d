package org.kith.functions.mailings.feedback;

import java.util.Optional;
import org.kith.functions.mailings.sending.MailingCounts;

/**
 * When a mailing does harm. Gmail and Yahoo want complaints below 0.1 % and refuse above 0.3 %; SES puts an account
 * under review above 5 % bounces. We stop before either.
 */
final class Breaker {
    /** Fewer say nothing. */
    private static final long LEAST_SENT = 200;

    private static final double MOST_BOUNCED = 0.03;
    private static final double MOST_COMPLAINED = 0.0008;

    private Breaker() {}

    /** What is wrong, in a sentence; empty while nothing is. */
    static Optional<String> problem(MailingCounts counts) {
        if (counts.sent() < LEAST_SENT) {
            return Optional.empty();
        }
        if (counts.bounced() > MOST_BOUNCED * counts.sent()) {
            return Optional.of("Stopped, because " + counts.bounced() + " of " + counts.sent()
                    + " mails came back. Check where these addresses come from before you go on");
        }
        if (counts.complained() > MOST_COMPLAINED * counts.sent()) {
            return Optional.of("Stopped, because " + counts.complained() + " of " + counts.sent()
                    + " readers called it spam. Check that these people agreed before you go on");
        }
        return Optional.empty();
    }
}
