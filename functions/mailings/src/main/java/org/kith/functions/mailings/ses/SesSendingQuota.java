package org.kith.functions.mailings.ses;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.kith.functions.mailings.sending.SendingQuota;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendQuota;

/** The account's real quota, asked for once a minute at most. */
public final class SesSendingQuota implements SendingQuota {
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** What SES answers for accounts without a daily limit. */
    private static final double UNLIMITED = -1;

    private final SesV2Client client;
    private final InstantSource clock;
    private Instant askedAt = Instant.MIN;
    private Quota quota = new Quota(0, 0);

    /** Takes the client. */
    public SesSendingQuota(SesV2Client client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public synchronized Quota now() {
        Instant now = clock.instant();
        if (askedAt.equals(Instant.MIN) || !now.isBefore(askedAt.plus(KEPT))) {
            SendQuota answer = client.getAccount(request -> {}).sendQuota();
            double most = answer.max24HourSend();
            quota = new Quota(
                    answer.maxSendRate(),
                    most == UNLIMITED ? Double.MAX_VALUE : Math.max(0, most - answer.sentLast24Hours()));
            askedAt = now;
        }
        return quota;
    }
}
