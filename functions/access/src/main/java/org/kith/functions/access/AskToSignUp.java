package org.kith.functions.access;

import java.time.Instant;
import java.util.Optional;
import org.kith.functions.access.RateLimits.Allowance;

/**
 * Mails a link and a code to who wants to start a group. Whether the address has a user matters only when it is
 * confirmed, so it is not even looked up here.
 */
public final class AskToSignUp {
    private final MailLimits limits;
    private final Challenges challenges;
    private final SecretSource secrets;
    private final MailTexts texts;
    private final ServiceMail mail;

    /** Takes what it works with. */
    public AskToSignUp(
            MailLimits limits, Challenges challenges, SecretSource secrets, MailTexts texts, ServiceMail mail) {
        this.limits = limits;
        this.challenges = challenges;
        this.secrets = secrets;
        this.texts = texts;
        this.mail = mail;
    }

    /** Asks. */
    public Asking ask(Asked.ToSignUp asked, String sourceIp, Instant now) {
        if (limits.forSignUp(asked.email(), sourceIp, now) == Allowance.USED_UP) {
            return new Asking.TooOften();
        }
        String browserSecret = secrets.token();
        String linkToken = secrets.token();
        String code = secrets.code();
        challenges.open(Challenge.of(asked, browserSecret, linkToken, code, now));
        mail.send(texts.signUp(asked.email(), linkToken, code), Optional.empty());
        return new Asking.Mailed(browserSecret);
    }
}
