package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.merging.Merges.Unmerged;

/** What of the time in which two records were one is known of each when they are parted, and for how long they can be. */
abstract class UnmergesSinceContract extends MergingTrial {
    /** It may be somebody else's health. */
    @Test
    void leavesNothingOfTheOtherInTheHistoryOfTheKept() {
        contacts.revise(
                eileen,
                SIGNED,
                revision -> revision.withFacts(revision.after()
                        .facts()
                        .edit()
                        .tags(List.of("quince"))
                        .beforeYouSpeak(Optional.of("medlar"))
                        .build()));
        merge(aileen, eileen, Set.of());
        assertTrue(contacts.find(aileen).orElseThrow().facts().tags().contains("quince"));
        assertInstanceOf(Unmerged.Done.class, merges.unmerge(aileen, eileen, MUCH_LATER));

        String history = contacts.read(aileen).orElseThrow().changes().toString();
        assertFalse(history.contains("quince") || history.contains("medlar"), history);
    }

    @Test
    void losesNoRefusalOfTheSameMoment() {
        merge(aileen, eileen, Set.of());

        groups.meanwhile(() -> assertThrows(IllegalStateException.class, this::eileenRefuses))
                .merges()
                .unmerge(aileen, eileen, MUCH_LATER);

        assertEquals(Optional.of(Answer.NO), newsletter(eileen));
    }

    /** Killed before the kept one hears of it, too. */
    private void eileenRefuses() {
        ours.gone().revise(eileen, LATER, revision -> {
            if (revision.after().id().equals(aileen)) {
                throw new IllegalStateException("Killed");
            }
            return revision.record(answer(1, Answer.NO));
        });
    }

    @Test
    void partsForNinetyDays() {
        merge(aileen, eileen, Set.of());
        assertEquals(new Unmerged.Missing(), merges.unmerge(aileen, mary, MUCH_LATER));
        assertEquals(new Unmerged.Missing(), merges.unmerge(mary, eileen, MUCH_LATER));
        assertEquals(new Unmerged.TooLate(), merges.unmerge(aileen, eileen, TwoGroups.signedAt(OVERDUE)));
        assertInstanceOf(
                Unmerged.Done.class, merges.unmerge(aileen, eileen, TwoGroups.signedAt(OVERDUE.minusMillis(1))));
        assertEquals(new Unmerged.Missing(), merges.unmerge(aileen, eileen, MUCH_LATER));
    }

    @Test
    void takesAMeetingBackThatBothWereAt() {
        Interactions.Told told = new Interactions.Told(InteractionKind.MEETING, "Tea", SIGNED.at(), Optional.empty());
        ours.interactions().log(mary, List.of(aileen, eileen), told, SIGNED);
        merge(aileen, eileen, Set.of());
        Interaction met =
                contacts.read(aileen).orElseThrow().together().interactions().getFirst();
        assertEquals(List.of(mary), met.others().stream().map(OtherContact::id).toList());

        assertEquals(new Contacts.Undone.Done(), contacts.undo(mary, met.change(), LATER));

        assertEquals(List.of(), contacts.read(aileen).orElseThrow().together().interactions());
        assertEquals(List.of(), ours.touches().since(SIGNED.at()));
    }

    @Test
    void countsARefusalSinceForBoth() {
        contacts.revise(eileen, SIGNED, revision -> revision.record(answer(1, Answer.YES)));
        merge(aileen, eileen, Set.of());
        assertEquals(Optional.of(Answer.YES), newsletter(aileen));

        // By the link in a mail that had gone to the one that is merged away now.
        ours.gone().revise(eileen, LATER, revision -> revision.record(answer(2, Answer.NO)));
        assertEquals(Optional.of(Answer.NO), newsletter(aileen));
        merges.unmerge(aileen, eileen, MUCH_LATER);

        assertEquals(Optional.of(Answer.NO), newsletter(aileen));
        assertEquals(Optional.of(Answer.NO), newsletter(eileen));

        merge(aileen, eileen, Set.of());
        contacts.revise(aileen, LATER, revision -> revision.record(fundraising(3)));
        merges.unmerge(aileen, eileen, MUCH_LATER);
        assertEquals(
                List.of(fundraising(3)),
                contacts.read(eileen).orElseThrow().permissions().stream()
                        .filter(each -> each.purpose() == Purpose.FUNDRAISING)
                        .toList());
    }

    @Test
    void knowsWhatWasSuppressedMeanwhile() {
        merge(aileen, eileen, Set.of());
        Suppression bounced = new Suppression(WORK, SuppressionReason.HARD_BOUNCE, Optional.empty(), LATER.at());
        ours.suppressions().suppress(bounced, LATER);
        assertEquals(List.of(bounced), contacts.find(aileen).orElseThrow().suppressions());

        merges.unmerge(aileen, eileen, MUCH_LATER);

        assertEquals(List.of(bounced), contacts.find(eileen).orElseThrow().suppressions());
        assertEquals(List.of(), contacts.find(aileen).orElseThrow().suppressions());
    }
}
