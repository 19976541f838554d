package org.kith.contacts;

import java.time.Instant;
import java.util.Optional;
import org.kith.kernel.JobId;

/**
 * Who does something, and when: what every change is signed with.
 *
 * @param job the bulk job that it is part of, if it is part of one
 */
public record Signature(By by, Instant at, Optional<JobId> job) {
    /** Of something done by itself. */
    public Signature(By by, Instant at) {
        this(by, at, Optional.empty());
    }
}
