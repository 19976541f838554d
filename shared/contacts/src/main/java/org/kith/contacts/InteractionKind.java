package org.kith.contacts;

/** How a touch with a contact took place. */
public enum InteractionKind {
    /** On the phone. */
    CALL,
    /** Somewhere, by arrangement. */
    MEETING,
    /** At their home, or at ours. */
    VISIT,
    /** By post. */
    LETTER,
    /** Something worth knowing, without a touch. */
    NOTE,
    /** A mail to or from one person; mailings are kept apart. */
    EMAIL
}
