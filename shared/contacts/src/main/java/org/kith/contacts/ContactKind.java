package org.kith.contacts;

/** What a contact is. */
public enum ContactKind {
    /** Somebody. */
    PERSON,
    /** Some body: a charity, a school, a shop. */
    ORGANISATION,
    /** People who live together and are written to as one. */
    HOUSEHOLD
}
