package org.kith.contacts;

import java.util.Optional;
import java.util.Set;

/** Why a contact is not mailed. */
public enum NotMailed {
    /** It has no e-mail address, or no longer the one in question. */
    NO_EMAIL,
    /** Has died. */
    DECEASED,
    /** Wants to hear nothing from us. */
    DO_NOT_CONTACT,
    /** It never said yes. */
    NO_PERMISSION,
    /** It said no. */
    REFUSED,
    /** Its address is suppressed: the reader called a mail spam. */
    COMPLAINT,
    /** Its address is suppressed: the mailbox does not exist. */
    HARD_BOUNCE,
    /** Its address is suppressed: the reader wants no more mailings. */
    ASKED_TO_STOP,
    /** Its address is suppressed: who had it was erased for ever. */
    ERASED;

    /** A status weighs more than a suppression, that more than a permission, a no more than none. */
    static Optional<NotMailed> because(
            Set<ContactStatus> statuses, Optional<Answer> answer, Optional<SuppressionReason> suppressed) {
        if (statuses.contains(ContactStatus.DECEASED)) {
            return Optional.of(DECEASED);
        }
        if (statuses.contains(ContactStatus.DO_NOT_CONTACT)) {
            return Optional.of(DO_NOT_CONTACT);
        }
        if (suppressed.isPresent()) {
            return Optional.of(
                    switch (suppressed.get()) {
                        case COMPLAINT -> COMPLAINT;
                        case HARD_BOUNCE -> HARD_BOUNCE;
                        case ASKED_TO_STOP -> ASKED_TO_STOP;
                        case ERASED -> ERASED;
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
