package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of interactions does. */
abstract class TimelineContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Task.Owner SARAH = new Task.Owner(TwoGroups.SARAH, "Sarah Hughes");
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final TwoGroups groups = TwoGroups.in(tables());
    private final GroupStores ours = groups.ours();
    private final Contact aileen = ours.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void writesAnInteractionDownWithItsChange() {
        Interaction call = log(InteractionKind.CALL, "Asked about lunch");

        ContactRecord record = record();
        assertEquals(List.of(call), record.interactions());
        assertEquals(
                What.INTERACTION_LOGGED,
                record.change(call.change()).orElseThrow().what());
        assertEquals(1, record.contact().version(), "nobody who edits the facts is disturbed");
        assertEquals("call", ours.lately().newest(1).getFirst().what());
    }

    @Test
    void takesAnInteractionBack() {
        Interaction call = log(InteractionKind.CALL, "Wrong person");

        assertEquals(new Contacts.Undone.Done(), ours.contacts().undo(aileen.id(), call.change(), LATER));

        ContactRecord record = record();
        assertEquals(List.of(), record.interactions());
        assertTrue(record.changes().stream().anyMatch(change -> change.what() == What.INTERACTION_REMOVED));
        assertEquals(new Contacts.Undone.ChangedSince(), ours.contacts().undo(aileen.id(), call.change(), LATER));
        assertEquals(
                List.of("interaction-removed", "added"),
                ours.lately().newest(10).stream().map(LatelyEntry::what).toList());
    }

    @Test
    void knowsWhenTheGroupWasInTouchWithWhom() {
        Interaction call = log(InteractionKind.CALL, "Asked about lunch");
        Instant before = call.at().minusMillis(1);

        assertEquals(
                List.of(new Touch(aileen.id(), InteractionKind.CALL, call.at(), call.by())),
                ours.touches().since(call.at()));
        assertEquals(List.of(), ours.touches().since(call.at().plusMillis(1)));
        assertEquals(1, ours.touches().since(before).size());
        assertEquals(List.of(), groups.theirs().touches().since(before));

        ours.contacts().undo(aileen.id(), call.change(), LATER);
        assertEquals(List.of(), ours.touches().since(before));
    }

    @Test
    void writesAMeetingDownOnThePageOfEach() {
        Contact ravi = ours.contacts().add(Facts.person("Ravi", "Patel"), SIGNED);
        Contact mary = ours.contacts().add(Facts.person("Mary", "Okafor"), SIGNED);

        Interaction meeting = logMeeting(List.of(ravi.id(), mary.id(), ravi.id(), aileen.id()));

        assertEquals(List.of("Ravi Patel", "Mary Okafor"), names(meeting));
        Interaction ravis = record(ravi).interactions().getFirst();
        assertEquals(meeting.id(), ravis.id());
        assertEquals(List.of("Aileen Baird", "Mary Okafor"), names(ravis));
        assertEquals(
                What.INTERACTION_LOGGED,
                record(ravi).change(meeting.change()).orElseThrow().what());
        assertEquals(
                List.of("meeting"),
                ours.lately().newest(10).stream()
                        .map(LatelyEntry::what)
                        .filter(what -> !what.equals("added"))
                        .toList(),
                "one piece of news");
    }

    @Test
    void takesAMeetingBackFromEveryPageAtOnce() {
        Contact ravi = ours.contacts().add(Facts.person("Ravi", "Patel"), SIGNED);
        Interaction meeting = logMeeting(List.of(ravi.id()));

        assertEquals(new Contacts.Undone.Done(), ours.contacts().undo(ravi.id(), meeting.change(), LATER));

        for (Contact each : List.of(aileen, ravi)) {
            assertEquals(List.of(), record(each).interactions());
            assertTrue(record(each).changes().stream().anyMatch(change -> change.what() == What.INTERACTION_REMOVED));
            assertEquals(new Contacts.Undone.ChangedSince(), ours.contacts().undo(each.id(), meeting.change(), LATER));
        }
    }

    @Test
    void takesTheFollowUpOfAMeetingBackFromAnotherPage() {
        Contact ravi = ours.contacts().add(Facts.person("Ravi", "Patel"), SIGNED);
        Interaction meeting = logged(List.of(ravi.id()), Optional.of(new TaskPlan("Send notes", TODAY, SARAH)));
        assertEquals(Optional.empty(), record(ravi).interactions().getFirst().followUp());
        assertEquals(1, record().tasks().size());

        ours.contacts().undo(ravi.id(), meeting.change(), LATER);

        assertEquals(List.of(), record().tasks());
        assertEquals(List.of(), record().interactions());
    }

    @Test
    void holdsAndTakesBackAMeetingOfAsManyAsThereCanBe() {
        List<Contact> others = IntStream.range(0, Interaction.MOST_OTHERS)
                .mapToObj(i -> ours.contacts().add(Facts.person("Person", "No " + i), SIGNED))
                .toList();
        Interaction meeting = logMeeting(others.stream().map(Contact::id).toList());
        assertEquals(1, record(others.getLast()).interactions().size());

        assertEquals(new Contacts.Undone.Done(), ours.contacts().undo(aileen.id(), meeting.change(), LATER));

        others.forEach(each -> assertEquals(List.of(), record(each).interactions()));
    }

    @Test
    void writesNothingDownWhenSomebodyDoesNotExist() {
        Contact ravi = ours.contacts().add(Facts.person("Ravi", "Patel"), SIGNED);
        Contact theirs = groups.theirs().contacts().add(Facts.person("Tom", "Turnstone"), SIGNED);
        Interactions.Told told = new Interactions.Told(InteractionKind.MEETING, "x", SIGNED.at(), Optional.empty());

        assertEquals(
                new Interactions.Logged.NoSuchOthers(List.of(theirs.id())),
                ours.interactions().log(aileen.id(), List.of(ravi.id(), theirs.id()), told, SIGNED));
        assertEquals(
                new Interactions.Logged.Missing(),
                ours.interactions().log(theirs.id(), List.of(ravi.id()), told, SIGNED));

        assertEquals(List.of(), record().interactions());
        assertEquals(List.of(), record(ravi).interactions());
    }

    @Test
    void savesAFollowUpWithItsInteractionAndTakesBothBack() {
        Interaction call = logged(List.of(), Optional.of(new TaskPlan("Ask how it went", TODAY, SARAH)));

        Task task = record().tasks().getFirst();
        assertEquals(Optional.of(task.id()), call.followUp());
        assertEquals(List.of(task), ours.tasks().open(TwoGroups.SARAH, TODAY));
        assertEquals(2, record().changes().size(), "one change for both");

        assertEquals(new Contacts.Undone.Done(), ours.contacts().undo(aileen.id(), call.change(), LATER));
        assertEquals(List.of(), record().interactions());
        assertEquals(List.of(), record().tasks());
        assertEquals(List.of(), ours.tasks().open(TwoGroups.SARAH, TODAY));
    }

    @Test
    void leavesAFollowUpThatIsDoneWhenItsInteractionIsTakenBack() {
        Interaction call = logged(List.of(), Optional.of(new TaskPlan("Ask how it went", TODAY, SARAH)));
        ours.tasks().tick(aileen.id(), call.followUp().orElseThrow(), true, LATER);

        assertEquals(
                new Contacts.Undone.Done(),
                ours.contacts().undo(aileen.id(), call.change(), TwoGroups.minutesLater(6)));

        assertEquals(List.of(), record().interactions());
        assertTrue(record().tasks().getFirst().done());
    }

    @Test
    void hasNothingForAnUnknownContact() {
        ContactId unknown = new ContactId(CountedIds.numbered(999));

        assertEquals(
                Optional.empty(), ours.interactions().log(unknown, InteractionKind.CALL, "x", SIGNED.at(), SIGNED));
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        GroupStores theirs = groups.theirs();

        assertEquals(
                Optional.empty(),
                theirs.interactions().log(aileen.id(), InteractionKind.CALL, "x", SIGNED.at(), SIGNED));
        assertEquals(List.of(), record().interactions());
    }

    private Interaction log(InteractionKind kind, String text) {
        return ours.interactions()
                .log(aileen.id(), kind, text, SIGNED.at(), SIGNED)
                .orElseThrow();
    }

    private Interaction logMeeting(List<ContactId> others) {
        return logged(others, Optional.empty());
    }

    private Interaction logged(List<ContactId> others, Optional<TaskPlan> followUp) {
        Interactions.Told told =
                new Interactions.Told(InteractionKind.MEETING, "Plans for spring", SIGNED.at(), followUp);
        return assertInstanceOf(
                        Interactions.Logged.Saved.class, ours.interactions().log(aileen.id(), others, told, SIGNED))
                .interaction();
    }

    private static List<String> names(Interaction interaction) {
        return interaction.others().stream().map(OtherContact::name).toList();
    }

    private ContactRecord record() {
        return record(aileen);
    }

    private ContactRecord record(Contact contact) {
        return ours.contacts().read(contact.id()).orElseThrow();
    }
}
