package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.Relationships.Added;
import org.kith.contacts.relationships.Relationships.Changed;
import org.kith.contacts.relationships.Relationships.Wanted;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of relationships does: both pages always say the same. */
abstract class RelationshipsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final RelationshipKindId CARER = kind("carer of");
    private static final RelationshipKindId NEIGHBOUR = kind("neighbour of");
    private static final RelationshipTerms SINCE_MAY =
            new RelationshipTerms(Optional.of(LocalDate.of(2020, 5, 1)), Optional.empty(), Optional.of("on Tuesdays"));
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final TwoGroups groups = TwoGroups.in(tables());
    private final GroupStores ours = groups.ours();
    private final Relationships relationships = ours.relationships();
    private final Contact mary = ours.contacts().add(Facts.person("Mary", "Okafor"), SIGNED);
    private final Contact aileen = ours.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void standsOnBothPagesWithAChangeOnEach() {
        Relationship cares = add(mary, CARER, Direction.FORWARD, aileen, SINCE_MAY);

        assertEquals(List.of(cares), record(mary).relationships());
        Relationship twin = record(aileen).relationships().getFirst();
        assertEquals(cares.seenBy(OtherContact.of(mary)), twin);
        assertEquals("carer of Aileen Baird, since 1 May 2020 (on Tuesdays)", last(mary, What.RELATIONSHIP_ADDED));
        assertEquals("cared for by Mary Okafor, since 1 May 2020 (on Tuesdays)", last(aileen, What.RELATIONSHIP_ADDED));
        assertEquals(1, record(mary).contact().version(), "nobody who edits the facts is disturbed");
        assertEquals(
                List.of("Mary Okafor"),
                ours.lately().newest(1).stream().map(LatelyEntry::contactName).toList(),
                "news of the page where it was said");
        assertEquals(
                List.of(new Tie(mary.id(), CARER, aileen.id(), SINCE_MAY.start(), Optional.empty())),
                relationships.all());
    }

    @Test
    void isTheSameSaidFromTheOtherSide() {
        add(aileen, CARER, Direction.BACKWARD, mary, SINCE_MAY);

        assertEquals(Direction.FORWARD, record(mary).relationships().getFirst().direction());
        assertEquals(
                List.of(new Tie(mary.id(), CARER, aileen.id(), SINCE_MAY.start(), Optional.empty())),
                relationships.all());
    }

    @Test
    void endsOnBothPages() {
        Relationship cares = add(mary, CARER, Direction.FORWARD, aileen, SINCE_MAY);
        RelationshipTerms over = new RelationshipTerms(SINCE_MAY.start(), Optional.of(TODAY), Optional.empty());

        assertEquals(new Changed.Done(), relationships.change(aileen.id(), cares.id(), cares.terms(), over, LATER));

        assertEquals(over, record(mary).relationships().getFirst().terms());
        assertEquals(over, record(aileen).relationships().getFirst().terms());
        assertEquals(
                "carer of Aileen Baird, since 1 May 2020, until 26 November 2026", last(mary, What.RELATIONSHIP_ENDED));
        assertEquals(Optional.of(TODAY), relationships.all().getFirst().end());
        assertEquals(new Changed.Done(), relationships.change(mary.id(), cares.id(), cares.terms(), over, LATER));
        assertEquals(3, record(mary).changes().size(), "what is so already is no change");
    }

    @Test
    void undoesAnAdditionFromEitherPage() {
        Relationship cares = add(mary, CARER, Direction.FORWARD, aileen, SINCE_MAY);

        assertEquals(new Contacts.Undone.Done(), ours.contacts().undo(aileen.id(), cares.change(), LATER));

        assertEquals(List.of(), record(mary).relationships());
        assertEquals(List.of(), record(aileen).relationships());
        assertEquals(List.of(), relationships.all());
        assertTrue(record(mary).change(cares.change()).orElseThrow().undoneBy().isPresent());
        assertEquals(new Contacts.Undone.ChangedSince(), ours.contacts().undo(mary.id(), cares.change(), LATER));
    }

    @Test
    void undoesAnEnd() {
        Relationship cares = add(mary, CARER, Direction.FORWARD, aileen, SINCE_MAY);
        RelationshipTerms over = new RelationshipTerms(SINCE_MAY.start(), Optional.of(TODAY), SINCE_MAY.note());
        relationships.change(mary.id(), cares.id(), cares.terms(), over, LATER);

        assertEquals(new Contacts.Undone.ChangedSince(), ours.contacts().undo(mary.id(), cares.change(), LATER));
        assertEquals(new Contacts.Undone.Done(), undoLast(aileen, What.RELATIONSHIP_ENDED));

        assertEquals(SINCE_MAY, record(mary).relationships().getFirst().terms());
        assertEquals(SINCE_MAY, record(aileen).relationships().getFirst().terms());
    }

    @Test
    void takesOneAwayAndPutsItBack() {
        Relationship cares = add(mary, CARER, Direction.FORWARD, aileen, SINCE_MAY);

        assertEquals(new Changed.Done(), relationships.remove(aileen.id(), cares.id(), LATER));
        assertEquals(List.of(), record(mary).relationships());
        assertEquals(List.of(), relationships.all());

        rename(aileen, "Eileen");
        assertEquals(new Contacts.Undone.Done(), undoLast(mary, What.RELATIONSHIP_REMOVED));

        Relationship back = record(mary).relationships().getFirst();
        assertEquals(cares.terms(), back.terms());
        assertEquals("Eileen Baird", back.other().name());
        assertEquals(1, record(aileen).relationships().size());
        assertEquals(1, relationships.all().size());
    }

    @Test
    void showsTheNameThatTheOtherHasNow() {
        add(mary, CARER, Direction.FORWARD, aileen, SINCE_MAY);
        add(mary, NEIGHBOUR, Direction.FORWARD, aileen, RelationshipTerms.UNKNOWN);

        rename(aileen, "Eileen");
        assertEquals(List.of("Eileen Baird", "Eileen Baird"), names(mary));

        Change renamed = record(aileen).changes().stream()
                .filter(change -> change.what() == What.CHANGED)
                .findFirst()
                .orElseThrow();
        ours.contacts().undo(aileen.id(), renamed.id(), LATER);
        assertEquals(List.of("Aileen Baird", "Aileen Baird"), names(mary));
    }

    @Test
    void carriesANewNameToMoreThanATransactionHolds() {
        Contact office = ours.contacts().add(Facts.organisation("Oldham Council"), SIGNED);
        for (int i = 0; i < 110; i++) {
            Contact each = ours.contacts().add(Facts.person("Person", "No " + i), SIGNED);
            add(each, kind("works for"), Direction.FORWARD, office, RelationshipTerms.UNKNOWN);
        }

        ours.contacts().change(office.id(), 1, Facts.organisation("Oldham Borough Council"), LATER);

        for (Relationship each : record(office).relationships()) {
            assertEquals(
                    "Oldham Borough Council",
                    ours.contacts()
                            .read(each.other().id())
                            .orElseThrow()
                            .relationships()
                            .getFirst()
                            .other()
                            .name());
        }
    }

    @Test
    void saysNothingTwice() {
        add(mary, NEIGHBOUR, Direction.FORWARD, aileen, RelationshipTerms.UNKNOWN);
        assertEquals(new Added.AlreadyThere(), tryAdd(mary, NEIGHBOUR, Direction.BACKWARD, aileen.id()));
        assertEquals(new Added.AlreadyThere(), tryAdd(aileen, NEIGHBOUR, Direction.FORWARD, mary.id()));

        Relationship cares = add(mary, CARER, Direction.FORWARD, aileen, SINCE_MAY);
        assertInstanceOf(
                Added.Saved.class, tryAdd(mary, CARER, Direction.BACKWARD, aileen.id()), "they care for each other");
        RelationshipTerms over = new RelationshipTerms(Optional.empty(), Optional.of(TODAY), Optional.empty());
        relationships.change(mary.id(), cares.id(), cares.terms(), over, LATER);
        assertInstanceOf(
                Added.Saved.class, tryAdd(mary, CARER, Direction.FORWARD, aileen.id()), "again, after it ended");
    }

    @Test
    void refusesWhatCannotBe() {
        ContactId nobody = new ContactId(CountedIds.numbered(999));
        assertEquals(new Added.NoSuchOther(), tryAdd(mary, CARER, Direction.FORWARD, nobody));
        assertEquals(
                new Added.Missing(),
                relationships.add(
                        nobody, new Wanted(CARER, Direction.FORWARD, mary.id(), RelationshipTerms.UNKNOWN), SIGNED));
        assertEquals(new Added.WithItself(), tryAdd(mary, CARER, Direction.FORWARD, mary.id()));
        assertEquals(
                new Added.NoSuchKind(),
                tryAdd(mary, new RelationshipKindId(CountedIds.numbered(999)), Direction.FORWARD, aileen.id()));
        ours.relationshipKinds().change(new RelationshipKind(CARER, "carer of", "cared for by", true));
        assertEquals(new Added.NoSuchKind(), tryAdd(mary, CARER, Direction.FORWARD, aileen.id()), "retired");
        assertEquals(List.of(), record(mary).relationships());
    }

    @Test
    void hasABoundForEachSide() {
        for (int i = 0; i < Relationship.MOST; i++) {
            Contact each = ours.contacts().add(Facts.person("Person", "No " + i), SIGNED);
            add(each, CARER, Direction.FORWARD, aileen, RelationshipTerms.UNKNOWN);
        }
        assertEquals(new Added.TooMany(), tryAdd(mary, CARER, Direction.FORWARD, aileen.id()));
        assertEquals(new Added.TooMany(), tryAdd(aileen, CARER, Direction.FORWARD, mary.id()));
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Relationship cares = add(mary, CARER, Direction.FORWARD, aileen, SINCE_MAY);
        GroupStores theirs = groups.theirs();
        Contact stranger = theirs.contacts().add(Facts.person("Tom", "Turnstone"), SIGNED);

        assertEquals(
                new Added.NoSuchOther(),
                theirs.relationships()
                        .add(
                                stranger.id(),
                                new Wanted(CARER, Direction.FORWARD, mary.id(), RelationshipTerms.UNKNOWN),
                                SIGNED));
        assertEquals(
                new Changed.Missing(),
                theirs.relationships().change(mary.id(), cares.id(), cares.terms(), RelationshipTerms.UNKNOWN, LATER));
        assertEquals(new Changed.Missing(), theirs.relationships().remove(mary.id(), cares.id(), LATER));
        assertEquals(
                new Changed.Missing(),
                relationships.remove(mary.id(), new RelationshipId(CountedIds.numbered(999)), LATER));
        assertEquals(Optional.empty(), theirs.households().of(mary.id(), TODAY));
        assertEquals(List.of(), theirs.relationships().all());
        assertEquals(List.of(cares), record(mary).relationships());
    }

    private Relationship add(
            Contact one, RelationshipKindId kind, Direction direction, Contact other, RelationshipTerms terms) {
        Added added = relationships.add(one.id(), new Wanted(kind, direction, other.id(), terms), SIGNED);
        return assertInstanceOf(Added.Saved.class, added).relationship();
    }

    private Added tryAdd(Contact one, RelationshipKindId kind, Direction direction, ContactId other) {
        return relationships.add(one.id(), new Wanted(kind, direction, other, RelationshipTerms.UNKNOWN), SIGNED);
    }

    private void rename(Contact contact, String firstName) {
        ours.contacts().change(contact.id(), 1, Facts.person(firstName, "Baird"), LATER);
    }

    private List<String> names(Contact contact) {
        return record(contact).relationships().stream()
                .map(each -> each.other().name())
                .toList();
    }

    private ContactRecord record(Contact contact) {
        return ours.contacts().read(contact.id()).orElseThrow();
    }

    private String last(Contact contact, What what) {
        return RelationshipText.shown(
                change(contact, what).fields().getFirst().after().orElseThrow());
    }

    private Contacts.Undone undoLast(Contact contact, What what) {
        return ours.contacts().undo(contact.id(), change(contact, what).id(), TwoGroups.minutesLater(9));
    }

    private Change change(Contact contact, What what) {
        return record(contact).changes().stream()
                .filter(change -> change.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private static RelationshipKindId kind(String forward) {
        return StarterKinds.all().stream()
                .filter(kind -> kind.forward().equals(forward))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
