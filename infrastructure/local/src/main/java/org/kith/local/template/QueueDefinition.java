package org.kith.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue as the template declares it.
 *
 * @param visibilityTimeout how long a message that was taken stays hidden from others
 * @param retention how long a message that nobody takes is kept
 */
public record QueueDefinition(
        String name, Duration visibilityTimeout, Duration retention, Optional<DeadLetters> deadLetters) {
    /** Where a message goes that was taken too often, by the name of the queue. */
    public record DeadLetters(String queue, int maxReceiveCount) {}
}
