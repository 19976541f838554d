package org.kith.functions.access;

import java.time.Instant;
import java.util.Optional;
import org.kith.functions.access.RateLimits.Allowance;
import org.kith.kernel.EmailAddress;

/**
 * Mails a link and a code to who wants to sign in. For an address without a group the very same is done, but for the
 * words of the mail, so that neither the answer nor its time tells who is known here.
 */
public final class AskToSignIn {
    private final MailLimits limits;
    private final Users users;
    private final Challenges challenges;
    private final SecretSource secrets;
    private final MailTexts texts;
    private final ServiceMail mail;

    /** Takes what it works with. */
    public AskToSignIn(
            MailLimits limits,
            Users users,
            Challenges challenges,
            SecretSource secrets,
            MailTexts texts,
            ServiceMail mail) {
        this.limits = limits;
        this.users = users;
        this.challenges = challenges;
        this.secrets = secrets;
        this.texts = texts;
        this.mail = mail;
    }

    /** Asks. */
    public Asking ask(EmailAddress address, String sourceIp, Instant now) {
        if (limits.forSignIn(address, sourceIp, now) == Allowance.USED_UP) {
            return new Asking.TooOften();
        }
        String browserSecret = secrets.token();
        String linkToken = secrets.token();
        String code = secrets.code();
        boolean known = users.withAddress(address).flatMap(Login::group).isPresent();
        challenges.open(Challenge.of(new Asked.ToSignIn(address), browserSecret, linkToken, code, now));
        mail.send(known ? texts.signIn(address, linkToken, code) : texts.noUser(address), Optional.empty());
        return new Asking.Mailed(browserSecret);
    }
}
