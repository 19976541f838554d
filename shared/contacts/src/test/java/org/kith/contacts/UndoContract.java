package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.testing.TableSource;

/** What every store of contacts takes back, and what it does not. */
abstract class UndoContract {
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final TwoGroups groups = TwoGroups.in(tables());
    private final Contacts contacts = groups.ours().contacts();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void putsBackWhatAChangeChangedAndNothingElse() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);
        contacts.change(contact.id(), 1, Facts.person("Eileen", "Baird"), TwoGroups.minutesLater(1));
        contacts.change(contact.id(), 2, Facts.person("Eileen", "Baird").withTags(List.of("driver")), LATER);
        Change renamed = contacts.read(contact.id()).orElseThrow().changes().stream()
                .filter(change ->
                        change.fields().getFirst().field().equals("firstName") && change.what() == What.CHANGED)
                .findFirst()
                .orElseThrow();

        Contacts.Undone undone = contacts.undo(contact.id(), renamed.id(), TwoGroups.minutesLater(9));

        assertEquals(new Contacts.Undone.Done(), undone);
        Facts facts = contacts.find(contact.id()).orElseThrow().facts();
        assertEquals(Optional.of("Aileen"), facts.firstName());
        assertEquals(List.of("driver"), facts.tags());
        ContactRecord record = contacts.read(contact.id()).orElseThrow();
        Change undoing = change(record, What.UNDONE);
        assertEquals(List.of(field("firstName", "Eileen", "Aileen")), undoing.fields());
        assertEquals(
                Optional.of(undoing.id()),
                record.change(renamed.id()).orElseThrow().undoneBy());
        assertEquals(
                new Contacts.Undone.ChangedSince(), contacts.undo(contact.id(), renamed.id(), SIGNED), "only once");
    }

    @Test
    void doesNotUndoWhatWasChangedSince() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);
        contacts.change(contact.id(), 1, Facts.person("Eileen", "Baird"), SIGNED);
        Change first = change(contacts.read(contact.id()).orElseThrow(), What.CHANGED);
        contacts.change(contact.id(), 2, Facts.person("Ellen", "Baird"), LATER);

        assertEquals(new Contacts.Undone.ChangedSince(), contacts.undo(contact.id(), first.id(), LATER));
        assertEquals("Ellen Baird", name(contact));
    }

    @Test
    void doesNotUndoThatSomebodyWasAdded() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);
        Change added = contacts.read(contact.id()).orElseThrow().changes().getFirst();

        assertEquals(new Contacts.Undone.Permanent(), contacts.undo(contact.id(), added.id(), SIGNED));
    }

    @Test
    void joinsAndLeavesListsAndTakesBoth() {
        ContactList list = list("Newsletter");
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);
        contacts.revise(contact.id(), SIGNED, revision -> revision.join(list));
        contacts.revise(contact.id(), SIGNED, revision -> revision.join(list));
        ContactRecord joined = contacts.read(contact.id()).orElseThrow();
        assertEquals(List.of(list.id()), joined.contact().lists());
        assertEquals(2, joined.changes().size(), "joining twice is one change");

        contacts.undo(contact.id(), change(joined, What.LIST_JOINED).id(), LATER);
        ContactRecord left = contacts.read(contact.id()).orElseThrow();
        assertEquals(List.of(), left.contact().lists());

        contacts.undo(contact.id(), change(left, What.LIST_LEFT).id(), TwoGroups.minutesLater(9));
        assertEquals(
                List.of(list.id()), contacts.find(contact.id()).orElseThrow().lists());
    }

    @Test
    void putsNobodyBackOnAListThatTheyLeftByThemselves() {
        ContactList list = list("Newsletter");
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);
        contacts.revise(contact.id(), TwoGroups.minutesLater(1), revision -> revision.join(list));
        contacts.revise(contact.id(), TwoGroups.minutesLater(2), revision -> revision.leave(list));
        Change takenOff = change(contacts.read(contact.id()).orElseThrow(), What.LIST_LEFT);
        contacts.revise(contact.id(), TwoGroups.minutesLater(3), revision -> revision.join(list));
        Signature reader =
                new Signature(By.reader("Aileen"), TwoGroups.minutesLater(4).at());
        contacts.revise(contact.id(), reader, revision -> revision.leave(list));

        assertEquals(
                new Contacts.Undone.ChangedSince(),
                contacts.undo(contact.id(), takenOff.id(), TwoGroups.minutesLater(5)));

        contacts.revise(contact.id(), TwoGroups.minutesLater(6), revision -> revision.join(list));
        Change mistake = contacts.read(contact.id()).orElseThrow().changes().stream()
                .filter(change -> change.at().equals(TwoGroups.minutesLater(6).at()))
                .findFirst()
                .orElseThrow();
        assertEquals(new Contacts.Undone.Done(), contacts.undo(contact.id(), mistake.id(), TwoGroups.minutesLater(7)));
        assertTrue(contacts.find(contact.id()).orElseThrow().hasLeft(list.id()));
    }

    private String name(Contact contact) {
        return contacts.find(contact.id()).orElseThrow().facts().displayName();
    }

    private ContactList list(String name) {
        return assertInstanceOf(Lists.Outcome.Saved.class, groups.ours().lists().add(name, "", SIGNED))
                .list();
    }

    private static Change change(ContactRecord record, What what) {
        return record.changes().stream()
                .filter(change -> change.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private static FieldChange field(String name, String before, String after) {
        return new FieldChange(name, Optional.of(before), Optional.of(after), Optional.empty());
    }
}
