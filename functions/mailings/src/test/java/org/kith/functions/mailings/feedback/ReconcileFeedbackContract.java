package org.kith.functions.mailings.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.MailReceived;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.feedback.Feedback.Heard;
import org.kith.functions.mailings.sending.AttemptId;
import org.kith.functions.mailings.sending.DecideUncertain;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.functions.mailings.sending.MailMessage;
import org.kith.functions.mailings.sending.MailTags;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.functions.mailings.sending.Recipient;
import org.kith.functions.mailings.sending.RecipientState;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

abstract class ReconcileFeedbackContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void aDeliveryShowsOnTheContactAndInTheCounts() {
        ContactId aileen = world.reader("Aileen").id();
        Mailing mailing = world.sent();
        hear(mailing, 0, Heard.DELIVERY);
        assertEquals(1, world.counts(mailing).delivered());
        assertEquals(1, world.counts(mailing).sent());
        assertEquals(
                MailReceived.Outcome.DELIVERED, record(aileen).mail().getFirst().outcome());
    }

    @Test
    void ofWhoIsErasedNothingIsWrittenDownAgain() {
        ContactId aileen = world.reader("Aileen").id();
        Mailing mailing = world.sent();
        world.stores.gone().delete(aileen, world.signature());
        world.stores.gone().erase(aileen, world.signature());

        hear(mailing, 0, Heard.DELIVERY);

        assertEquals(1, world.counts(mailing).delivered());
        assertEquals(1, world.rowsOf(aileen), "only that it was erased");
    }

    @Test
    void aHardBounceSuppressesTheAddressInThisGroupAndTheNextMailingLeavesItOut() {
        ContactId aileen = world.reader("Aileen").id();
        Mailing mailing = world.sent();
        hear(mailing, 0, Heard.HARD_BOUNCE);
        EmailAddress address = World.address("Aileen");
        Suppression suppression = Optional.ofNullable(
                        world.stores.suppressions().among(List.of(address)).get(address))
                .orElseThrow();
        assertEquals(SuppressionReason.HARD_BOUNCE, suppression.reason());
        assertEquals(Optional.of("550 5.1.1 unknown"), suppression.detail());
        assertEquals(1, record(aileen).contact().suppressions().size());
        assertEquals(
                MailReceived.Outcome.BOUNCED, record(aileen).mail().getFirst().outcome());
        assertEquals(1, world.counts(mailing).bounced());
        assertTrue(world.stores.contacts().everyone().getFirst().notMailed().isPresent());
    }

    @Test
    void aSoftBounceIsCountedAndSuppressesNobody() {
        world.reader("Aileen");
        Mailing mailing = world.sent();
        hear(mailing, 0, Heard.SOFT_BOUNCE);
        assertEquals(1, world.counts(mailing).bounced());
        assertEquals(Map.of(), world.stores.suppressions().among(List.of(World.address("Aileen"))));
    }

    @Test
    void anyOrderWithRepetitionsEndsInTheSame() {
        world.readers(6);
        Mailing mailing = world.sent();
        List<Heard> story = List.of(
                Heard.SEND, Heard.SOFT_BOUNCE, Heard.DELIVERY, Heard.COMPLAINT, Heard.DELIVERY, Heard.COMPLAINT);
        Random random = new Random(7);
        for (int reader = 0; reader < 6; reader++) {
            List<Heard> order = new ArrayList<>(story);
            Collections.shuffle(order, random);
            for (Heard heard : order) {
                hear(mailing, reader, heard);
            }
        }
        MailingCounts counts = world.counts(mailing);
        assertEquals(new MailingCounts(6, 0, 6, 0, 0, 0, 0, 0, 6, 0), counts);
    }

    @Test
    void feedbackSettlesWhatIsInDoubt() {
        world.readers(2);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT, Answer.ACCEPT_THEN_RESET);
        world.process().work();
        // One early, while it still counts as being sent; one after the sweep.
        hear(mailing, 0, Heard.SEND);
        assertEquals(1, world.counts(mailing).sent());
        world.process().finish(mailing);
        assertEquals(1, world.counts(mailing).uncertain());
        hear(mailing, 1, Heard.DELIVERY);
        assertEquals(new MailingCounts(2, 0, 2, 0, 0, 0, 1, 0, 0, 0), world.counts(mailing));
    }

    @Test
    void lateFeedbackOfADoubtfulAttemptKeepsASecondMailFromGoing() {
        world.readers(1);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT);
        world.process().work();
        world.process().finish(mailing);
        world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.SEND_AGAIN);
        hear(mailing, 0, Heard.DELIVERY);
        world.process().finish(mailing);
        assertEquals(1, world.ses.called().size());
        assertEquals(1, world.counts(mailing).delivered());
    }

    @Test
    void anUnknownRecipientOrAttemptChangesNothing() {
        world.readers(1);
        Mailing mailing = world.sent();
        MailingCounts before = world.counts(mailing);
        Feedback known = feedback(mailing, 0, Heard.COMPLAINT);
        assertEquals(
                ReconcileFeedback.Outcome.UNKNOWN,
                world.process()
                        .reconcileFeedback
                        .reconcile(new Feedback(
                                World.GROUP,
                                mailing.id(),
                                "0".repeat(64),
                                known.attempt(),
                                "m",
                                Heard.COMPLAINT,
                                known.at(),
                                Optional.empty())));
        world.process()
                .reconcileFeedback
                .reconcile(new Feedback(
                        World.GROUP,
                        mailing.id(),
                        known.recipient(),
                        new AttemptId(CountedIds.numbered(99_999)),
                        "m",
                        Heard.DELIVERY,
                        known.at(),
                        Optional.empty()));
        assertEquals(before, world.counts(mailing));
    }

    @Test
    void aMailThatWasTakenAndThenNotSentHasFailed() {
        world.readers(1);
        Mailing mailing = world.sent();
        hear(mailing, 0, Heard.REJECT);
        hear(mailing, 0, Heard.SEND);
        Recipient recipient = world.recipient(mailing, "Reader0");
        assertInstanceOf(RecipientState.Failed.class, recipient.state());
        assertEquals(new MailingCounts(1, 0, 0, 0, 1, 0, 0, 0, 0, 0), world.counts(mailing));
    }

    @Test
    void aMailingThatIsSentIsNotPausedAnyMore() {
        world.readers(1);
        Mailing mailing = world.sent();
        world.clock.pass(Duration.ofDays(1));
        hear(mailing, 0, Heard.COMPLAINT);
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
    }

    private void hear(Mailing mailing, int mail, Heard heard) {
        world.process().reconcileFeedback.reconcile(feedback(mailing, mail, heard));
    }

    private Feedback feedback(Mailing mailing, int mail, Heard heard) {
        return feedback(world, mailing, mail, heard);
    }

    /** What SES says of one of the mails that it took, counted from 0. */
    static Feedback feedback(World world, Mailing mailing, int mail, Heard heard) {
        MailMessage message = world.ses.accepted().get(mail);
        return new Feedback(
                World.GROUP,
                mailing.id(),
                tag(message, MailTags.RECIPIENT),
                new AttemptId(tag(message, MailTags.ATTEMPT)),
                "message-" + mail,
                heard,
                world.clock.instant(),
                heard == Heard.SEND ? Optional.empty() : Optional.of("550 5.1.1 unknown"));
    }

    private ContactRecord record(ContactId contact) {
        return world.stores.contacts().read(contact).orElseThrow();
    }

    private static String tag(MailMessage mail, String name) {
        return Optional.ofNullable(mail.tags().get(name)).orElseThrow();
    }
}
