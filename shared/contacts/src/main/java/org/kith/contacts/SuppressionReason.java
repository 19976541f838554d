package org.kith.contacts;

/** Why an address must not be mailed. */
public enum SuppressionReason {
    /** The reader called a mail spam. */
    COMPLAINT,
    /** The mailbox does not exist. */
    HARD_BOUNCE,
    /** The reader wants no more mailings from this group. */
    ASKED_TO_STOP,
    /** Who had it was erased for ever: no later spreadsheet may bring them back to be mailed. */
    ERASED
}
