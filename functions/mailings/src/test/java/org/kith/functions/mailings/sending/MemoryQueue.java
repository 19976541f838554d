package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** A queue whose messages a test looks at, loses and repeats. */
public final class MemoryQueue implements WorkQueue {
    private final InstantSource clock;
    private final List<Message> messages = new ArrayList<>();

    /** Recipients to send to; none: start the mailing. */
    public record Message(GroupId group, MailingId mailing, List<String> recipients, Instant due) {}

    public MemoryQueue(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void start(GroupId group, MailingId mailing, Duration delay) {
        messages.add(new Message(group, mailing, List.of(), clock.instant().plus(delay)));
    }

    @Override
    public synchronized void send(GroupId group, MailingId mailing, List<String> recipients, Duration delay) {
        for (int from = 0; from < recipients.size(); from += CHUNK) {
            List<String> chunk = recipients.subList(from, Math.min(recipients.size(), from + CHUNK));
            messages.add(new Message(
                    group, mailing, List.copyOf(chunk), clock.instant().plus(delay)));
        }
    }

    /** The next message that is due, without taking it. */
    public synchronized Optional<Message> due() {
        return messages.stream()
                .filter(each -> !each.due().isAfter(clock.instant()))
                .findFirst();
    }

    /** Takes one away, as a consumer does that has finished. */
    public synchronized void done(Message message) {
        messages.remove(message);
    }

    /** All of them. */
    public synchronized List<Message> all() {
        return List.copyOf(messages);
    }

    /** Forgets all of them. */
    public synchronized void lose() {
        messages.clear();
    }
}
