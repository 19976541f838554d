package org.kith.functions.mailings.sending;

import java.util.Map;
import java.util.Optional;
import org.kith.functions.mailings.content.HeaderText;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;

/**
 * One mail to one address; there is no place for a second.
 *
 * @param group whose mail it is, and whose reputation it counts for; empty for what Kith itself sends
 * @param headers by name, besides those that the fields above become
 * @param tags come back with its feedback; values of letters, digits, {@code -} and {@code _}
 */
public record MailMessage(
        Optional<GroupId> group,
        Mailbox from,
        Optional<EmailAddress> replyTo,
        Mailbox to,
        HeaderText subject,
        String html,
        String text,
        Map<String, HeaderText> headers,
        Map<String, String> tags) {
    /** Keeps copies. */
    public MailMessage {
        headers = Map.copyOf(headers);
        tags = Map.copyOf(tags);
    }
}
