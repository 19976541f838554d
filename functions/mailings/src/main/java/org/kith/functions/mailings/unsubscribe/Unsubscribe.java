package org.kith.functions.mailings.unsubscribe;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.Contacts;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Through;
import org.kith.contacts.gone.Gone;
import org.kith.functions.mailings.ListName;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.SenderIdentities;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.functions.mailings.sending.Move;
import org.kith.functions.mailings.sending.Recipient;
import org.kith.functions.mailings.sending.Recipients;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;
import org.kith.kernel.MailingId;
import org.kith.kernel.PermissionId;

/**
 * Does what a reader asks for through the link in a mail. Whoever holds the link may; asked twice, or twice at once, it
 * is done once. It is about the mailbox that was written to, so everybody in the group with that address is meant.
 */
public final class Unsubscribe {
    private static final int ATTEMPTS = 5;
    private static final List<Purpose> MARKETING = List.of(Purpose.NEWSLETTER, Purpose.FUNDRAISING);
    private static final By READER = new By(Optional.empty(), "The reader", Through.UNSUBSCRIBE);

    private final Mailings.ByGroup mailings;
    private final GroupStores.Source stores;
    private final SenderIdentities senders;
    private final LeaveLinks links;
    private final IdSource ids;
    private final InstantSource clock;

    /** Takes all it needs. */
    public Unsubscribe(
            Mailings.ByGroup mailings,
            GroupStores.Source stores,
            SenderIdentities senders,
            LeaveLinks links,
            IdSource ids,
            InstantSource clock) {
        this.mailings = mailings;
        this.stores = stores;
        this.senders = senders;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** What can be left. */
    public enum What {
        /** The lists that the mail went to; all newsletters by e-mail when it went to segments, which nobody can leave. */
        THIS_NEWSLETTER,
        /** All mailings of the group, for ever. */
        EVERYTHING
    }

    /** What has been left so far. */
    public enum Left {
        /** Nothing. */
        NOTHING,
        /** The lists that the mail went to. */
        THIS_NEWSLETTER,
        /** All mailings of the group. */
        EVERYTHING
    }

    /**
     * What the page says.
     *
     * @param lists what "this newsletter" is called; segments are the group's own business, and not named
     * @param everyNewsletter true when leaving it is a no to all newsletters by e-mail
     * @param address whose it is, enough to be known by its owner
     */
    public record Offer(
            String groupName, List<String> lists, boolean everyNewsletter, Optional<String> address, Left left) {}

    /** True for a link that we made; reads nothing. */
    public boolean isOurs(String sealed) {
        return links.open(sealed).isPresent();
    }

    /** What a link is about; changes nothing. Empty for a link that we did not make. */
    public Optional<Offer> view(String sealed) {
        return links.open(sealed).flatMap(this::offer);
    }

    /** Leaves; the answer is the offer afterwards. Empty for a link that we did not make. */
    public Optional<Offer> leave(String sealed, What what) {
        Optional<LeaveToken> token = links.open(sealed);
        if (token.isPresent() && token.get() instanceof LeaveToken.FromMail mail) {
            find(mail).ifPresent(found -> leave(mail, found, what));
        }
        return token.flatMap(this::offer);
    }

    private record Found(Mailing mailing, Recipient recipient, SenderIdentity sender) {}

    private Optional<Found> find(LeaveToken.FromMail token) {
        Mailings own = mailings.of(token.group());
        Optional<Mailing> mailing = own.find(token.mailing());
        Optional<Recipient> recipient = own.recipients(token.mailing()).find(List.of(token.recipient())).stream()
                .findFirst()
                .filter(each -> each.addressee().contact().equals(token.contact()));
        Optional<SenderIdentity> sender = senders.of(token.group());
        return mailing.flatMap(
                text -> recipient.flatMap(reader -> sender.map(group -> new Found(text, reader, group))));
    }

    private Optional<Offer> offer(LeaveToken token) {
        return switch (token) {
            case LeaveToken.FromTest(GroupId group, MailingId mailing) ->
                senders.of(group)
                        .flatMap(sender -> mailings.of(group)
                                .find(mailing)
                                .map(test -> new Offer(
                                        sender.groupName(),
                                        names(test),
                                        test.aim().hasSegments(),
                                        Optional.empty(),
                                        Left.NOTHING)));
            case LeaveToken.FromMail mail ->
                find(mail)
                        .map(found -> new Offer(
                                found.sender().groupName(),
                                names(found.mailing()),
                                found.mailing().aim().hasSegments(),
                                Optional.of(
                                        found.recipient().addressee().address().masked()),
                                left(mail, found)));
        };
    }

    private Left left(LeaveToken.FromMail token, Found found) {
        GroupStores own = stores.of(token.group());
        EmailAddress address = found.recipient().addressee().address();
        boolean stopped = own.suppressions().among(List.of(address)).values().stream()
                .anyMatch(each -> each.reason() != SuppressionReason.HARD_BOUNCE);
        if (stopped) {
            return Left.EVERYTHING;
        }
        return contact(own, token.contact())
                .filter(contact -> !hasLeft(own, contact, found.mailing()))
                .map(_ -> Left.NOTHING)
                .orElse(Left.THIS_NEWSLETTER);
    }

    /** A deleted one may come back, and is on its lists then; of a merged one, what it was merged into. */
    private Optional<Contact> contact(GroupStores own, ContactId id) {
        return own.contacts()
                .find(id)
                .or(() -> own.gone().find(id, clock.instant()).flatMap(gone -> switch (gone) {
                    case Gone.Deleted deleted -> Optional.of(deleted.contact());
                    case Gone.Merged merged -> contact(own, merged.into());
                    case Gone.Erased _ -> Optional.empty();
                }));
    }

    /** Who is merely not on the list just now has not said that they want to leave. */
    private static boolean hasLeft(GroupStores own, Contact contact, Mailing mailing) {
        return mailing.aim().hasSegments()
                ? answer(contact, Purpose.NEWSLETTER).equals(Optional.of(Answer.NO))
                : lists(own, mailing).stream().map(ContactList::id).allMatch(contact::hasLeft);
    }

    private void leave(LeaveToken.FromMail token, Found found, What what) {
        GroupStores own = stores.of(token.group());
        EmailAddress address = found.recipient().addressee().address();
        Signature signature = new Signature(READER, clock.instant());
        if (what == What.EVERYTHING) {
            // First of all, so that no mail goes while the rest is written.
            own.suppressions()
                    .suppress(
                            new Suppression(address, SuppressionReason.ASKED_TO_STOP, Optional.empty(), signature.at()),
                            signature);
        }
        Set<ContactId> meant = new LinkedHashSet<>(own.contacts().withAddress(address));
        meant.add(contact(own, token.contact()).map(Contact::id).orElse(token.contact()));
        for (ContactId contact : meant) {
            switch (what) {
                case THIS_NEWSLETTER -> {
                    List<ContactList> lists = lists(own, found.mailing());
                    // Of a segment nobody can be taken off: without a no, the next one would go to them again.
                    List<Purpose> refused =
                            found.mailing().aim().hasSegments() ? List.of(Purpose.NEWSLETTER) : List.of();
                    revise(
                            own,
                            contact,
                            signature,
                            revision -> refusing(leaving(revision, lists), refused, signature, found));
                }
                case EVERYTHING ->
                    revise(own, contact, signature, revision -> refusing(revision, MARKETING, signature, found));
            }
        }
        note(token);
    }

    /** A deleted contact may be restored: it has left then, too. */
    private static void revise(GroupStores own, ContactId contact, Signature signature, UnaryOperator<Revision> edit) {
        switch (own.contacts().revise(contact, signature, edit)) {
            case Contacts.Revised.Saved _ -> {}
            case Contacts.Revised.Missing() -> own.gone().revise(contact, signature, edit);
        }
    }

    private static Revision leaving(Revision revision, List<ContactList> lists) {
        Revision next = revision;
        for (ContactList list : lists) {
            next = next.leave(list);
        }
        return next;
    }

    /** A no to newsletters, and to whatever else was answered yes by e-mail; service mail is no mailing. */
    private Revision refusing(Revision revision, List<Purpose> purposes, Signature signature, Found found) {
        Revision next = revision;
        for (Purpose purpose : purposes) {
            Optional<Answer> answer = answer(revision.after(), purpose);
            boolean refuses = purpose == Purpose.NEWSLETTER
                    ? !answer.equals(Optional.of(Answer.NO))
                    : answer.equals(Optional.of(Answer.YES));
            if (refuses) {
                next = next.record(new Permission(
                        new PermissionId(ids.next()),
                        purpose,
                        Channel.EMAIL,
                        Answer.NO,
                        Basis.REFUSED,
                        "Unsubscribe link in a mailing",
                        Optional.empty(),
                        Optional.of(LocalDate.ofInstant(
                                signature.at(), found.sender().timeZone())),
                        signature.at(),
                        signature.by()));
            }
        }
        return next;
    }

    private static Optional<Answer> answer(Contact contact, Purpose purpose) {
        return contact.permission(purpose, Channel.EMAIL).map(Permission::answer);
    }

    /** Counts it among those who left through this mailing, once. */
    private void note(LeaveToken.FromMail token) {
        Recipients recipients = mailings.of(token.group()).recipients(token.mailing());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Recipient> recipient = recipients.find(List.of(token.recipient())).stream()
                    .findFirst()
                    .filter(each -> !each.left());
            if (recipient.isEmpty()) {
                return;
            }
            Move move = new Move(recipient.get(), recipient.get().gone());
            if (recipients.move(List.of(move)) == Recipients.Written.ALL) {
                return;
            }
        }
        throw new IllegalStateException("A recipient changed under our hands " + ATTEMPTS + " times");
    }

    private static List<ContactList> lists(GroupStores own, Mailing mailing) {
        Set<ListId> wanted = Set.copyOf(mailing.aim().listIds());
        return own.lists().all().stream()
                .filter(list -> wanted.contains(list.id()))
                .toList();
    }

    private static List<String> names(Mailing mailing) {
        return mailing.aim().lists().stream().map(ListName::name).toList();
    }
}
