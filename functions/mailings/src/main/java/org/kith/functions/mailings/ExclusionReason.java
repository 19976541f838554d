package org.kith.functions.mailings;

import org.kith.contacts.NotMailed;

/** Why somebody on a mailing's lists does not get it. */
public enum ExclusionReason {
    /** There is no address to mail. */
    NO_EMAIL,
    /** Has died. */
    DECEASED,
    /** Wants to hear nothing from the group. */
    DO_NOT_CONTACT,
    /** Never agreed. */
    NO_PERMISSION,
    /** Said no. */
    REFUSED,
    /** Called an earlier mail spam. */
    COMPLAINT,
    /** The mailbox does not exist. */
    HARD_BOUNCE,
    /** Wants no more mailings. */
    ASKED_TO_STOP,
    /** Who had the address was erased for ever. */
    ERASED,
    /** Somebody else with the same address gets it. */
    SAME_ADDRESS,
    /** Agreed when the mailing was frozen, no longer when its mail was about to go. */
    LEFT_SINCE;

    /** The reason when the recipients are chosen. */
    static ExclusionReason atChoice(NotMailed reason) {
        return switch (reason) {
            case NO_EMAIL -> NO_EMAIL;
            case DECEASED -> DECEASED;
            case DO_NOT_CONTACT -> DO_NOT_CONTACT;
            case NO_PERMISSION -> NO_PERMISSION;
            case REFUSED -> REFUSED;
            case COMPLAINT -> COMPLAINT;
            case HARD_BOUNCE -> HARD_BOUNCE;
            case ASKED_TO_STOP -> ASKED_TO_STOP;
            case ERASED -> ERASED;
        };
    }

    /** The reason when a mail was about to go to somebody who was a reader when the recipients were chosen. */
    public static ExclusionReason atClaim(NotMailed reason) {
        return switch (reason) {
            case NO_EMAIL -> NO_EMAIL;
            case DECEASED -> DECEASED;
            case DO_NOT_CONTACT -> DO_NOT_CONTACT;
            case COMPLAINT -> COMPLAINT;
            case HARD_BOUNCE -> HARD_BOUNCE;
            case ERASED -> ERASED;
            case NO_PERMISSION, REFUSED, ASKED_TO_STOP -> LEFT_SINCE;
        };
    }
}
