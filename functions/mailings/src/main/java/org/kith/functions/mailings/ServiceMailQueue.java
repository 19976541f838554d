package org.kith.functions.mailings;

import java.util.Map;
import java.util.Optional;
import org.kith.kernel.EmailAddress;

/** Mail that is no newsletter, to one person who asked for it: sent at least once. */
public interface ServiceMailQueue {
    /** Sends it soon. */
    void send(ServiceMail mail);

    /**
     * A mail.
     *
     * @param fromName who it is from, if not Kith itself
     * @param headers by name, besides the usual ones
     */
    record ServiceMail(
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
