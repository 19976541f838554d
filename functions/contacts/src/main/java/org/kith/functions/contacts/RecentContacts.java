package org.kith.functions.contacts;

import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Contacts;
import org.kith.contacts.Lately;
import org.kith.contacts.LatelyEntry;
import org.kith.kernel.ContactId;
import org.kith.kernel.UserId;

/**
 * Whom somebody may be about to look for: the contacts they worked on last, then those that others did. Read by their
 * ids, so that it costs the same in a small group and a large one.
 */
public final class RecentContacts {
    /** How far back to look. Ten calls with one person are ten entries; further back is no longer lately. */
    private static final int MOST_ENTRIES = 100;

    private final Lately lately;
    private final Contacts contacts;

    /** Takes the stores of one group. */
    public RecentContacts(Lately lately, Contacts contacts) {
        this.lately = lately;
        this.contacts = contacts;
    }

    /** At most so many, none twice; what is no longer there is left out. */
    public List<ContactSummary> of(UserId user, int most) {
        List<LatelyEntry> newest = lately.newest(MOST_ENTRIES);
        List<ContactId> ids = Stream.concat(
                        newest.stream().filter(entry -> isBy(user, entry)),
                        newest.stream().filter(entry -> !isBy(user, entry)))
                .map(LatelyEntry::contact)
                .distinct()
                .limit(most)
                .toList();
        var found = contacts.allFound(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .distinct()
                .map(Contact::summary)
                .toList();
    }

    private static boolean isBy(UserId user, LatelyEntry entry) {
        return entry.by().user().filter(user::equals).isPresent();
    }
}
