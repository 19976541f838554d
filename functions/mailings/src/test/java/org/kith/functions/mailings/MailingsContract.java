package org.kith.functions.mailings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.Mailings.Allowance;
import org.kith.functions.mailings.Mailings.Saved;
import org.kith.functions.mailings.content.Block;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.functions.mailings.content.Span;
import org.kith.functions.mailings.content.Subject;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.MailingId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of mailings does. */
abstract class MailingsContract {
    private static final SenderIdentity SENDER = sender("Northgate Befrienders");

    private final World world = new World(tables());
    private final Mailings mailings = world.mailings;

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void aDraftIsFoundAsItWasWritten() {
        Mailing draft = world.draft();

        assertEquals(Optional.of(draft), mailings.find(draft.id()));
        assertEquals(Optional.of(new MailingState.Draft()), mailings.state(draft.id()));
    }

    @Test
    void theNewestComesFirst() {
        Mailing older = world.draft();
        world.clock.pass(Duration.ofMillis(1));
        Mailing newer = world.draft();

        assertEquals(List.of(newer, older), mailings.newest(10));
        assertEquals(List.of(newer), mailings.newest(1));
    }

    @Test
    void ofTwoWritersOneIsRefused() {
        Mailing draft = world.draft();
        Mailing rewritten = rewritten(draft, "Spring news");

        assertEquals(Saved.DONE, mailings.save(draft, rewritten));
        assertEquals(Saved.CHANGED_SINCE, mailings.save(draft, rewritten(draft, "Summer news")));
        assertEquals(Optional.of(rewritten), mailings.find(draft.id()));
        assertEquals(List.of(rewritten), mailings.newest(10));
    }

    @Test
    void itIsNotSentWhileSomebodyWaits() {
        world.reader("Aileen");
        MailingId id = world.due().id();
        world.process().work(world.queue.due().orElseThrow());
        Mailing going = mailings.find(id).orElseThrow();
        Mailing sent = going.in(new MailingState.Sent(World.SARAH, world.clock.instant()));

        assertEquals(Saved.CHANGED_SINCE, mailings.save(going, sent));
        assertEquals(Optional.of(going), mailings.find(id));
        world.process().work();
        assertEquals(1, world.counts(going).sent());
        assertEquals(
                new MailingState.Sent(World.SARAH, world.clock.instant()),
                mailings.state(id).orElseThrow());
    }

    @Test
    void soManyTestsOfEachAreAllowedWithinAnHour() {
        MailingId id = world.draft().id();
        assertEquals(Allowance.GRANTED, mailings.takeTest(id, world.clock.instant(), 2));
        assertEquals(Allowance.GRANTED, mailings.takeTest(id, world.clock.instant(), 2));

        assertEquals(Allowance.USED_UP, mailings.takeTest(id, world.clock.instant(), 2));
        assertEquals(Allowance.GRANTED, mailings.takeTest(world.draft().id(), world.clock.instant(), 2));
        world.clock.pass(Duration.ofHours(1));
        assertEquals(Allowance.GRANTED, mailings.takeTest(id, world.clock.instant(), 2));
    }

    @Test
    void onlyWhatNobodyChangedIsRemoved() {
        Mailing draft = world.draft();
        Mailing rewritten = rewritten(draft, "Spring news");
        mailings.save(draft, rewritten);

        assertEquals(Saved.CHANGED_SINCE, mailings.remove(draft));
        assertEquals(Optional.of(rewritten), mailings.find(draft.id()));
        assertEquals(Saved.DONE, mailings.remove(rewritten));
        assertEquals(Optional.empty(), mailings.find(draft.id()));
        assertEquals(Optional.empty(), mailings.state(draft.id()));
        assertEquals(List.of(), mailings.newest(10));
        assertEquals(Saved.CHANGED_SINCE, mailings.remove(rewritten));
    }

    @Test
    void theSenderThatIsKeptFirstStays() {
        MailingId id = world.draft().id();
        assertEquals(Optional.empty(), mailings.frozenSender(id));

        assertEquals(SENDER, mailings.freezeSender(id, SENDER));
        assertEquals(SENDER, mailings.freezeSender(id, sender("Others")));
        assertEquals(Optional.of(SENDER), mailings.frozenSender(id));
    }

    @Test
    void onlyWhatWasFrozenHasCounts() {
        world.reader("Aileen");
        MailingId sent = world.sent().id();

        assertEquals(Map.of(), mailings.counts(List.of()));
        assertEquals(
                Map.of(sent, new MailingCounts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0)),
                mailings.counts(List.of(world.draft().id(), sent)));
    }

    @Test
    void nothingIsThereOfWhatWasNeverAdded() {
        MailingId unknown = new MailingId(CountedIds.numbered(4711));

        assertEquals(Optional.empty(), mailings.find(unknown));
        assertEquals(Optional.empty(), mailings.state(unknown));
        assertEquals(Optional.empty(), mailings.frozenSender(unknown));
        assertEquals(Map.of(), mailings.counts(List.of(unknown)));
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        world.reader("Aileen");
        Mailing sent = world.sent();
        Mailing draft = world.draft();
        Optional<SenderIdentity> sender = mailings.frozenSender(sent.id());
        Mailings theirs = world.theirMailings;

        assertEquals(Optional.empty(), theirs.find(draft.id()));
        assertEquals(Optional.empty(), theirs.state(draft.id()));
        assertEquals(List.of(), theirs.newest(10));
        assertEquals(Optional.empty(), theirs.frozenSender(sent.id()));
        assertEquals(Map.of(), theirs.counts(List.of(sent.id())));
        assertEquals(Saved.CHANGED_SINCE, theirs.save(draft, rewritten(draft, "Mine")));
        assertEquals(Saved.CHANGED_SINCE, theirs.remove(draft));
        theirs.freezeSender(sent.id(), sender("Others"));
        assertEquals(Allowance.GRANTED, theirs.takeTest(draft.id(), world.clock.instant(), 1));

        assertEquals(Optional.of(draft), mailings.find(draft.id()));
        assertEquals(sender, mailings.frozenSender(sent.id()));
        assertEquals(Allowance.GRANTED, mailings.takeTest(draft.id(), world.clock.instant(), 1));
        assertEquals(1, world.counts(sent).sent());
    }

    private Mailing rewritten(Mailing mailing, String subject) {
        Content content = new Content(
                List.of(new Block.Paragraph(List.of(new Span.Text(subject, false, false, Optional.empty())))));
        return mailing.rewritten(new Subject(subject), content, mailing.aim(), World.SARAH, world.clock.instant());
    }

    private static SenderIdentity sender(String name) {
        return new SenderIdentity(
                name,
                "12 High Street, Northgate",
                name,
                new EmailAddress("reply@northgate.example"),
                ZoneId.of("Europe/London"));
    }
}
