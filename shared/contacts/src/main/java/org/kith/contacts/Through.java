package org.kith.contacts;

/** How a change came. */
public enum Through {
    /** Somebody made it in the app. */
    APP,
    /** A spreadsheet was imported. */
    IMPORT,
    /** Somebody did it to many contacts at once. */
    BULK,
    /** The contact followed the link in a mail, or their mail program did. */
    UNSUBSCRIBE,
    /** A mail server told us. */
    FEEDBACK;

    /** True when nobody looked at each of the contacts that it happened to. */
    boolean isOfMany() {
        return switch (this) {
            case IMPORT, BULK -> true;
            case APP, UNSUBSCRIBE, FEEDBACK -> false;
        };
    }
}
