package org.kith.kernel;

/** What a user may do in a group, from least to most. */
public enum Role {
    /** Sees everything the group shares inside, changes nothing. */
    VIEWER,
    /** Also keeps contacts, interactions, tasks and permissions. */
    CONTRIBUTOR,
    /** Also keeps lists, brings in spreadsheets and sends mailings. */
    COORDINATOR,
    /** Also keeps users and the group's settings. */
    OWNER;

    /** True when this role may do all that {@code least} may. */
    public boolean atLeast(Role least) {
        return compareTo(least) >= 0;
    }
}
