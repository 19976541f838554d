package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.contacts.MailReceived;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.functions.mailings.sending.QueueMailing.Outcome;

class SendMailingIT {
    private final World world = new World();

    @Test
    void eachReaderGetsOneMailAndEverybodyIsAccountedFor() {
        Contact aileen = world.reader("Aileen");
        world.reader("Tom");
        world.contact(Facts.organisation("Corner Café").withEmails(World.address("cafe")), yes());
        world.contact(Facts.person("No", "Address"), yes());
        world.contact(Facts.person("Never", "Asked").withEmails(World.address("never")), Optional.empty());
        world.contact(Facts.person("Said", "No").withEmails(World.address("said")), no());
        world.contact(Facts.person("Zoë", "Baird").withEmails(World.address("Tom")), yes());
        Mailing mailing = world.sent();

        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        MailingCounts counts = world.counts(mailing);
        assertEquals(new MailingCounts(7, 0, 3, 4, 0, 0, 0, 0, 0, 0), counts);
        assertEquals(List.of("aileen@example.org", "cafe@example.org", "tom@example.org"), addresses());
        MailMessage mail = mailTo("aileen@example.org");
        assertEquals("News for Aileen", mail.subject().value());
        assertEquals(
                "\"Northgate Befrienders\" <hello@kith.example.org>",
                mail.from().header());
        assertEquals("reply@northgate.example", mail.replyTo().orElseThrow().value());
        assertEquals("\"Aileen Baird\" <aileen@example.org>", mail.to().header());
        assertEquals("News for friend", mailTo("cafe@example.org").subject().value());
        MailReceived received =
                world.stores.contacts().read(aileen.id()).orElseThrow().mail().getFirst();
        assertEquals("News for Aileen", received.subject());
        assertEquals(MailReceived.Outcome.SENT, received.outcome());
        assertEquals(
                List.of(
                        ExclusionReason.NO_EMAIL,
                        ExclusionReason.NO_PERMISSION,
                        ExclusionReason.REFUSED,
                        ExclusionReason.SAME_ADDRESS),
                ReadResults.read(world.mailings.recipients(mailing.id())).stream()
                        .flatMap(group -> group.reason().stream())
                        .toList());
        assertEquals(List.of(), world.process().underWay.all(10));
    }

    @Test
    void everyMailHasTheHeadersThatBulkMailNeeds() {
        world.reader("Aileen");
        Mailing mailing = world.sent();
        MailMessage mail = world.ses.called().getFirst();
        String unsubscribe = header(mail, "List-Unsubscribe");
        assertTrue(unsubscribe.matches("<https://kith\\.example\\.org/api/unsubscribe/[A-Za-z0-9_-]+>"), unsubscribe);
        assertEquals("List-Unsubscribe=One-Click", header(mail, "List-Unsubscribe-Post"));
        assertEquals("<" + World.GROUP + ".newsletters.kith.example.org>", header(mail, "List-Id"));
        assertTrue(header(mail, "Feedback-ID").contains(mailing.id().value()));
        assertEquals(World.GROUP.value(), mail.tags().get("group"));
        assertEquals(mailing.id().value(), mail.tags().get("mailing"));
        assertEquals(World.address("Aileen").hash(), mail.tags().get("recipient"));
        assertTrue(mail.html().contains("https://kith.example.org/leave/"));
        assertTrue(mail.text().contains("https://kith.example.org/leave/"));
    }

    @Test
    void aSecondClickOnSendChangesNothing() {
        world.readers(2);
        Mailing draft = world.draft();
        Outcome first = world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        Outcome second = world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        assertEquals(first, second);
        world.clock.pass(World.PAUSE);
        world.process().work();
        world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        world.clock.pass(World.PAUSE);
        world.process().work();
        assertEquals(2, world.ses.called().size());
    }

    @Test
    void twoClicksAtOnceQueueItOnce() throws Exception {
        world.readers(1);
        Mailing draft = world.draft();
        List<Outcome> outcomes = atOnce(
                5, () -> world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH));
        assertEquals(1, new HashSet<>(outcomes).size(), outcomes::toString);
        assertEquals(1, world.queue.all().size());
    }

    @Test
    void whatIsQueuedCanBeCancelledUntilItGoes() {
        world.readers(1);
        Mailing draft = world.draft();
        world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        world.process().work();
        assertInstanceOf(MailingState.Queued.class, world.state(draft));
        assertInstanceOf(
                CancelMailing.Outcome.Draft.class, world.process().cancelMailing.cancel(World.GROUP, draft.id()));
        world.clock.pass(World.PAUSE);
        world.process().work();
        world.process().sweep();
        assertEquals(List.of(), world.ses.called());
        Mailing sent = world.sent();
        assertInstanceOf(
                CancelMailing.Outcome.TooLate.class,
                world.process().cancelMailing.cancel(World.GROUP, sent.id()));
    }

    @Test
    void aMailingWithoutPostalAddressReadersOrWordsIsNotQueued() {
        Mailing draft = world.draft();
        Outcome.NotReady notReady = assertInstanceOf(
                Outcome.NotReady.class,
                world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH));
        assertEquals(1, notReady.stops().size(), notReady::toString);
        assertInstanceOf(MailingState.Draft.class, world.state(draft));
    }

    @Test
    void theSameMessageFiveTimesAtOnceSendsToEachOnce() throws Exception {
        world.readers(12);
        Mailing mailing = world.due();
        world.process().work(world.queue.due().orElseThrow());
        MemoryQueue.Message chunk = world.queue.all().getLast();
        atOnce(5, () -> {
            world.process(Plug.firm(), 4).work(chunk);
            return true;
        });
        assertEquals(12, world.ses.called().size());
        assertEquals(12, new HashSet<>(addresses()).size());
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(12, world.counts(mailing).sent());
    }

    @Test
    void whoLeavesAfterTheFreezeIsSkippedWithTheReason() {
        Contact refuses = world.reader("Refuses");
        Contact offList = world.reader("Offlist");
        Contact complains = world.reader("Complains");
        Contact moves = world.reader("Moves");
        world.reader("Stays");
        Mailing mailing = world.due();
        world.process().work(world.queue.due().orElseThrow());
        world.stores
                .contacts()
                .revise(
                        refuses.id(),
                        world.signature(),
                        it -> it.record(world.permission(org.kith.contacts.Answer.NO)));
        world.stores.contacts().revise(offList.id(), world.signature(), it -> it.leave(world.list));
        world.stores
                .suppressions()
                .suppress(
                        new Suppression(
                                World.address("Complains"),
                                SuppressionReason.COMPLAINT,
                                Optional.empty(),
                                world.clock.instant()),
                        world.signature());
        world.stores
                .contacts()
                .revise(
                        moves.id(),
                        world.signature(),
                        it -> it.withFacts(moves.facts().withEmails(World.address("elsewhere"))));
        world.process().work();
        assertEquals(List.of("stays@example.org"), addresses());
        assertEquals(
                skipped(ExclusionReason.LEFT_SINCE),
                world.recipient(mailing, "Refuses").state());
        assertEquals(
                skipped(ExclusionReason.LEFT_SINCE),
                world.recipient(mailing, "Offlist").state());
        assertEquals(
                skipped(ExclusionReason.COMPLAINT),
                world.recipient(mailing, "Complains").state());
        assertEquals(
                skipped(ExclusionReason.NO_EMAIL),
                world.recipient(mailing, "Moves").state());
        assertEquals(new MailingCounts(5, 0, 1, 4, 0, 0, 0, 0, 0, 0), world.counts(mailing));
        assertFalse(complains.facts().emails().isEmpty());
    }

    @Test
    void busyIsTriedAgainLaterAndNobodyIsSentTwice() {
        world.readers(5);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT, Answer.THROTTLE, Answer.UNAVAILABLE, Answer.NOT_REACHABLE);
        world.process().work();
        assertEquals(4, world.counts(mailing).waiting());
        for (int i = 0; i < 5; i++) {
            world.clock.pass(Duration.ofSeconds(10));
            world.process().work();
        }
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(5, world.counts(mailing).sent());
        assertEquals(5, world.ses.accepted().size());
    }

    @Test
    void aServiceThatNeverTakesAMailIsGivenUpInTheEnd() {
        world.readers(1);
        Mailing mailing = world.due();
        for (int i = 0; i < Recipient.MOST_RETURNS; i++) {
            world.ses.next(Answer.THROTTLE);
            world.process().work();
            world.clock.pass(Duration.ofMinutes(5));
        }
        assertEquals(1, world.counts(mailing).failed());
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(Recipient.MOST_RETURNS, world.ses.called().size());
    }

    @Test
    void aRefusalFailsThatRecipientAlone() {
        world.readers(3);
        Mailing mailing = world.due();
        world.ses.next(Answer.REJECT);
        world.process().work();
        assertEquals(new MailingCounts(3, 0, 2, 0, 1, 0, 0, 0, 0, 0), world.counts(mailing));
    }

    @Test
    void doubtIsSweptToUncertainNeverSentAgainAndAPersonDecides() {
        world.readers(3);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT, Answer.ACCEPT_THEN_ERROR, Answer.ACCEPT_THEN_RESET);
        world.process().work();
        assertEquals(3, world.counts(mailing).waiting());
        world.clock.pass(World.STALE.minusMinutes(1));
        world.process().sweep();
        assertEquals(3, world.counts(mailing).waiting());
        world.clock.pass(Duration.ofMinutes(2));
        world.process().sweep();
        world.process().work();
        assertEquals(new MailingCounts(3, 0, 0, 0, 0, 3, 0, 0, 0, 0), world.counts(mailing));
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(3, world.ses.called().size());

        world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.SEND_AGAIN);
        assertInstanceOf(MailingState.Sending.class, world.state(mailing));
        world.process().work();
        assertEquals(new MailingCounts(3, 0, 3, 0, 0, 0, 0, 0, 0, 0), world.counts(mailing));
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(6, world.ses.called().size());
    }

    @Test
    void doubtThatIsLeftCountsAsFailed() {
        world.readers(1);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT);
        world.process().work();
        world.process().finish(mailing);
        world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.LEAVE);
        assertEquals(new MailingCounts(1, 0, 0, 0, 1, 0, 0, 0, 0, 0), world.counts(mailing));
    }

    @Test
    void aSuspendedAccountPausesTheMailingAndSendGoesOn() {
        world.readers(3);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT, Answer.SUSPENDED);
        world.process().work();
        assertInstanceOf(MailingState.Paused.class, world.state(mailing));
        assertEquals(2, world.counts(mailing).waiting());
        assertEquals(2, world.ses.called().size());
        Mailing paused = world.mailings.find(mailing.id()).orElseThrow();
        world.process().queueMailing.queue(World.GROUP, mailing.id(), paused.version(), World.SARAH);
        world.process().work();
        assertEquals(3, world.counts(mailing).sent());
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
    }

    @Test
    void aLostQueueIsMadeAnewFromTheLedger() {
        world.readers(4);
        Mailing mailing = world.due();
        world.queue.lose();
        world.process().sweep();
        world.queue.lose();
        world.process().finish(mailing);
        assertEquals(4, world.ses.called().size());
        assertEquals(4, world.counts(mailing).sent());
    }

    @Test
    void theDaysQuotaUsedUpLeavesTheRestWaiting() {
        world.readers(3);
        Mailing mailing = world.due();
        world.allow(14, 0);
        world.process().work();
        assertEquals(3, world.counts(mailing).waiting());
        world.allow(14, 100);
        world.process().finish(mailing);
        assertEquals(3, world.counts(mailing).sent());
    }

    @Test
    void requestsPerRecipientAreFew() {
        world.readers(40);
        Mailing mailing = world.due();
        world.process().work(world.queue.due().orElseThrow());
        Plug plug = Plug.firm();
        world.process(plug, 1).work(world.queue.all().getLast());
        assertEquals(40, world.counts(mailing).sent());
        double each = plug.calls() / 40.0;
        System.out.println("Requests for each recipient, that to SES among them: " + each);
        assertTrue(each < 5, each + " requests for each recipient");
    }

    private List<String> addresses() {
        return world.ses.called().stream()
                .map(mail -> mail.to().address().value())
                .sorted()
                .toList();
    }

    private MailMessage mailTo(String address) {
        return world.ses.called().stream()
                .filter(mail -> mail.to().address().value().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static String header(MailMessage mail, String name) {
        return Optional.ofNullable(mail.headers().get(name)).orElseThrow().value();
    }

    private static RecipientState skipped(ExclusionReason reason) {
        return new RecipientState.Skipped(reason);
    }

    private static Optional<org.kith.contacts.Answer> yes() {
        return Optional.of(org.kith.contacts.Answer.YES);
    }

    private static Optional<org.kith.contacts.Answer> no() {
        return Optional.of(org.kith.contacts.Answer.NO);
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
