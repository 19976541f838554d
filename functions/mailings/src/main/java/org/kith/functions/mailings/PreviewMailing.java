package org.kith.functions.mailings;

import java.util.Optional;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.functions.mailings.content.MergedMail;
import org.kith.functions.mailings.content.Reader;
import org.kith.functions.mailings.content.RenderMailing;
import org.kith.functions.mailings.content.RenderMailing.Rendering;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.functions.mailings.sending.Mailbox;
import org.kith.functions.mailings.unsubscribe.LeaveLinks;
import org.kith.functions.mailings.unsubscribe.LeaveToken;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;

/** Shows a mailing as one contact would get it. */
public final class PreviewMailing {
    private final GroupStores.Source stores;
    private final SenderIdentities senders;
    private final ChooseAudience chooseAudience;
    private final RenderMailing renderMailing;
    private final LeaveLinks links;
    private final EmailAddress platform;

    /** Takes all it needs, and the address that mailings are from. */
    public PreviewMailing(
            GroupStores.Source stores,
            SenderIdentities senders,
            ChooseAudience chooseAudience,
            RenderMailing renderMailing,
            LeaveLinks links,
            EmailAddress platform) {
        this.stores = stores;
        this.senders = senders;
        this.chooseAudience = chooseAudience;
        this.renderMailing = renderMailing;
        this.links = links;
        this.platform = platform;
    }

    /** What became of it. */
    public sealed interface Preview {
        /**
         * The mail.
         *
         * @param leaveToken of its link, which shows the page and changes nothing
         */
        record Shown(ContactSummary contact, SenderIdentity sender, Mailbox from, MergedMail mail, String leaveToken)
                implements Preview {}

        /** There is no such contact, or nobody to show it to. */
        record NoReader() implements Preview {}

        /** It is too long to be sent. */
        record TooLong(int bytes) implements Preview {}

        /** A name of this contact must not stand in a subject. */
        record BadName(ContactSummary contact) implements Preview {}
    }

    /** As this contact, or else as the first reader, or else as the first contact of the group. */
    public Preview preview(GroupId group, Mailing mailing, Optional<ContactId> as) {
        SenderIdentity sender =
                senders.of(group).orElseThrow(() -> new IllegalStateException("A mailing of a group that is gone"));
        Optional<ContactSummary> contact = contact(group, mailing, as);
        if (contact.isEmpty()) {
            return new Preview.NoReader();
        }
        return switch (renderMailing.render(mailing.subject(), mailing.content(), sender)) {
            case Rendering.TooLong(int bytes) -> new Preview.TooLong(bytes);
            case Rendering.Rendered(var template) -> {
                String token = links.seal(new LeaveToken.FromTest(group, mailing.id()));
                ContactSummary shown = contact.get();
                Reader reader = new Reader(
                        shown.firstName().orElse(""), shown.lastName().orElse(""), shown.name(), links.page(token));
                yield template.merge(reader)
                        .<Preview>map(mail -> new Preview.Shown(
                                shown, sender, Mailbox.of(sender.senderName(), platform), mail, token))
                        .orElseGet(() -> new Preview.BadName(shown));
            }
        };
    }

    private Optional<ContactSummary> contact(GroupId group, Mailing mailing, Optional<ContactId> as) {
        if (as.isPresent()) {
            return stores.of(group).contacts().find(as.get()).map(contact -> contact.summary());
        }
        ChooseAudience.Aimed aimed = chooseAudience.aim(group, mailing.aim());
        return Audience.choose(aimed.everyone(), aimed.chosen()).readers().stream()
                .findFirst()
                .or(() -> aimed.everyone().stream().findFirst());
    }
}
