package org.kith.functions.mailings.unsubscribe;

import java.util.List;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.MailingId;

/** What an unsubscribe link is about. Travels sealed. */
public sealed interface LeaveToken {
    /** In a mail that went to a recipient. */
    record FromMail(GroupId group, MailingId mailing, ContactId contact, String recipient) implements LeaveToken {}

    /** In a test that its writer got: shows the page and changes nothing. */
    record FromTest(GroupId group, MailingId mailing) implements LeaveToken {}

    /** As text, for sealing. */
    default String write() {
        return switch (this) {
            case FromMail(GroupId group, MailingId mailing, ContactId contact, String recipient) ->
                String.join(".", "mail", group.value(), mailing.value(), contact.value(), recipient);
            case FromTest(GroupId group, MailingId mailing) -> String.join(".", "test", group.value(), mailing.value());
        };
    }

    /** Reads what {@link #write} wrote; empty for anything else. */
    static Optional<LeaveToken> read(String text) {
        List<String> parts = List.of(text.split("\\.", -1));
        boolean ids = parts.stream().skip(1).limit(3).allMatch(IdSource::isId);
        if (!ids) {
            return Optional.empty();
        }
        return switch (parts.size()) {
            case 3 ->
                parts.getFirst().equals("test")
                        ? Optional.of(new FromTest(new GroupId(parts.get(1)), new MailingId(parts.get(2))))
                        : Optional.empty();
            case 5 ->
                parts.getFirst().equals("mail")
                        ? Optional.of(new FromMail(
                                new GroupId(parts.get(1)),
                                new MailingId(parts.get(2)),
                                new ContactId(parts.get(3)),
                                parts.get(4)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
