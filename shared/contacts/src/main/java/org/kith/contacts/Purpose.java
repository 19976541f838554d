package org.kith.contacts;

/** What a contact may be written to for. */
public enum Purpose {
    /** News of the group. */
    NEWSLETTER,
    /** Asking for money or gifts. */
    FUNDRAISING,
    /** What the contact signed up for: dates, changes, receipts. */
    SERVICE
}
