package org.kith.contacts;

/** What holds for a contact as a whole, and has consequences: who is one of these is not simply written to. */
public enum ContactStatus {
    /** Has died. No mailing, no reminder to keep in touch. */
    DECEASED,
    /** No longer lives at the addresses on record: no post. */
    MOVED_AWAY,
    /** Wants to hear nothing from us, by any channel. */
    DO_NOT_CONTACT
}
