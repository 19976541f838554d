package org.kith.contacts;

import org.kith.kernel.ContactId;
import org.kith.testing.CountedIds;

/** Summaries of contacts that nobody has saved, for tests. */
final class SummaryOf {
    private static final CountedIds IDS = new CountedIds();

    private SummaryOf() {}

    static ContactSummary facts(Facts facts) {
        return Contact.added(new ContactId(IDS.next()), facts, TwoGroups.SIGNED).summary();
    }
}
