package org.kith.functions.mailings.sending;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.GroupStores;
import org.kith.contacts.MayMail;
import org.kith.contacts.NotMailed;
import org.kith.contacts.Purpose;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.sending.RecipientState.Pending;
import org.kith.functions.mailings.sending.RecipientState.Sending;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;

/**
 * The last look before a mail goes: may this contact still have it, is the mailing still going? Three requests: two
 * strongly consistent reads, and the conditional write that makes this sender the only one.
 */
public final class ClaimRecipient {
    private final GroupStores.Source stores;
    private final Mailings.ByGroup mailings;
    private final ComposeMail composeMail;
    private final IdSource ids;
    private final InstantSource clock;

    /** Takes all it asks. */
    public ClaimRecipient(
            GroupStores.Source stores,
            Mailings.ByGroup mailings,
            ComposeMail composeMail,
            IdSource ids,
            InstantSource clock) {
        this.stores = stores;
        this.mailings = mailings;
        this.composeMail = composeMail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the look said. */
    sealed interface Claim {
        /** This sender, and no other, sends this mail now. */
        record Mine(Recipient recipient, Sending state, MailMessage mail) implements Claim {}

        /** No mail goes; the move says why. */
        record NoMail(Move move) implements Claim {}

        /** Somebody else has it, or had it. */
        record NotMine() implements Claim {}

        /** The mailing no longer goes. */
        record Halted() implements Claim {}
    }

    /** Claims a recipient that was waiting when it was read. */
    Claim claim(Letter letter, Recipient recipient, Pending pending) {
        if (!isGoing(letter)) {
            return new Claim.Halted();
        }
        Optional<ExclusionReason> excluded = excluded(letter, recipient.addressee());
        if (excluded.isPresent()) {
            return new Claim.NoMail(new Move(recipient, recipient.skipped(pending, excluded.get())));
        }
        Optional<ComposeMail.Composed> composed = composeMail.compose(letter, recipient);
        if (composed.isEmpty()) {
            return new Claim.NoMail(new Move(
                    recipient,
                    recipient.failed("Their name holds a line break, which must not stand in a mail's head")));
        }
        AttemptId attempt = new AttemptId(ids.next());
        Recipient claimed = recipient.claimed(
                pending, attempt, composed.get().mail().subject().value(), clock.instant());
        Recipients ledger = mailings.of(letter.group()).recipients(letter.mailing());
        return switch (ledger.claim(new Move(recipient, claimed))) {
            case NOTHING -> new Claim.NotMine();
            case ALL ->
                new Claim.Mine(
                        claimed,
                        (Sending) claimed.state(),
                        composeMail.message(letter, recipient, attempt, composed.get()));
        };
    }

    private boolean isGoing(Letter letter) {
        return mailings.of(letter.group())
                .state(letter.mailing())
                .filter(state -> state instanceof MailingState.Sending)
                .isPresent();
    }

    private Optional<ExclusionReason> excluded(Letter letter, Addressee addressee) {
        MayMail mayMail = stores.of(letter.group())
                .contacts()
                .mayMail(addressee.contact(), addressee.address(), Purpose.NEWSLETTER);
        return switch (mayMail) {
            case MayMail.No(NotMailed reason) -> Optional.of(ExclusionReason.atClaim(reason));
            case MayMail.Yes(var contact) ->
                addressee.bySegment() || isOnOneOf(letter.lists(), contact.lists())
                        ? Optional.empty()
                        : Optional.of(ExclusionReason.LEFT_SINCE);
        };
    }

    private static boolean isOnOneOf(Set<ListId> wanted, Iterable<ListId> lists) {
        for (ListId list : lists) {
            if (wanted.contains(list)) {
                return true;
            }
        }
        return false;
    }
}
