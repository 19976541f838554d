package org.kith.contacts;

/** How a contact may be reached. */
public enum Channel {
    /** By e-mail. */
    EMAIL,
    /** By letter. */
    POST,
    /** By a call. */
    PHONE,
    /** By text message. */
    SMS
}
