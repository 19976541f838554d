package org.kith.functions.mailings;

import java.util.Map;
import java.util.Optional;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;

/** Mail that is no newsletter, to one person who asked for it: sent at least once. */
public interface ServiceMailQueue {
    /** Sends it soon. */
    void send(ServiceMail mail);

    /**
     * A mail.
     *
     * @param group whose mail it is, and whose reputation it counts for; empty for what Kith itself sends
     * @param fromName who it is from, if not Kith itself
     * @param headers by name, besides the usual ones
     */
    record ServiceMail(
            Optional<GroupId> group,
            EmailAddress to,
            String subject,
            String text,
            String html,
            Optional<String> fromName,
            Optional<EmailAddress> replyTo,
            Map<String, String> headers) {
        /** Keeps a copy. */
        public ServiceMail {
            headers = Map.copyOf(headers);
        }
    }
}
