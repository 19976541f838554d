package org.kith.local.ses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail that the endpoint took, and what became of it. Kept as JSON beside the mail itself.
 *
 * @param id SES's message id; ids sort by time
 * @param recipients everybody who gets it
 * @param events what SES tells about it, in order; empty when it named no configuration set
 */
public record OutboxMessage(
        String id,
        Instant acceptedAt,
        String from,
        List<String> recipients,
        String subject,
        Map<String, String> tags,
        Optional<String> configurationSet,
        Optional<String> tenant,
        List<Event> events) {
    /** Keeps copies. */
    public OutboxMessage {
        recipients = List.copyOf(recipients);
        tags = Map.copyOf(tags);
        events = List.copyOf(events);
    }

    /** What can become of a mail. */
    public enum Kind {
        /** SES took it. */
        SEND,
        /** The reader's mail server took it. */
        DELIVERY,
        /** There is no such mailbox. */
        HARD_BOUNCE,
        /** Not now: mailbox full, server away. */
        SOFT_BOUNCE,
        /** The reader called it spam. */
        COMPLAINT
    }

    /** Something that became of it, told when due. */
    public record Event(Kind kind, Instant due, boolean published) {}

    OutboxMessage with(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return withEvents(more);
    }

    /** The same with the events of these places told. */
    OutboxMessage published(List<Integer> places) {
        List<Event> told = new ArrayList<>(events);
        for (int place : places) {
            Event event = told.get(place);
            told.set(place, new Event(event.kind(), event.due(), true));
        }
        return withEvents(told);
    }

    private OutboxMessage withEvents(List<Event> changed) {
        return new OutboxMessage(id, acceptedAt, from, recipients, subject, tags, configurationSet, tenant, changed);
    }
}
