package org.kith.functions.mailings.sending;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A mail service that answers as it is told, held to {@link MailSenderContract}; accepts when told nothing. */
public final class FakeMailSender implements MailSender {
    /** What it does with the next mail. */
    public enum Answer {
        /** Takes it. */
        ACCEPT,
        /** 429: too fast. */
        THROTTLE,
        /** 400: the day's quota is used up. */
        QUOTA_USED_UP,
        /** 503. */
        UNAVAILABLE,
        /** Nobody listens. */
        NOT_REACHABLE,
        /** We have no credentials to ask with. */
        NO_CREDENTIALS,
        /** 400, about this mail. */
        REJECT,
        /** 400, about this request. */
        MALFORMED,
        /** 400: the account may not send. */
        SUSPENDED,
        /** 400: sending is switched off. */
        SWITCHED_OFF,
        /** 400: not from this domain. */
        DOMAIN_NOT_VERIFIED,
        /** 400, about our permissions. */
        ACCESS_DENIED,
        /** 401. */
        NOT_AUTHORISED,
        /** 403. */
        FORBIDDEN,
        /** 404: no such configuration set. */
        NOT_FOUND,
        /** 408, though it was taken. */
        ACCEPT_THEN_GIVE_UP,
        /** 500, though it was taken. */
        ACCEPT_THEN_ERROR,
        /** 502, though it was taken. */
        ACCEPT_THEN_BAD_GATEWAY,
        /** No answer, though it was taken. */
        ACCEPT_THEN_TIME_OUT,
        /** The connection breaks, though it was taken. */
        ACCEPT_THEN_RESET
    }

    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<MailMessage> called = new ArrayList<>();
    private final List<MailMessage> accepted = new ArrayList<>();

    /** Says what to do with the next mails, one after the other. */
    public synchronized void next(Answer... answers) {
        script.addAll(List.of(answers));
    }

    @Override
    public synchronized SendOutcome send(MailMessage mail) {
        Answer answer = script.isEmpty() ? Answer.ACCEPT : script.remove();
        if (answer != Answer.NOT_REACHABLE && answer != Answer.NO_CREDENTIALS) {
            called.add(mail);
        }
        return switch (answer) {
            case ACCEPT -> {
                accepted.add(mail);
                yield new SendOutcome.Accepted("message-" + accepted.size());
            }
            case THROTTLE, QUOTA_USED_UP, UNAVAILABLE, NOT_REACHABLE, NO_CREDENTIALS -> new SendOutcome.Busy();
            case REJECT -> new SendOutcome.Refused("Email address is not verified.");
            case MALFORMED -> new SendOutcome.Refused("A header is too long.");
            case SUSPENDED -> new SendOutcome.Barred("Our mail service has suspended sending");
            case SWITCHED_OFF, DOMAIN_NOT_VERIFIED, ACCESS_DENIED, NOT_AUTHORISED, FORBIDDEN, NOT_FOUND ->
                new SendOutcome.Barred("Our mail service does not accept how we are set up to send");
            case ACCEPT_THEN_GIVE_UP,
                    ACCEPT_THEN_ERROR,
                    ACCEPT_THEN_BAD_GATEWAY,
                    ACCEPT_THEN_TIME_OUT,
                    ACCEPT_THEN_RESET -> {
                accepted.add(mail);
                yield new SendOutcome.Unknown(answer.name());
            }
        };
    }

    /** Every mail that it was asked to take. */
    public synchronized List<MailMessage> called() {
        return List.copyOf(called);
    }

    /** Every mail that it took, whatever it answered. */
    public synchronized List<MailMessage> accepted() {
        return List.copyOf(accepted);
    }
}
