package org.kith.functions.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.FactsBuilder;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Touch;
import org.kith.kernel.ContactId;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;

class OutOfTouchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final UserId SARAH = new UserId(CountedIds.numbered(901));
    private static final UserId TOM = new UserId(CountedIds.numbered(902));

    private final ContactSummary aileen = contact("Aileen", "P1M", "2020-01-01T00:00:00Z", Set.of());
    private final ContactSummary maud = contact("Maud", "P2W", "2020-01-01T00:00:00Z", Set.of());

    @Test
    void isOutOfTouchFromTheDayOnThatSomebodyWantsToBeSpokenTo() {
        Touch call = touch(aileen, InteractionKind.CALL, "2026-10-26T09:00:00Z", SARAH);

        assertEquals(List.of(), names(TODAY.minusDays(1), List.of(aileen), List.of(call)));
        assertEquals(List.of("Aileen"), names(TODAY, List.of(aileen), List.of(call)));
    }

    @Test
    void countsDaysAsTheGroupsClockDoes() {
        // Half past midnight in London, and still the day before by UTC.
        Touch call = touch(maud, InteractionKind.CALL, "2026-06-12T23:30:00Z", SARAH);

        assertEquals(List.of(), names(LocalDate.of(2026, 6, 26), List.of(maud), List.of(call)));
        assertEquals(List.of("Maud"), names(LocalDate.of(2026, 6, 27), List.of(maud), List.of(call)));
    }

    @Test
    void takesTheLatestTouchAndNoNoteForOne() {
        List<Touch> touches = List.of(
                touch(aileen, InteractionKind.VISIT, "2026-11-20T09:00:00Z", TOM),
                touch(aileen, InteractionKind.CALL, "2026-01-20T09:00:00Z", SARAH),
                touch(maud, InteractionKind.NOTE, "2026-11-25T09:00:00Z", SARAH));

        assertEquals(List.of("Maud"), names(TODAY, List.of(aileen, maud), touches));
    }

    @Test
    void putsTheLongestFirst() {
        ContactSummary never = contact("Zoe", "P1Y", "2020-01-01T00:00:00Z", Set.of());
        List<Touch> touches = List.of(
                touch(aileen, InteractionKind.CALL, "2026-03-01T09:00:00Z", SARAH),
                touch(maud, InteractionKind.CALL, "2026-09-01T09:00:00Z", SARAH));

        assertEquals(List.of("Zoe", "Aileen", "Maud"), names(TODAY, List.of(maud, aileen, never), touches));
    }

    @Test
    void countsFromWhenSomebodyWasAddedWhomNobodySpokeTo() {
        ContactSummary fresh = contact("Fay", "P2W", "2026-11-20T09:00:00Z", Set.of());

        assertEquals(List.of(), names(TODAY, List.of(fresh), List.of()));
        assertEquals(List.of("Fay"), names(LocalDate.of(2026, 12, 4), List.of(fresh), List.of()));
    }

    @Test
    void leavesOutWhoHasDiedOrWantsNoContactOrSaidNothing() {
        List<ContactSummary> everyone = List.of(
                contact("Ann", "P1W", "2020-01-01T00:00:00Z", Set.of(ContactStatus.DECEASED)),
                contact("Bea", "P1W", "2020-01-01T00:00:00Z", Set.of(ContactStatus.DO_NOT_CONTACT)),
                contact("Cat", "P1W", "2020-01-01T00:00:00Z", Set.of(ContactStatus.MOVED_AWAY)),
                contact("Dot", "", "2020-01-01T00:00:00Z", Set.of()));

        assertEquals(List.of("Cat"), names(TODAY, everyone, List.of()));
    }

    @Test
    void isForWhoSpokeToThemLastOrForAnybody() {
        Touch call = touch(aileen, InteractionKind.CALL, "2026-01-26T09:00:00Z", SARAH);
        List<OutOfTouch> both = OutOfTouch.on(TODAY, LONDON, List.of(aileen, maud), List.of(call));

        assertTrue(both.get(0).isFor(TOM), "nobody spoke to Maud");
        assertTrue(both.get(1).isFor(SARAH));
        assertFalse(both.get(1).isFor(TOM));
    }

    @Test
    void looksBackAsFarAsAnybodyNeedsAndNotAtAllWhenNobodyDoes() {
        ContactSummary seldom = contact("Sue", "P3Y", "2020-01-01T00:00:00Z", Set.of());
        ContactSummary silent = contact("Dot", "", "2020-01-01T00:00:00Z", Set.of());

        assertEquals(Optional.empty(), OutOfTouch.lookingBackTo(List.of(silent), TODAY));
        assertEquals(Optional.of(TODAY.minusYears(1)), OutOfTouch.lookingBackTo(List.of(silent, aileen, maud), TODAY));
        assertEquals(Optional.of(TODAY.minusYears(3)), OutOfTouch.lookingBackTo(List.of(aileen, seldom), TODAY));
    }

    private static List<String> names(LocalDate today, List<ContactSummary> everyone, List<Touch> touches) {
        return OutOfTouch.on(today, LONDON, everyone, touches).stream()
                .map(each -> each.contact().name())
                .toList();
    }

    private static ContactSummary contact(String name, String every, String since, Set<ContactStatus> statuses) {
        Facts facts = FactsBuilder.of(ContactKind.PERSON)
                .firstName(Optional.of(name))
                .keepInTouch(KeepInTouch.parse(every))
                .statuses(statuses)
                .build();
        Signature signature = new Signature(By.user(SARAH, "Sarah"), Instant.parse(since));
        ContactId id = new ContactId(CountedIds.numbered(name.hashCode() & 0xffff));
        return Revision.added(id, facts, signature, new CountedIds()).after().summary();
    }

    private static Touch touch(ContactSummary contact, InteractionKind kind, String at, UserId by) {
        return new Touch(contact.id(), kind, Instant.parse(at), By.user(by, "Somebody"));
    }
}
