package org.kith.functions.mailings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.functions.mailings.ServiceMailQueue.ServiceMail;
import org.kith.functions.mailings.content.HeaderText;
import org.kith.functions.mailings.sending.MailMessage;
import org.kith.functions.mailings.sending.MailSender;
import org.kith.functions.mailings.sending.Mailbox;
import org.kith.functions.mailings.sending.RateTokens;
import org.kith.functions.mailings.sending.SendOutcome;
import org.kith.functions.mailings.sending.SendingTenants;
import org.kith.functions.mailings.sending.Waiting;
import org.kith.kernel.GroupId;

/** Sends a mail that somebody waits for: at least once, because a sign-in link twice is better than none. */
public final class SendServiceMail {
    /** Longer is left to the queue, which brings the mail again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final SendingTenants tenants;
    private final MailSender mailSender;
    private final RateTokens tokens;
    private final Mailbox platform;
    private final InstantSource clock;
    private final Waiting waiting;

    /** Takes all it needs, and who Kith's own mail is from. */
    public SendServiceMail(
            SendingTenants tenants,
            MailSender mailSender,
            RateTokens tokens,
            Mailbox platform,
            InstantSource clock,
            Waiting waiting) {
        this.tenants = tenants;
        this.mailSender = mailSender;
        this.tokens = tokens;
        this.platform = platform;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Sends; throws {@link NotSentException} when it is to be tried again. */
    public void send(ServiceMail mail) {
        mail.group().ifPresent(this::prepare);
        RateTokens.Slots slots = tokens.take(1, RateTokens.Use.SERVICE_MAIL);
        Instant latest = clock.instant().plus(LONGEST_WAIT);
        if (slots.count() == 0 || slots.first().isAfter(latest)) {
            throw new NotSentException("No slot is near");
        }
        waiting.until(slots.first());
        switch (mailSender.send(message(mail))) {
            case SendOutcome.Accepted _ -> {}
            case SendOutcome.Busy() -> throw new NotSentException("The mail service is busy");
            case SendOutcome.Unknown(String what) -> throw new NotSentException("In doubt: " + what);
            case SendOutcome.Barred(String reason) -> throw new NotSentException(reason);
            // Kept in the dead-letter queue, where somebody looks at it.
            case SendOutcome.Refused _ -> throw new NotSentException("The mail service refused it");
        }
    }

    private void prepare(GroupId group) {
        switch (tenants.prepare(group)) {
            case SendingTenants.Outcome.Ready() -> {}
            case SendingTenants.Outcome.Later() -> throw new NotSentException("The mail service is busy");
            case SendingTenants.Outcome.Barred(String reason) -> throw new NotSentException(reason);
        }
    }

    private MailMessage message(ServiceMail mail) {
        Map<String, HeaderText> headers = mail.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> new HeaderText(header.getValue())));
        return new MailMessage(
                mail.group(),
                mail.fromName()
                        .map(name -> Mailbox.of(name, platform.address()))
                        .orElse(platform),
                mail.replyTo(),
                Mailbox.of("", mail.to()),
                new HeaderText(mail.subject()),
                mail.html(),
                mail.text(),
                headers,
                Map.of());
    }

    /** A mail that did not go, or may not have; holds no address. */
    public static final class NotSentException extends RuntimeException {
        NotSentException(String why) {
            super(why);
        }
    }
}
