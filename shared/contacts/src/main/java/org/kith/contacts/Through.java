package org.kith.contacts;

/** How a change came. */
public enum Through {
    /** Somebody made it in the app. */
    APP,
    /** A spreadsheet was imported. */
    IMPORT,
    /** The contact followed the link in a mail, or their mail program did. */
    UNSUBSCRIBE,
    /** A mail server told us. */
    FEEDBACK
}
