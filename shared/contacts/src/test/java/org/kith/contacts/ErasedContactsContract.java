package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.documents.DocumentType;
import org.kith.contacts.documents.Documents;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.gone.DeletedContact;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.gone.GoneContacts;
import org.kith.contacts.merging.Merges;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.EmailAddress;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What erasing takes away, looked at in the rows themselves, and what it leaves. */
abstract class ErasedContactsContract {
    private static final EmailAddress AILEEN = new EmailAddress("aileen@example.org");
    private static final EmailAddress OFFICE = new EmailAddress("office@example.org");
    private static final EmailAddress WORK = new EmailAddress("a.baird@example.com");
    private static final Signature LATER = TwoGroups.minutesLater(5);
    private static final Signature MUCH_LATER = TwoGroups.minutesLater(50);
    private static final Instant OVERDUE = LATER.at().plus(Gone.RESTORABLE);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final Task.Owner SARAH = new Task.Owner(TwoGroups.SARAH, "Sarah Hughes");
    /** All that the group wrote down of her, in lower case; not what it wrote of others and her in one note. */
    private static final List<String> HER_WORDS =
            List.of("aileen", "eileen", "baird", "leeny", "900123", "quince", "lunch club", "knitting");

    private final List<DocumentId> bytesRemoved = new ArrayList<>();
    private final TwoGroups groups = TwoGroups.in(tables(), _ -> bytesRemoved::add);
    private final GroupStores ours = groups.ours();
    private final Contacts contacts = ours.contacts();
    private final GoneContacts gone = ours.gone();
    private final ContactId aileen = contacts.add(
                    Facts.person("Aileen", "Baird").withEmails(AILEEN, OFFICE), TwoGroups.SIGNED)
            .id();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void leavesNothingOfAnybodyInAnyRow() {
        ContactId mary = add("Mary", "Okafor");
        ContactId eileen = contacts.add(Facts.person("Eileen", "Baird").withEmails(WORK), TwoGroups.SIGNED)
                .id();
        live(mary);
        partedFrom(mary);
        ours.distinctions().tellApart(Pair.of(aileen, mary).orElseThrow(), LATER);
        merge(aileen, eileen);
        assertEquals(HER_WORDS, wordsIn(everything(mary, eileen)));

        gone.delete(aileen, TwoGroups.minutesLater(20));
        gone.erase(aileen, MUCH_LATER);

        assertEquals(List.of(), wordsIn(everything(mary, eileen)), () -> everything(mary, eileen));
        assertEquals(2, bytesRemoved.size());
        assertTrue(contacts.find(mary).isPresent());
        assertEquals(3, ours.suppressions().among(List.of(AILEEN, OFFICE, WORK)).size());
    }

    /** A bit of everything that can be written down of somebody. */
    private void live(ContactId mary) {
        contacts.revise(
                aileen,
                TwoGroups.SIGNED,
                revision -> revision.withFacts(revision.after()
                        .facts()
                        .edit()
                        .nickname(Optional.of("Leeny"))
                        .phones(List.of(new LabelledPhone("07700 900123", Optional.empty())))
                        .addresses(List.of(new LabelledAddress(
                                new PostalAddress(Optional.of("1 Quince Lane"), Optional.empty(), Optional.empty()),
                                Optional.empty())))
                        .tags(List.of("lunch club"))
                        .build()));
        ours.suppressions()
                .suppress(
                        new Suppression(
                                AILEEN,
                                SuppressionReason.HARD_BOUNCE,
                                Optional.of("550 <aileen@example.org> unknown"),
                                LATER.at()),
                        LATER);
        ours.tasks().add(aileen, new TaskPlan("Knitting", FRIDAY, SARAH), TwoGroups.SIGNED);
        ours.interactions()
                .log(
                        mary,
                        List.of(aileen),
                        new Interactions.Told(InteractionKind.MEETING, "Tea", TwoGroups.SIGNED.at(), Optional.empty()),
                        TwoGroups.SIGNED);
        ours.relationships()
                .add(
                        mary,
                        new Relationships.Wanted(
                                StarterKinds.all().getFirst().id(),
                                Direction.FORWARD,
                                aileen,
                                RelationshipTerms.UNKNOWN),
                        TwoGroups.SIGNED);
        contacts.look(aileen, new Look(FRIDAY, TwoGroups.SIGNED.at(), TwoGroups.BY_SARAH));
        for (String name : List.of("Aileen.pdf", "Knitting.pdf")) {
            assertInstanceOf(
                    Documents.Awaited.Room.class,
                    ours.documents().await(aileen, name, DocumentType.PDF, 1000, TwoGroups.SIGNED));
        }
    }

    /** Taken for the same as somebody for a while. */
    private void partedFrom(ContactId mary) {
        merge(mary, aileen);
        assertInstanceOf(Merges.Unmerged.Done.class, ours.merges().unmerge(mary, aileen, TwoGroups.minutesLater(10)));
    }

    private void merge(ContactId kept, ContactId other) {
        Merges.Wanted wanted = new Merges.Wanted(kept, version(kept), other, version(other));
        assertEquals(new Merges.Merged.Done(kept), ours.merges().merge(wanted, Set.of(), LATER));
    }

    private String everything(ContactId... others) {
        Stream<String> people =
                Stream.concat(Stream.of(aileen), Stream.of(others)).map(id -> "C#" + id.value());
        Stream<String> addresses = Stream.of(AILEEN, OFFICE, WORK).map(address -> "A#" + address.hash());
        return groups.rows().stored(Stream.concat(Stream.concat(people, addresses), Stream.of("DISTINCT", "FILES")))
                + groups.rows()
                        .listed(Stream.of(
                                "L#0",
                                "L#1",
                                "L#2",
                                "L#3",
                                "R#0",
                                "R#1",
                                "R#2",
                                "R#3",
                                "TOUCHES#0",
                                "TOUCHES#1",
                                "TOUCHES#2",
                                "TOUCHES#3",
                                "LATELY",
                                "TASKS",
                                "GONE",
                                "MERGED",
                                "LOOSE"));
    }

    private static List<String> wordsIn(String text) {
        return HER_WORDS.stream()
                .filter(text.toLowerCase(Locale.ROOT)::contains)
                .toList();
    }

    private ContactId add(String firstName, String lastName) {
        return contacts.add(Facts.person(firstName, lastName), TwoGroups.SIGNED).id();
    }

    private long version(ContactId id) {
        return contacts.find(id).orElseThrow().version();
    }

    @Test
    void erasesWhatWasDeletedAndNothingElse() {
        assertEquals(Optional.empty(), gone.erase(aileen, LATER));
        assertEquals(Optional.empty(), gone.erase(new ContactId(CountedIds.numbered(999)), LATER));
        assertTrue(contacts.find(aileen).isPresent());
    }

    @Test
    void erasesAllOfAContactForEver() {
        for (int i = 0; i < 120; i++) {
            ours.interactions().log(aileen, InteractionKind.CALL, "Call " + i, TwoGroups.SIGNED.at(), TwoGroups.SIGNED);
        }
        gone.delete(aileen, LATER);

        Gone.Erased erased = gone.erase(aileen, MUCH_LATER).orElseThrow();

        assertEquals(new Gone.Erased(aileen, TwoGroups.BY_SARAH, MUCH_LATER.at(), true), erased);
        assertEquals(Optional.of(erased), gone.find(aileen, MUCH_LATER.at()));
        assertEquals(Optional.empty(), gone.restore(aileen, MUCH_LATER));
        assertEquals(Optional.of(erased), gone.erase(aileen, TwoGroups.minutesLater(60)));
        assertEquals(List.of(), gone.deleted(10, MUCH_LATER.at()));
        assertEquals(List.of(), ours.lately().newest(10));
        assertEquals(Optional.empty(), contacts.read(aileen));
    }

    @Test
    void mailsNoErasedAddressAgainHoweverItComesBack() {
        contacts.revise(aileen, LATER, revision -> revision.record(TwoGroups.newsletter(1, Answer.YES, LATER)));
        gone.delete(aileen, LATER);
        gone.erase(aileen, MUCH_LATER);

        Contact again = contacts.add(Facts.person("Aileen", "Baird").withEmails(AILEEN), MUCH_LATER);
        contacts.revise(
                again.id(), MUCH_LATER, revision -> revision.record(TwoGroups.newsletter(3, Answer.YES, MUCH_LATER)));

        assertNotEquals(aileen, again.id());
        assertEquals(
                Optional.of(SuppressionReason.ERASED), again.suppression(AILEEN).map(Suppression::reason));
        assertEquals(new MayMail.No(NotMailed.ERASED), contacts.mayMail(again.id(), AILEEN, Purpose.NEWSLETTER));
    }

    @Test
    void keepsMailingAnAddressThatAnotherContactHas() {
        ContactId tom = contacts.add(Facts.person("Tom", "Ekene").withEmails(OFFICE), TwoGroups.SIGNED)
                .id();
        contacts.revise(tom, LATER, revision -> revision.record(TwoGroups.newsletter(4, Answer.YES, LATER)));
        gone.delete(aileen, LATER);

        gone.erase(aileen, MUCH_LATER);

        assertInstanceOf(MayMail.Yes.class, contacts.mayMail(tom, OFFICE, Purpose.NEWSLETTER));
        assertEquals(
                Set.of(AILEEN),
                ours.suppressions().among(List.of(AILEEN, OFFICE)).keySet());
    }

    @Test
    void keepsTheFirstReasonOfASuppression() {
        ours.suppressions()
                .suppress(new Suppression(AILEEN, SuppressionReason.COMPLAINT, Optional.empty(), LATER.at()), LATER);
        gone.delete(aileen, LATER);

        gone.erase(aileen, MUCH_LATER);

        assertEquals(
                Optional.of(SuppressionReason.COMPLAINT),
                Optional.ofNullable(ours.suppressions().among(List.of(AILEEN)).get(AILEEN))
                        .map(Suppression::reason));
    }

    @Test
    void erasesByItselfWhatWasDeletedThirtyDaysAgo() {
        gone.delete(aileen, LATER);
        Contact tom = contacts.add(Facts.person("Tom", "Ekene"), MUCH_LATER);
        gone.delete(tom.id(), MUCH_LATER);
        assertEquals(0, gone.eraseOverdue(OVERDUE.minusMillis(1)));

        // Before anybody has erased it, it is over already.
        assertEquals(Optional.empty(), gone.find(aileen, OVERDUE));
        assertEquals(Optional.empty(), gone.restore(aileen, TwoGroups.signedAt(OVERDUE)));
        assertEquals(
                List.of(tom.id()),
                gone.deleted(10, OVERDUE).stream().map(DeletedContact::id).toList());

        assertEquals(1, gone.eraseOverdue(OVERDUE));
        assertEquals(0, gone.eraseOverdue(OVERDUE));
        assertInstanceOf(Gone.Erased.class, gone.find(aileen, OVERDUE).orElseThrow());
    }

    @Test
    void erasesOneWhoHasAnAddressInTwoSpellings() {
        ContactId shouted = contacts.add(
                        Facts.person("Aileen", "Baird").withEmails(new EmailAddress("AILEEN@example.org"), WORK),
                        TwoGroups.SIGNED)
                .id();
        merge(aileen, shouted);
        gone.delete(aileen, LATER);

        assertTrue(gone.erase(aileen, MUCH_LATER).orElseThrow().finished());
    }
}
