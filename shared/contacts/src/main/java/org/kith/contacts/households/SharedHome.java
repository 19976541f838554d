package org.kith.contacts.households;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactSummary;

/**
 * People who may live together, and are not in a household.
 *
 * @param people by name; one alone where there is a household
 * @param household the one at this address that they may belong to; empty where there is none yet
 * @param reasons never none, the strongest first
 */
public record SharedHome(List<ContactSummary> people, Optional<ContactSummary> household, List<Reason> reasons) {
    /** An address of more people than this is a hostel, a care home or a block of flats, and nobody is asked about it. */
    public static final int MOST = 8;

    /** Keeps copies. */
    public SharedHome {
        people = List.copyOf(people);
        reasons = List.copyOf(reasons);
    }

    /** Why they may live together. */
    public enum Reason {
        SAME_ADDRESS,
        /** All of them, those in the household already included. */
        SAME_LAST_NAME,
        SAME_PHONE
    }
}
