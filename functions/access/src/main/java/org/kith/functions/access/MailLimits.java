package org.kith.functions.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.kith.functions.access.RateLimits.Allowance;
import org.kith.http.session.SecretHash;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;

/**
 * How many mails may be asked for: enough for a person who mislaid one, too few to be a nuisance to anybody. Known and
 * unknown addresses are counted alike, so that a refusal says nothing about the address.
 *
 * <p>A sign-up that was never confirmed may be the work of somebody who types other people's addresses: such an address
 * gets three mails, then one a day. Confirming one starts the count again.
 *
 * <p>The price: who keeps asking with somebody else's address keeps that person from a new mail for as long. Sessions
 * that run are not touched, and without these limits the same person would get hundreds of mails.
 */
public final class MailLimits {
    /** Mails an hour asked for from one place, by people who are not signed in, unless the settings say otherwise. */
    public static final int FROM_PLACE = 30;

    /** Mails to one address. */
    static final RateLimit TO_ADDRESS_HOURLY = new RateLimit("address", 5, Duration.ofHours(1));
    /** With five tries for each, this bounds how often one address's codes can be guessed at in a day. */
    static final RateLimit TO_ADDRESS_DAILY = new RateLimit("address-day", 20, Duration.ofDays(1));
    /** The first sign-ups of an address. */
    static final RateLimit FIRST_SIGN_UPS = new RateLimit("sign-up", 3, Duration.ofDays(30));
    /** Those that follow without any being confirmed. */
    static final RateLimit FURTHER_SIGN_UPS = new RateLimit("sign-up-day", 1, Duration.ofDays(1));
    /** Invitations of one group. */
    static final RateLimit BY_GROUP = new RateLimit("invitations", 100, Duration.ofDays(1));
    /** Invitations to one address, by whichever group. */
    static final RateLimit INVITING_ADDRESS = new RateLimit("invited", 5, Duration.ofDays(1));

    private final RateLimits limits;
    private final RateLimit fromPlace;

    /** Takes the counts, and how many mails may be asked for from one place in an hour. */
    public MailLimits(RateLimits limits, int fromPlace) {
        this.limits = limits;
        this.fromPlace = new RateLimit("place", fromPlace, Duration.ofHours(1));
    }

    Allowance forSignIn(EmailAddress to, String sourceIp, Instant now) {
        return all(
                now,
                new Count(fromPlace, place(sourceIp)),
                new Count(TO_ADDRESS_HOURLY, to.hash()),
                new Count(TO_ADDRESS_DAILY, to.hash()));
    }

    Allowance forSignUp(EmailAddress to, String sourceIp, Instant now) {
        return switch (forSignIn(to, sourceIp, now)) {
            case USED_UP -> Allowance.USED_UP;
            case GRANTED ->
                switch (limits.take(FIRST_SIGN_UPS, to.hash(), now)) {
                    case GRANTED -> Allowance.GRANTED;
                    case USED_UP -> limits.take(FURTHER_SIGN_UPS, to.hash(), now);
                };
        };
    }

    void signUpConfirmed(EmailAddress address, Instant now) {
        limits.forget(FIRST_SIGN_UPS, address.hash(), now);
    }

    Allowance forInvitation(GroupId group, EmailAddress to, Instant now) {
        return all(now, new Count(BY_GROUP, group.value()), new Count(INVITING_ADDRESS, to.hash()));
    }

    /** One after the other, not in a transaction: under a flood, rivals would only refuse one another. */
    private Allowance all(Instant now, Count... counts) {
        for (Count count : counts) {
            if (limits.take(count.limit(), count.whose(), now) == Allowance.USED_UP) {
                return Allowance.USED_UP;
            }
        }
        return Allowance.GRANTED;
    }

    /** Hashed, as no more is needed. Of an IPv6 address the network of 64 bits, which is what one household gets. */
    private static String place(String sourceIp) {
        try {
            if (InetAddress.ofLiteral(sourceIp) instanceof Inet6Address address) {
                return SecretHash.of(HexFormat.of().formatHex(address.getAddress(), 0, 8));
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Counted as it is, together with whoever sends the same.
        }
        return SecretHash.of(sourceIp);
    }

    private record Count(RateLimit limit, String whose) {}
}
