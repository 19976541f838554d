package org.kith.functions.access;

import java.util.Optional;
import org.kith.kernel.GroupId;

/** Sends the platform's own mails, at least once, soon. */
public interface ServiceMail {
    /**
     * Hands over a mail.
     *
     * @param group on whose behalf; empty for sign-in and sign-up. A flood of one group's mails does not hold up others'
     */
    void send(Mail mail, Optional<GroupId> group);
}
