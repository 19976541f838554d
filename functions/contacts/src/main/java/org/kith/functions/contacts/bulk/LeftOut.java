package org.kith.functions.contacts.bulk;

/** Why nothing is done to somebody who was chosen. */
public enum LeftOut {
    /** They are so already. */
    ALREADY,
    /** They left the list by themselves: only they, or somebody who looks at them, puts them back. */
    LEFT_THE_LIST,
    /** They have died. */
    DECEASED,
    /** They have as many tags as are possible. */
    FULL,
    /** The field is not asked of their kind of contact. */
    NOT_ASKED,
    /** There is no such contact any more. */
    GONE
}
