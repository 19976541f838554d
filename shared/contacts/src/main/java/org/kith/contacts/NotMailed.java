package org.kith.contacts;

import java.util.Optional;

/** Why a contact is not mailed. */
public enum NotMailed {
    /** It has no e-mail address, or no longer the one in question. */
    NO_EMAIL,
    /** It never said yes. */
    NO_PERMISSION,
    /** It said no. */
    REFUSED,
    /** Its address is suppressed: the reader called a mail spam. */
    COMPLAINT,
    /** Its address is suppressed: the mailbox does not exist. */
    HARD_BOUNCE,
    /** Its address is suppressed: the reader wants no more mailings. */
    ASKED_TO_STOP;

    /** A suppression weighs more than a permission, a no more than none. */
    static Optional<NotMailed> because(Optional<Answer> answer, Optional<SuppressionReason> suppressed) {
        if (suppressed.isPresent()) {
            return Optional.of(
                    switch (suppressed.get()) {
                        case COMPLAINT -> COMPLAINT;
                        case HARD_BOUNCE -> HARD_BOUNCE;
                        case ASKED_TO_STOP -> ASKED_TO_STOP;
                    });
        }
        if (answer.isEmpty()) {
            return Optional.of(NO_PERMISSION);
        }
        return switch (answer.get()) {
            case YES -> Optional.empty();
            case NO -> Optional.of(REFUSED);
        };
    }
}
