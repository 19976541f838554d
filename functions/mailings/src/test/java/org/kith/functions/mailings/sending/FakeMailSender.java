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
        /** 429. */
        THROTTLE,
        /** 503. */
        UNAVAILABLE,
        /** Nobody listens. */
        NOT_REACHABLE,
        /** 400. */
        REJECT,
        /** The account may not send. */
        SUSPENDED,
        /** 500, though it was taken. */
        ACCEPT_THEN_ERROR,
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
        if (answer != Answer.NOT_REACHABLE) {
            called.add(mail);
        }
        return switch (answer) {
            case ACCEPT -> {
                accepted.add(mail);
                yield new SendOutcome.Accepted("message-" + accepted.size());
            }
            case THROTTLE, UNAVAILABLE, NOT_REACHABLE -> new SendOutcome.Busy();
            case REJECT -> new SendOutcome.Refused("Email address is not verified.");
            case SUSPENDED -> new SendOutcome.Barred("Our mail service has suspended sending");
            case ACCEPT_THEN_ERROR, ACCEPT_THEN_TIME_OUT, ACCEPT_THEN_RESET -> {
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
