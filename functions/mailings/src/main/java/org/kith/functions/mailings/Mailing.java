package org.kith.functions.mailings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.Subject;
import org.kith.kernel.ListId;
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
        List<ListName> lists,
        Instant createdAt,
        Instant changedAt,
        Person changedBy,
        Optional<Instant> testSentAt) {
    /** Keeps a copy. */
    public Mailing {
        lists = List.copyOf(lists);
    }

    /** A new draft. */
    public static Mailing draft(
            MailingId id, Subject subject, Content content, List<ListName> lists, Person by, Instant now) {
        return new Mailing(id, 1, new MailingState.Draft(), subject, content, lists, now, now, by, Optional.empty());
    }

    /** The next version, with other words or other lists. */
    public Mailing rewritten(Subject newSubject, Content newContent, List<ListName> newLists, Person by, Instant now) {
        return new Mailing(id, version + 1, state, newSubject, newContent, newLists, createdAt, now, by, testSentAt);
    }

    /** The next version, in another state. */
    public Mailing in(MailingState next) {
        return new Mailing(id, version + 1, next, subject, content, lists, createdAt, changedAt, changedBy, testSentAt);
    }

    /** The next version, tested. */
    public Mailing testedAt(Instant now) {
        return new Mailing(
                id, version + 1, state, subject, content, lists, createdAt, changedAt, changedBy, Optional.of(now));
    }

    /** The lists it goes to. */
    public List<ListId> listIds() {
        return lists.stream().map(ListName::id).toList();
    }
}
