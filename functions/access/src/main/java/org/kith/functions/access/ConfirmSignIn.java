package org.kith.functions.access;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.kith.http.session.SecretHash;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

/** Checks a mailed link or code and starts the session; for a sign-up it makes the group first, in the same write. */
public final class ConfirmSignIn {
    /** The second try knows the user that a rival made; the third, what became of that user's groups. */
    private static final int READINGS = 3;

    private final Challenges challenges;
    private final Users users;
    private final Groups groups;
    private final MailLimits limits;
    private final SecretSource secrets;
    private final IdSource ids;

    /** Takes what it works with. */
    public ConfirmSignIn(
            Challenges challenges, Users users, Groups groups, MailLimits limits, SecretSource secrets, IdSource ids) {
        this.challenges = challenges;
        this.users = users;
        this.groups = groups;
        this.limits = limits;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * A session has started.
         *
         * @param cookie what its cookie holds
         */
        record Started(String cookie) implements Outcome {}

        /** This is not what was mailed; it can be tried again. */
        record Wrong(int triesLeft) implements Outcome {}

        /** It was asked for in another browser, used, tried too often, or is too old. */
        record Over() implements Outcome {}
    }

    /** With six digits; blanks and hyphens between them are forgiven. */
    public Outcome withCode(String browserSecret, String code, Instant now) {
        String digits = code.replaceAll("[\\s-]", "");
        return confirm(browserSecret, challenge -> challenge.isCode(browserSecret, digits), now);
    }

    /** With the token of the link. */
    public Outcome withLink(String browserSecret, String token, Instant now) {
        return confirm(browserSecret, challenge -> challenge.isLink(token), now);
    }

    private Outcome confirm(String browserSecret, Predicate<Challenge> answers, Instant now) {
        return switch (challenges.takeTry(SecretHash.of(browserSecret), now)) {
            case Challenges.Try.Over() -> new Outcome.Over();
            case Challenges.Try.Taken(Challenge challenge, int left) -> {
                if (answers.test(challenge)) {
                    yield enter(challenge, now);
                }
                yield left > 0 ? new Outcome.Wrong(left) : new Outcome.Over();
            }
        };
    }

    private Outcome enter(Challenge challenge, Instant now) {
        String cookie = secrets.token();
        for (int i = 0; i < READINGS; i++) {
            Entry entry = switch (challenge.asked()) {
                case Asked.ToSignIn(EmailAddress email) -> signIn(challenge, email, cookie, now);
                case Asked.ToSignUp asked -> startGroup(challenge, asked, cookie, now);
            };
            switch (entry) {
                case DONE -> {
                    return new Outcome.Started(cookie);
                }
                case TOO_LATE -> {
                    return new Outcome.Over();
                }
                case READ_AGAIN -> {}
            }
        }
        return new Outcome.Over();
    }

    private Entry signIn(Challenge challenge, EmailAddress email, String cookie, Instant now) {
        Optional<Login> login = users.withAddress(email);
        if (login.isEmpty() || login.get().group().isEmpty()) {
            // Removed from the last group since the mail went out.
            return Entry.TOO_LATE;
        }
        UserId user = login.get().user().id();
        GroupId group = login.get().group().get();
        return challenges.spend(challenge, NewSession.of(cookie, user, group, now));
    }

    private Entry startGroup(Challenge challenge, Asked.ToSignUp asked, String cookie, Instant now) {
        Joining owner = users.withAddress(asked.email())
                .map(login -> new Joining(login.user(), Joining.Standing.KNOWN, Role.OWNER, now))
                .orElseGet(() -> new Joining(
                        new User(new UserId(ids.next()), asked.name(), asked.email()),
                        Joining.Standing.NEW,
                        Role.OWNER,
                        now));
        GroupId group = new GroupId(ids.next());
        limits.signUpConfirmed(asked.email(), now);
        return groups.start(
                group,
                Settings.ofNewGroup(asked.groupName(), asked.email()),
                owner,
                challenge,
                NewSession.of(cookie, owner.user().id(), group, now));
    }
}
