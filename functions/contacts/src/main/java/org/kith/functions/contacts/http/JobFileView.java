package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.bulk.Jobs.Details;
import org.kith.functions.contacts.bulk.Jobs.Forgotten;
import org.kith.functions.contacts.http.JobView.Decided;

/**
 * {@code JobFile} of the contract.
 *
 * @param until when it is gone; empty when it is
 * @param yours true for somebody whom it is handed out to
 * @param fetched who had it handed out, newest first
 * @param deleted who took it away before its time
 * @param erasing true when they did so by erasing somebody, who may be in it
 */
record JobFileView(
        Optional<Instant> until, boolean yours, List<Decided> fetched, Optional<Decided> deleted, boolean erasing) {
    static JobFileView of(Details details, boolean yours, List<Job.Decision> fetches, Instant now) {
        Optional<Instant> until = details.fileUntil(now);
        return new JobFileView(
                until,
                yours && until.isPresent(),
                fetches.stream().map(Decided::of).toList(),
                details.fileForgotten().map(Forgotten::by).map(Decided::of),
                details.fileForgotten().map(Forgotten::erasing).orElse(false));
    }
}
