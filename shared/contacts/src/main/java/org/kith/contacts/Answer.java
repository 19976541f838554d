package org.kith.contacts;

/** What a contact said. */
public enum Answer {
    /** They may be written to. */
    YES,
    /** They may not. */
    NO
}
