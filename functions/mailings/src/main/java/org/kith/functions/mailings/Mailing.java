package org.kith.functions.mailings;

import java.time.Instant;
import java.util.Optional;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.Subject;
import org.kith.kernel.MailingId;

/**
 * One newsletter or announcement.
 *
 * @param version counts up with every change, of its text or its state; 1 at first
 * @param testSentAt when its writer last had it sent to themselves
 */
public record Mailing(
        MailingId id,
        long version,
        MailingState state,
        Subject subject,
        Content content,
        Aim aim,
        Instant createdAt,
        Instant changedAt,
        Person changedBy,
        Optional<Instant> testSentAt) {
    /** A new draft. */
    public static Mailing draft(MailingId id, Subject subject, Content content, Aim aim, Person by, Instant now) {
        return new Mailing(id, 1, new MailingState.Draft(), subject, content, aim, now, now, by, Optional.empty());
    }

    /** The next version, with other words or other readers. */
    public Mailing rewritten(Subject newSubject, Content newContent, Aim newAim, Person by, Instant now) {
        return new Mailing(id, version + 1, state, newSubject, newContent, newAim, createdAt, now, by, testSentAt);
    }

    /** The next version, in another state. */
    public Mailing in(MailingState next) {
        return new Mailing(id, version + 1, next, subject, content, aim, createdAt, changedAt, changedBy, testSentAt);
    }

    /** The next version, tested. */
    public Mailing testedAt(Instant now) {
        return new Mailing(
                id, version + 1, state, subject, content, aim, createdAt, changedAt, changedBy, Optional.of(now));
    }
}
