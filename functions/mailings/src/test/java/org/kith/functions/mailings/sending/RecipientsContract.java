package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.MailReceived;
import org.kith.functions.mailings.Audience.Excluded;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.Recipients.Accounted;
import org.kith.functions.mailings.sending.Recipients.Written;
import org.kith.kernel.ContactId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every ledger of a mailing does. */
abstract class RecipientsContract {
    private final World world = new World(tables());
    private final Instant now = world.clock.instant();
    private final Contact aileen = world.reader("Aileen");
    private final Recipient first = Recipient.frozen(Addressee.of(aileen.summary(), false));
    private final Recipient second =
            Recipient.frozen(Addressee.of(world.reader("Tom").summary(), true));
    private final Excluded left = excluded(71);
    private Mailing mailing = world.draft();
    private final Recipients recipients = world.mailings.recipients(mailing.id());

    RecipientsContract() {
        goOn(new MailingState.Sending(World.SARAH, now, Optional.empty()));
    }

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void whoeverIsFrozenIsFoundAndCounted() {
        assertEquals(Written.ALL, recipients.freeze(List.of(first, second), List.of(left)));

        assertEquals(List.of(second), recipients.find(List.of(second.key(), "0".repeat(64))));
        assertEquals(
                new Accounted(
                        Map.of(
                                first.addressee().address().normalised(),
                                first.addressee().contact(),
                                second.addressee().address().normalised(),
                                second.addressee().contact()),
                        Set.of(left.contact())),
                recipients.accounted());
        assertEquals(new MailingCounts(3, 2, 0, 1, 0, 0, 0, 0, 0, 0), recipients.counts());
    }

    @Test
    void nobodyIsFrozenTwiceAndThenNobodyElseEither() {
        recipients.freeze(List.of(first), List.of(left));

        assertEquals(Written.NOTHING, recipients.freeze(List.of(first, second), List.of()));
        assertEquals(Written.NOTHING, recipients.freeze(List.of(second), List.of(left)));
        assertEquals(List.of(first), recipients.page(Optional.empty(), 10));
        assertEquals(2, recipients.counts().chosen());
    }

    @Test
    void nobodyJoinsAMailingThatIsFrozen() {
        goOn(new MailingState.Sending(World.SARAH, now, Optional.of(now)));

        assertEquals(Written.NOTHING, recipients.freeze(List.of(first), List.of(left)));
        assertEquals(MailingCounts.NONE, recipients.counts());
    }

    @Test
    void pagesFollowOneAnother() {
        recipients.freeze(List.of(first, second), List.of(excluded(72), left));
        List<Recipient> inOrder = Stream.of(first, second)
                .sorted(Comparator.comparing(Recipient::key))
                .toList();

        assertEquals(inOrder.subList(0, 1), recipients.page(Optional.empty(), 1));
        assertEquals(
                inOrder.subList(1, 2),
                recipients.page(Optional.of(inOrder.getFirst().key()), 10));
        assertEquals(List.of(left), recipients.excludedPage(Optional.empty(), 1));
        assertEquals(List.of(excluded(72)), recipients.excludedPage(Optional.of(left.contact()), 10));
    }

    @Test
    void ofTwoClaimsOneHolds() {
        recipients.freeze(List.of(first), List.of());
        Recipient claimed = claimed(first, 7);

        assertEquals(Written.ALL, recipients.claim(new Move(first, claimed)));
        assertEquals(Written.NOTHING, recipients.claim(new Move(first, claimed(first, 8))));
        assertEquals(List.of(claimed), recipients.find(List.of(first.key())));
        assertEquals(new MailingCounts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0), recipients.counts());
    }

    @Test
    void aMoveChangesTheCountsAndShowsOnTheContact() {
        Recipient claimed = frozenAndClaimed();
        Recipient sent = sent(claimed);

        assertEquals(Written.ALL, recipients.move(List.of(new Move(claimed, sent))));
        assertEquals(List.of(sent), recipients.find(List.of(first.key())));
        assertEquals(new MailingCounts(2, 1, 1, 0, 0, 0, 0, 0, 0, 0), recipients.counts());
        assertEquals(
                List.of(new MailReceived(
                        mailing.id(),
                        now,
                        "News",
                        World.address("Aileen"),
                        MailReceived.Outcome.SENT,
                        Optional.empty())),
                mailReceived());
    }

    @Test
    void allMoveOrNobody() {
        Recipient claimed = frozenAndClaimed();
        Move stale = new Move(claimed(second, 9), claimed(second, 9).failed("No such mailbox"));

        assertEquals(Written.NOTHING, recipients.move(List.of(new Move(claimed, sent(claimed)), stale)));
        assertEquals(List.of(claimed), recipients.find(List.of(first.key())));
        assertEquals(new MailingCounts(2, 2, 0, 0, 0, 0, 0, 0, 0, 0), recipients.counts());
        assertEquals(List.of(), mailReceived());
        assertThrows(
                IllegalArgumentException.class,
                () -> recipients.move(Collections.nCopies(Recipients.MOST_AT_ONCE + 1, stale)));
    }

    @Test
    void nobodyWaitsAnewForAMailingThatDoesNotGo() {
        Recipient claimed = frozenAndClaimed();
        Recipient uncertain = claimed.uncertain((RecipientState.Sending) claimed.state());
        recipients.move(List.of(new Move(claimed, uncertain), new Move(second, second.failed("No such mailbox"))));
        Move again = new Move(uncertain, uncertain.again((RecipientState.Uncertain) uncertain.state()));

        goOn(new MailingState.Sent(World.SARAH, now));
        assertEquals(Written.NOTHING, recipients.move(List.of(again)));
        goOn(new MailingState.Paused(World.SARAH, now, Optional.of(now), "Suspended"));
        assertEquals(Written.ALL, recipients.move(List.of(again)));
        assertEquals(new MailingCounts(2, 1, 0, 0, 1, 0, 0, 0, 0, 0), recipients.counts());
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Recipient claimed = frozenAndClaimed();
        MailingCounts before = recipients.counts();
        Recipients theirs = world.theirMailings.recipients(mailing.id());

        assertEquals(List.of(), theirs.find(List.of(first.key())));
        assertEquals(List.of(), theirs.page(Optional.empty(), 10));
        assertEquals(List.of(), theirs.excludedPage(Optional.empty(), 10));
        assertEquals(new Accounted(Map.of(), Set.of()), theirs.accounted());
        assertEquals(MailingCounts.NONE, theirs.counts());
        assertEquals(Written.NOTHING, theirs.freeze(List.of(second), List.of(left)));
        assertEquals(Written.NOTHING, theirs.claim(new Move(second, claimed(second, 9))));
        assertEquals(Written.NOTHING, theirs.move(List.of(new Move(claimed, sent(claimed)))));

        assertEquals(List.of(claimed, second), recipients.find(List.of(first.key(), second.key())));
        assertEquals(before, recipients.counts());
        assertEquals(List.of(), mailReceived());
    }

    private void goOn(MailingState state) {
        Mailing next = mailing.in(state);
        assertEquals(Mailings.Saved.DONE, world.mailings.save(mailing, next));
        mailing = next;
    }

    private Recipient frozenAndClaimed() {
        recipients.freeze(List.of(first, second), List.of());
        Recipient claimed = claimed(first, 7);
        recipients.claim(new Move(first, claimed));
        return claimed;
    }

    private Recipient claimed(Recipient waiting, long attempt) {
        return waiting.claimed(
                (RecipientState.Pending) waiting.state(), new AttemptId(CountedIds.numbered(attempt)), "News", now);
    }

    private Recipient sent(Recipient claimed) {
        return claimed.sent(((RecipientState.Sending) claimed.state()).attempt(), "message", now, MailOutcome.SENT);
    }

    private List<MailReceived> mailReceived() {
        return world.stores.contacts().read(aileen.id()).orElseThrow().mail();
    }

    private static Excluded excluded(long contact) {
        return new Excluded(
                new ContactId(CountedIds.numbered(contact)), "Never Asked", Optional.empty(), ExclusionReason.NO_EMAIL);
    }
}
