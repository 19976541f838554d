package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    void savesAFollowUpWithItsInteractionAndTakesBothBack() {
        Interaction call = ours.interactions()
                .log(
                        aileen.id(),
                        InteractionKind.CALL,
                        "Has a clinic on Friday",
                        SIGNED.at(),
                        Optional.of(new TaskPlan("Ask how it went", TODAY, SARAH)),
                        SIGNED)
                .orElseThrow();

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
        Interaction call = ours.interactions()
                .log(
                        aileen.id(),
                        InteractionKind.CALL,
                        "Has a clinic on Friday",
                        SIGNED.at(),
                        Optional.of(new TaskPlan("Ask how it went", TODAY, SARAH)),
                        SIGNED)
                .orElseThrow();
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

    private ContactRecord record() {
        return ours.contacts().read(aileen.id()).orElseThrow();
    }
}
