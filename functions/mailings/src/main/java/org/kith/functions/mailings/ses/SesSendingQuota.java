package org.kith.functions.mailings.ses;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.kith.functions.mailings.sending.SendingQuota;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendQuota;

/**
 * The account's real quota, asked for once a minute; more often when little of the day is left for mailings, because what
 * several senders use in between is not seen here, and would eat into what is reserved for service mail.
 */
public final class SesSendingQuota implements SendingQuota {
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(1);

    /** GetAccount may be called once a second. */
    private static final Duration LEAST_KEPT = Duration.ofSeconds(5);

    /** What SES answers for accounts without a daily limit. */
    private static final double UNLIMITED = -1;

    private final SesV2Client client;
    private final InstantSource clock;
    private Instant askedAt = Instant.MIN;
    private Quota quota = new Quota(0, 0, 0);

    /** Takes the client. */
    public SesSendingQuota(SesV2Client client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public synchronized Quota now() {
        Instant now = clock.instant();
        if (askedAt.equals(Instant.MIN) || !now.isBefore(askedAt.plus(kept()))) {
            SendQuota answer = client.getAccount(request -> {}).sendQuota();
            double most = answer.max24HourSend();
            quota = most == UNLIMITED
                    ? new Quota(answer.maxSendRate(), Double.MAX_VALUE, Double.MAX_VALUE)
                    : new Quota(answer.maxSendRate(), most, Math.max(0, most - answer.sentLast24Hours()));
            askedAt = now;
        }
        return quota;
    }

    /** Half the time in which all that mailings may use could be used; a minute when that is nothing. */
    private Duration kept() {
        double left = quota.leftForMailings();
        if (left < 1 || quota.perSecond() <= 0) {
            return LONGEST_KEPT;
        }
        double seconds = left / quota.perSecond() / 2;
        return Duration.ofSeconds(Math.clamp((long) seconds, LEAST_KEPT.toSeconds(), LONGEST_KEPT.toSeconds()));
    }
}
