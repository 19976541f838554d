package org.kith.contacts.relationships;

import java.util.List;
import org.kith.contacts.Contact;
import org.kith.contacts.OtherContact;

/**
 * Who belongs to a household now. Only who somebody said does: an address in common makes nobody a member.
 *
 * @param members as they are now, by name
 */
public record Household(OtherContact household, List<Contact> members) {
    /** Of the members of one household, so many are shown. */
    public static final int MOST_MEMBERS = 50;

    /** Of the households of one person, so many are shown. */
    public static final int MOST_HOUSEHOLDS = 3;

    /** Keeps a copy. */
    public Household {
        members = List.copyOf(members);
    }
}
