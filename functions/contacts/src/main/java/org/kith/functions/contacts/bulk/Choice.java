package org.kith.functions.contacts.bulk;

import java.util.List;
import org.kith.functions.contacts.ContactFilter;
import org.kith.kernel.ContactId;

/** Whom somebody chose. */
public sealed interface Choice {
    /** So many can be ticked one by one. */
    int MOST_TICKED = 1_000;

    /** One by one. */
    record Ticked(List<ContactId> contacts) implements Choice {
        /** Keeps a copy. */
        public Ticked {
            contacts = List.copyOf(contacts);
        }
    }

    /** Everybody whom a filter shows. */
    record All(ContactFilter filter) implements Choice {}
}
