package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.Fields;
import org.kith.contacts.segments.Condition;
import org.kith.contacts.segments.OwnTest;
import org.kith.contacts.segments.Rule;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.Segments;
import org.kith.functions.mailings.Aim;
import org.kith.functions.mailings.CheckMailing;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.ListName;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.SegmentName;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.unsubscribe.LeaveToken;
import org.kith.functions.mailings.unsubscribe.Unsubscribe;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;
import org.kith.testing.TableSource;

/** What becomes of a mailing that goes to a segment. */
abstract class SegmentMailingContract {
    private static final Rule.Group DRIVERS =
            new Rule.Group(Rule.Join.ALL, List.of(new Condition.Tagged("driver", true)));

    private final World world = new World(tables());
    private final Segment drivers = ((Segments.Outcome.Saved)
                    world.stores.segments().add(new Segment.Definition("Drivers", "", DRIVERS), world.signature()))
            .segment();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void goesToWhoIsInItWhenItStartsAndToEachOnce() {
        Contact onBoth = driver("Aileen");
        world.stores.contacts().revise(onBoth.id(), world.signature(), revision -> revision.join(world.list));
        Contact leavesBefore = driver("Bob");
        Contact joinsBefore = mailable("Cara");
        world.contact(Facts.person("Dan", "Baird").withEmails(World.address("Dan")), Optional.empty());
        queued(new Aim(List.of(new ListName(world.list.id(), "Newsletter")), List.of(named())));
        tag(leavesBefore, List.of());
        tag(joinsBefore, List.of("Driver"));

        world.clock.pass(World.PAUSE);
        world.process().work();

        assertEquals(List.of("aileen@example.org", "cara@example.org"), mailed());
    }

    @Test
    void staysWithWhomItChoseThoughTheyLeaveTheSegment() {
        Contact aileen = driver("Aileen");
        started(atDrivers());
        tag(aileen, List.of());

        world.process().work();

        assertEquals(List.of("aileen@example.org"), mailed());
    }

    @Test
    void leavesOutWhoLeftTheListThatAloneChoseThem() {
        Contact aileen = world.reader("Aileen");
        Contact bob = driver("Bob");
        world.stores.contacts().revise(bob.id(), world.signature(), revision -> revision.join(world.list));
        Mailing mailing = started(new Aim(List.of(new ListName(world.list.id(), "Newsletter")), List.of(named())));
        for (Contact each : List.of(aileen, bob)) {
            world.stores.contacts().revise(each.id(), world.signature(), revision -> revision.leave(world.list));
        }

        world.process().work();

        assertEquals(List.of("bob@example.org"), mailed());
        assertEquals(
                new RecipientState.Skipped(ExclusionReason.LEFT_SINCE),
                world.recipient(mailing, "Aileen").state());
    }

    @Test
    void leavingItIsANoToNewslettersForThereIsNoListToLeave() {
        Contact aileen = driver("Aileen");
        Mailing mailing = started(atDrivers());
        world.process().work();
        String token = world.links.seal(new LeaveToken.FromMail(
                World.GROUP, mailing.id(), aileen.id(), World.address("Aileen").hash()));
        Unsubscribe unsubscribe = world.process().unsubscribe;
        Unsubscribe.Offer offer = unsubscribe.view(token).orElseThrow();
        assertEquals(Unsubscribe.Left.NOTHING, offer.left());
        assertEquals(List.of(), offer.lists(), "a segment's name is the group's own business");

        Unsubscribe.Offer left =
                unsubscribe.leave(token, Unsubscribe.What.THIS_NEWSLETTER).orElseThrow();

        assertEquals(Unsubscribe.Left.THIS_NEWSLETTER, left.left());
        Mailing next = queued(atDrivers());
        assertEquals(
                List.of(ExclusionReason.REFUSED),
                world.process().checkMailing.look(World.GROUP, next).audience().excluded().stream()
                        .map(each -> each.reason())
                        .toList());
    }

    @Test
    void cannotBeSentOnceTheSegmentIsDeletedButGoesOnIfItWasSentBefore() {
        driver("Aileen");
        Mailing draft = saved(atDrivers());
        Mailing queued = queued(atDrivers());
        world.stores.segments().delete(drivers.id(), 1, world.signature());

        assertEquals(
                List.of("The segment “Drivers” was deleted: choose other readers, or bring it back"),
                world.process().checkMailing.stops(World.GROUP, draft).stream()
                        .map(CheckMailing.Check::text)
                        .toList());
        world.clock.pass(World.PAUSE);
        world.process().work();
        assertEquals(List.of("aileen@example.org"), mailed());
        assertEquals(1, world.counts(queued).sent());
    }

    @Test
    void goesToNobodyOnceTheSegmentAsksWhatNotEveryUserSees() {
        driver("Aileen");
        Mailing draft = saved(atDrivers());
        queued(atDrivers());
        Field health = ((Fields.Outcome.Saved) world.stores
                        .fields()
                        .add(
                                FieldKind.YES_NO,
                                new Field.Design(
                                        "Health",
                                        "",
                                        Optional.empty(),
                                        List.of(),
                                        Set.of(ContactKind.PERSON),
                                        Role.COORDINATOR,
                                        true,
                                        false)))
                .field();
        Rule.Group asked =
                new Rule.Group(Rule.Join.ANY, List.of(DRIVERS, new Condition.Own(health.id(), new OwnTest.Flag(true))));
        world.stores
                .segments()
                .change(drivers.id(), 1, new Segment.Definition("Drivers", "", asked), world.signature());

        assertEquals(
                List.of(
                        "Nobody would get it: choose a list or segment with readers who agreed",
                        "The segment “Drivers” asks what not every user may see: choose other readers"),
                world.process().checkMailing.stops(World.GROUP, draft).stream()
                        .map(CheckMailing.Check::text)
                        .toList());
        world.clock.pass(World.PAUSE);
        world.process().work();
        assertEquals(List.of(), mailed());
    }

    private SegmentName named() {
        return new SegmentName(drivers.id(), drivers.name());
    }

    private Aim atDrivers() {
        return new Aim(List.of(), List.of(named()));
    }

    private Mailing saved(Aim aim) {
        Mailing draft = world.draft();
        Mailing aimed = draft.rewritten(draft.subject(), draft.content(), aim, World.SARAH, world.clock.instant());
        world.mailings.save(draft, aimed);
        assertEquals(aim, world.mailings.find(draft.id()).orElseThrow().aim());
        return aimed;
    }

    private Mailing queued(Aim aim) {
        Mailing draft = saved(aim);
        world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        return draft;
    }

    /** Its readers are written down, and none has got it yet. */
    private Mailing started(Aim aim) {
        Mailing mailing = queued(aim);
        world.clock.pass(World.PAUSE);
        MemoryQueue.Message start = world.queue.due().orElseThrow();
        world.process().work(start);
        world.queue.done(start);
        return mailing;
    }

    /** On no list, with permission. */
    private Contact mailable(String firstName) {
        Contact contact = world.stores
                .contacts()
                .add(Facts.person(firstName, "Baird").withEmails(World.address(firstName)), world.signature());
        world.stores
                .contacts()
                .revise(contact.id(), world.signature(), revision -> revision.record(world.permission(Answer.YES)));
        return world.stores.contacts().find(contact.id()).orElseThrow();
    }

    private Contact driver(String firstName) {
        Contact contact = mailable(firstName);
        tag(contact, List.of("driver"));
        return contact;
    }

    private void tag(Contact contact, List<String> tags) {
        world.stores
                .contacts()
                .revise(
                        contact.id(),
                        world.signature(),
                        revision -> revision.withFacts(revision.after().facts().withTags(tags)));
    }

    private List<String> mailed() {
        return world.ses.called().stream()
                .map(mail -> mail.to().address())
                .map(EmailAddress::value)
                .sorted()
                .toList();
    }
}
