package org.kith.functions.mailings.sending;

import java.util.Map;
import java.util.Optional;
import org.kith.functions.mailings.content.HeaderText;
import org.kith.functions.mailings.content.MergedMail;
import org.kith.functions.mailings.content.Reader;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.functions.mailings.unsubscribe.LeaveLinks;
import org.kith.functions.mailings.unsubscribe.LeaveToken;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;

/** Makes the mail of a mailing for one recipient: addressed to them alone, with a way out. */
public final class ComposeMail {
    private final EmailAddress platform;
    private final LeaveLinks links;

    /** Takes the platform's own address, which every mail is from, and the links by which readers leave. */
    public ComposeMail(EmailAddress platform, LeaveLinks links) {
        this.platform = platform;
        this.links = links;
    }

    /** A mail, and its one-click link. */
    record Composed(MergedMail mail, String oneClick) {}

    /** Merges the recipient in; empty when a name must not stand in a header. */
    Optional<Composed> compose(Letter letter, Recipient recipient) {
        Addressee addressee = recipient.addressee();
        if (HeaderText.parse(addressee.name()).isEmpty()) {
            return Optional.empty();
        }
        String token = links.seal(
                new LeaveToken.FromMail(letter.group(), letter.mailing(), addressee.contact(), recipient.key()));
        Reader reader = new Reader(addressee.firstName(), addressee.lastName(), addressee.name(), links.page(token));
        return letter.template().merge(reader).map(mail -> new Composed(mail, links.oneClick(token)));
    }

    /** The whole mail, once an attempt is known. */
    MailMessage message(Letter letter, Recipient recipient, AttemptId attempt, Composed composed) {
        Addressee addressee = recipient.addressee();
        return new MailMessage(
                Optional.of(letter.group()),
                from(letter.sender()),
                Optional.of(letter.sender().replyTo()),
                Mailbox.of(addressee.name(), addressee.address()),
                composed.mail().subject(),
                composed.mail().html(),
                composed.mail().text(),
                Map.of(
                        "List-Unsubscribe", new HeaderText("<" + composed.oneClick() + ">"),
                        "List-Unsubscribe-Post", new HeaderText("List-Unsubscribe=One-Click"),
                        "List-Id", listId(letter.group()),
                        // Campaign, customer, kind of mail, sender: what Gmail's Postmaster Tools group figures by.
                        "Feedback-ID", new HeaderText(letter.mailing() + ":" + letter.group() + ":newsletter:kith")),
                Map.of(
                        MailTags.GROUP, letter.group().value(),
                        MailTags.MAILING, letter.mailing().value(),
                        MailTags.RECIPIENT, recipient.key(),
                        MailTags.ATTEMPT, attempt.value()));
    }

    /** Whom the group's mail is from. */
    public Mailbox from(SenderIdentity sender) {
        return Mailbox.of(sender.senderName(), platform);
    }

    /** The group's newsletters as one list (RFC 2919). */
    public HeaderText listId(GroupId group) {
        return new HeaderText("<" + group + ".newsletters." + links.host() + ">");
    }
}
