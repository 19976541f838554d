package org.kith.functions.contacts.http;

import java.time.Instant;
import org.kith.contacts.GroupStores;
import org.kith.work.WorkLog;

/**
 * What was deleted or removed thirty days ago goes for ever, with whoever looks next. They did not ask for it, so a failure
 * is noted and not theirs: the next one tries again, and meanwhile no page shows what is overdue.
 */
final class Overdue {
    private final WorkLog log;

    Overdue(WorkLog log) {
        this.log = log;
    }

    /** Erases contacts, a few each time. */
    void contacts(GroupStores group, Instant now) {
        attempt("erase-overdue-contacts", () -> group.gone().eraseOverdue(now));
    }

    /** Takes files away, a few each time. */
    void documents(GroupStores group, Instant now) {
        attempt("forget-overdue-documents", () -> group.documents().forgetOverdue(now));
    }

    private void attempt(String work, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException unexpected) {
            log.unexpected(work, "", unexpected);
        }
    }
}
