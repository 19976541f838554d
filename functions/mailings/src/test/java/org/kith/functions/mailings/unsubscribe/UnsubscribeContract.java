package org.kith.functions.mailings.unsubscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Facts;
import org.kith.contacts.MayMail;
import org.kith.contacts.Purpose;
import org.kith.contacts.Through;
import org.kith.contacts.What;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.MemoryQueue;
import org.kith.functions.mailings.sending.RecipientState;
import org.kith.functions.mailings.unsubscribe.Unsubscribe.Left;
import org.kith.functions.mailings.unsubscribe.Unsubscribe.Offer;
import org.kith.kernel.SealedTokens;
import org.kith.testing.TableSource;

abstract class UnsubscribeContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void lookingAHundredTimesChangesNothing() {
        Contact aileen = world.reader("Aileen");
        Mailing mailing = world.sent();
        String token = token(mailing, aileen);
        Offer offer = new Offer(
                "Northgate Befrienders", List.of("Newsletter"), false, Optional.of("a…@example.org"), Left.NOTHING);
        Contact before = world.stores.contacts().find(aileen.id()).orElseThrow();
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.of(offer), unsubscribe().view(token));
        }
        assertEquals(before, world.stores.contacts().find(aileen.id()).orElseThrow());
        assertEquals(0, world.counts(mailing).left());
    }

    @Test
    void leavingThisNewsletterTakesThemOffItsListsAndSaysSo() {
        Contact aileen = world.reader("Aileen");
        Mailing mailing = world.sent();
        String token = token(mailing, aileen);
        assertEquals(Left.THIS_NEWSLETTER, leave(token, Unsubscribe.What.THIS_NEWSLETTER));
        assertEquals(Left.THIS_NEWSLETTER, leave(token, Unsubscribe.What.THIS_NEWSLETTER));
        ContactRecord record = world.stores.contacts().read(aileen.id()).orElseThrow();
        assertEquals(List.of(), record.contact().lists());
        assertEquals(
                1,
                record.changes().stream()
                        .filter(change ->
                                change.what() == What.LIST_LEFT && change.by().through() == Through.UNSUBSCRIBE)
                        .count());
        assertEquals(1, world.counts(mailing).left());
        assertInstanceOf(MayMail.Yes.class, mayMail(aileen));
    }

    @Test
    void leavingEverythingSuppressesTheAddressAndRecordsTheNo() {
        Contact aileen = world.reader("Aileen");
        Mailing mailing = world.sent();
        String token = token(mailing, aileen);
        assertEquals(Left.EVERYTHING, leave(token, Unsubscribe.What.EVERYTHING));
        assertEquals(Left.EVERYTHING, leave(token, Unsubscribe.What.EVERYTHING));
        // Once everything is left, leaving less takes nothing back.
        assertEquals(Left.EVERYTHING, leave(token, Unsubscribe.What.THIS_NEWSLETTER));
        ContactRecord record = world.stores.contacts().read(aileen.id()).orElseThrow();
        assertEquals(2, record.permissions().size());
        assertEquals(
                Answer.NO,
                record.contact()
                        .permission(Purpose.NEWSLETTER, Channel.EMAIL)
                        .orElseThrow()
                        .answer());
        assertEquals(1, record.contact().suppressions().size());
        assertInstanceOf(MayMail.No.class, mayMail(aileen));
        assertEquals(1, world.counts(mailing).left());
    }

    @Test
    void whoLeavesWhileDeletedHasLeftWhenRestored() {
        Contact aileen = world.reader("Aileen");
        Mailing mailing = world.sent();
        world.stores.gone().delete(aileen.id(), world.signature());

        leave(token(mailing, aileen), Unsubscribe.What.THIS_NEWSLETTER);

        Contact restored =
                world.stores.gone().restore(aileen.id(), world.signature()).orElseThrow();
        assertEquals(List.of(), restored.lists());
        assertEquals(aileen.lists(), restored.leftLists());
    }

    @Test
    void whoIsNotOnTheListJustNowHasNotLeftUntilTheySaySo() {
        Contact aileen = world.reader("Aileen");
        Mailing mailing = world.sent();
        String token = token(mailing, aileen);
        ContactList list = world.stores.lists().all().getFirst();
        world.stores.contacts().revise(aileen.id(), world.signature(), revision -> revision.leave(list));
        assertEquals(Left.NOTHING, unsubscribe().view(token).orElseThrow().left());

        world.stores.gone().delete(aileen.id(), world.signature());
        assertEquals(Left.NOTHING, unsubscribe().view(token).orElseThrow().left());
        leave(token, Unsubscribe.What.THIS_NEWSLETTER);
        assertEquals(
                Left.THIS_NEWSLETTER, unsubscribe().view(token).orElseThrow().left());

        Contact restored =
                world.stores.gone().restore(aileen.id(), world.signature()).orElseThrow();
        assertTrue(restored.hasLeft(list.id()));
    }

    @Test
    void everybodyWithTheSameAddressIsMeant() {
        Contact aileen = world.reader("Aileen");
        Contact tom = world.contact(
                Facts.person("Tom", "Baird").withEmails(World.address("Aileen")), Optional.of(Answer.YES));
        Mailing mailing = world.sent();
        assertEquals(1, world.ses.called().size());
        leave(token(mailing, aileen), Unsubscribe.What.THIS_NEWSLETTER);
        assertEquals(
                List.of(), world.stores.contacts().find(tom.id()).orElseThrow().lists());
    }

    @Test
    void fiveAtOnceAreOneEvent() throws Exception {
        Contact aileen = world.reader("Aileen");
        Mailing mailing = world.sent();
        String token = token(mailing, aileen);
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<Left>> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(threads.submit(() -> leave(token, Unsubscribe.What.THIS_NEWSLETTER)));
            }
            for (Future<Left> each : all) {
                assertEquals(Left.THIS_NEWSLETTER, each.get());
            }
        }
        assertEquals(1, world.counts(mailing).left());
        assertEquals(
                1,
                world.stores.contacts().read(aileen.id()).orElseThrow().changes().stream()
                        .filter(change -> change.what() == What.LIST_LEFT)
                        .count());
    }

    @Test
    void deletingHoldsFromTheNextClaimOn() {
        Contact aileen = world.reader("Aileen");
        Mailing mailing = world.due();
        MemoryQueue.Message start = world.queue.due().orElseThrow();
        world.process().work(start);
        world.queue.done(start);
        world.stores.gone().delete(aileen.id(), world.signature());
        world.process().work();
        assertEquals(0, world.ses.called().size());
        assertEquals(
                new RecipientState.Skipped(ExclusionReason.NO_EMAIL),
                world.recipient(mailing, "Aileen").state());
    }

    @Test
    void leavingHoldsFromTheNextClaimOn() {
        Contact aileen = world.reader("Aileen");
        Mailing first = world.sent();
        Mailing second = world.due();
        MemoryQueue.Message start = world.queue.due().orElseThrow();
        world.process().work(start);
        world.queue.done(start);
        leave(token(first, aileen), Unsubscribe.What.THIS_NEWSLETTER);
        world.process().work();
        assertEquals(1, world.ses.called().size());
        assertEquals(
                new RecipientState.Skipped(ExclusionReason.LEFT_SINCE),
                world.recipient(second, "Aileen").state());
        assertInstanceOf(MailingState.Sent.class, world.state(second));
    }

    @Test
    void aTokenThatWeDidNotMakeIsNothing() {
        Contact aileen = world.reader("Aileen");
        Mailing mailing = world.sent();
        String token = token(mailing, aileen);
        char last = token.charAt(token.length() - 5);
        String tampered = token.substring(0, token.length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 4);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        String forged = new LeaveLinks("https://kith.example.org", new SealedTokens(otherKey))
                .seal(new LeaveToken.FromTest(World.GROUP, mailing.id()));
        for (String bad : List.of(tampered, forged, "", "x", token + "A")) {
            assertEquals(Optional.empty(), unsubscribe().view(bad), bad);
            assertEquals(Optional.empty(), unsubscribe().leave(bad, Unsubscribe.What.EVERYTHING), bad);
        }
        assertTrue(world.stores.contacts().find(aileen.id()).orElseThrow().isOn(world.list.id()));
    }

    @Test
    void theLinkInATestChangesNothing() {
        Contact aileen = world.reader("Aileen");
        Mailing draft = world.draft();
        String token = world.links.seal(new LeaveToken.FromTest(World.GROUP, draft.id()));
        assertEquals(Left.NOTHING, leave(token, Unsubscribe.What.EVERYTHING));
        assertFalse(
                world.stores.contacts().find(aileen.id()).orElseThrow().lists().isEmpty());
    }

    private Unsubscribe unsubscribe() {
        return world.process().unsubscribe;
    }

    private Left leave(String token, Unsubscribe.What what) {
        return unsubscribe().leave(token, what).orElseThrow().left();
    }

    private MayMail mayMail(Contact contact) {
        return world.stores.contacts().mayMail(contact.id(), World.address("Aileen"), Purpose.NEWSLETTER);
    }

    private String token(Mailing mailing, Contact contact) {
        return world.links.seal(new LeaveToken.FromMail(
                World.GROUP,
                mailing.id(),
                contact.id(),
                contact.facts().mainEmail().orElseThrow().hash()));
    }
}
