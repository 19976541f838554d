package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.PermissionId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;

/** What every store of contacts does. */
abstract class ContactsContract {
    private static final EmailAddress AILEEN = new EmailAddress("aileen@example.org");
    private static final EmailAddress BAIRD = new EmailAddress("Baird@example.org");
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);

    private final TwoGroups groups = TwoGroups.in(tables());
    private final Contacts contacts = groups.ours().contacts();
    private final Contacts theirs = groups.theirs().contacts();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void readsWhatWasAdded() {
        Facts facts = Everything.known(AILEEN);

        Contact added = contacts.add(facts, SIGNED);

        ContactRecord record = contacts.read(added.id()).orElseThrow();
        assertEquals(Contact.added(added.id(), facts, SIGNED), record.contact());
        assertEquals(Optional.of(record.contact()), contacts.find(added.id()));
        assertEquals(Map.of(added.id(), record.contact()), contacts.findAll(List.of(added.id(), unknown())));
        assertEquals(List.of(added.id()), contacts.withAddress(new EmailAddress("AILEEN@example.org")));
        assertEquals(List.of(record.contact().summary()), contacts.everyone());
        assertTrue(record.complete());
        Change change = record.changes().getFirst();
        assertEquals(What.ADDED, change.what());
        assertEquals(TwoGroups.BY_SARAH, change.by());
        assertEquals(SIGNED.at(), change.at());
    }

    @Test
    void hasNothingOfAnUnknownContact() {
        assertEquals(Optional.empty(), contacts.find(unknown()));
        assertEquals(Optional.empty(), contacts.read(unknown()));
        assertEquals(List.of(), contacts.withAddress(AILEEN));
        assertEquals(new Contacts.Changed.Missing(), contacts.change(unknown(), 1, Facts.person("A", "B"), SIGNED));
        assertEquals(new Contacts.Revised.Missing(), contacts.revise(unknown(), SIGNED, revision -> revision));
    }

    @Test
    void keepsBeforeAndAfterOfEachChangedFact() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird").withEmails(AILEEN), SIGNED);

        contacts.change(contact.id(), 1, Facts.person("Eileen", "Baird").withEmails(BAIRD), LATER);

        ContactRecord record = contacts.read(contact.id()).orElseThrow();
        assertEquals(2, record.contact().version());
        assertEquals(List.of(), contacts.withAddress(AILEEN));
        assertEquals(List.of(contact.id()), contacts.withAddress(BAIRD));
        assertEquals(
                List.of(
                        field("firstName", "Aileen", "Eileen"),
                        field("emails", "aileen@example.org", "Baird@example.org")),
                change(record, What.CHANGED).fields());
        assertEquals("Eileen Baird", contacts.everyone().getFirst().name());
    }

    @Test
    void refusesAChangeOfWhatSomebodyChangedSince() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);
        contacts.change(contact.id(), 1, Facts.person("Eileen", "Baird"), SIGNED);

        Contacts.Changed second = contacts.change(contact.id(), 1, Facts.person("Aileen", "Bird"), SIGNED);

        assertEquals(new Contacts.Changed.Outdated(), second);
        assertEquals("Eileen Baird", name(contact));
    }

    @Test
    void writesNothingWhereNothingChanges() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);

        Contacts.Changed same = contacts.change(contact.id(), 1, Facts.person(" Aileen ", "Baird"), LATER);

        assertEquals(new Contacts.Changed.Saved(contact), same);
        assertEquals(1, contacts.read(contact.id()).orElseThrow().changes().size());
    }

    @Test
    void losesNoRevisionOfSeveralAtOnce() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);
        List<ContactList> lists =
                IntStream.range(0, 4).mapToObj(i -> list("List " + i)).toList();

        lists.parallelStream().forEach(list -> contacts.revise(contact.id(), SIGNED, revision -> revision.join(list)));

        assertEquals(4, contacts.find(contact.id()).orElseThrow().lists().size());
    }

    @Test
    void remembersAllThatWasSaidAndTheLatest() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird").withEmails(AILEEN), SIGNED);

        contacts.revise(contact.id(), SIGNED, revision -> revision.record(permission(1, Answer.YES, SIGNED)));
        contacts.revise(contact.id(), LATER, revision -> revision.record(permission(2, Answer.NO, LATER)));

        ContactRecord record = contacts.read(contact.id()).orElseThrow();
        assertEquals(2, record.permissions().size());
        assertEquals(List.of(permission(2, Answer.NO, LATER)), record.contact().permissions());
        assertEquals(Optional.of(Answer.NO), contacts.everyone().getFirst().newsletter());
    }

    @Test
    void mailsWhoAgreedAtTheAddressTheyHave() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird").withEmails(AILEEN), SIGNED);
        assertEquals(
                new MayMail.No(NotMailed.NO_PERMISSION), contacts.mayMail(contact.id(), AILEEN, Purpose.NEWSLETTER));

        contacts.revise(contact.id(), SIGNED, revision -> revision.record(permission(1, Answer.YES, SIGNED)));

        assertInstanceOf(MayMail.Yes.class, contacts.mayMail(contact.id(), AILEEN, Purpose.NEWSLETTER));
        assertEquals(
                new MayMail.No(NotMailed.NO_PERMISSION), contacts.mayMail(contact.id(), AILEEN, Purpose.FUNDRAISING));
        assertEquals(new MayMail.No(NotMailed.NO_EMAIL), contacts.mayMail(contact.id(), BAIRD, Purpose.NEWSLETTER));
        assertEquals(new MayMail.No(NotMailed.NO_EMAIL), contacts.mayMail(unknown(), AILEEN, Purpose.NEWSLETTER));

        contacts.revise(contact.id(), LATER, revision -> revision.record(permission(2, Answer.NO, LATER)));
        assertEquals(new MayMail.No(NotMailed.REFUSED), contacts.mayMail(contact.id(), AILEEN, Purpose.NEWSLETTER));
    }

    @Test
    void showsWhatPeopleDidLatelyButNotImports() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird"), SIGNED);
        contacts.change(contact.id(), 1, Facts.person("Eileen", "Baird"), LATER);
        Signature imported = new Signature(By.importing(TwoGroups.SARAH, "Sarah"), FixedClock.START);
        contacts.add(Facts.person("Zoe", "Quinn"), imported);

        List<LatelyEntry> lately = groups.ours().lately().newest(10);

        assertEquals(
                List.of("changed", "added"),
                lately.stream().map(LatelyEntry::what).toList());
        assertEquals("Eileen Baird", lately.getFirst().contactName());
        assertEquals(1, groups.ours().lately().newest(1).size());
        assertEquals(List.of(), groups.theirs().lately().newest(10));
    }

    @Test
    void listsEveryoneByNameWhateverTheAccents() {
        contacts.add(Facts.person("Zoe", "Quinn"), SIGNED);
        contacts.add(Facts.person("Órla", "Ábel"), SIGNED);
        contacts.add(Facts.organisation("Mill Brow"), SIGNED);

        assertEquals(
                List.of("Órla Ábel", "Mill Brow", "Zoe Quinn"),
                contacts.everyone().stream().map(ContactSummary::name).toList());
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Contact contact = contacts.add(Facts.person("Aileen", "Baird").withEmails(AILEEN), SIGNED);
        Change added = contacts.read(contact.id()).orElseThrow().changes().getFirst();

        assertEquals(Optional.empty(), theirs.find(contact.id()));
        assertEquals(Optional.empty(), theirs.read(contact.id()));
        assertEquals(Map.of(), theirs.findAll(List.of(contact.id())));
        assertEquals(List.of(), theirs.everyone());
        assertEquals(List.of(), theirs.withAddress(AILEEN));
        assertEquals(new MayMail.No(NotMailed.NO_EMAIL), theirs.mayMail(contact.id(), AILEEN, Purpose.NEWSLETTER));
        assertEquals(new Contacts.Changed.Missing(), theirs.change(contact.id(), 1, Facts.person("X", "Y"), SIGNED));
        assertEquals(
                new Contacts.Revised.Missing(),
                theirs.revise(contact.id(), SIGNED, revision -> revision.withFacts(Facts.person("X", "Y"))));
        assertEquals(new Contacts.Undone.Missing(), theirs.undo(contact.id(), added.id(), SIGNED));
        assertEquals(Optional.of(contact), contacts.find(contact.id()));
    }

    private String name(Contact contact) {
        return contacts.find(contact.id()).orElseThrow().facts().displayName();
    }

    private ContactList list(String name) {
        return assertInstanceOf(Lists.Outcome.Saved.class, groups.ours().lists().add(name, "", SIGNED))
                .list();
    }

    private static Permission permission(long number, Answer answer, Signature signature) {
        return new Permission(
                new PermissionId(CountedIds.numbered(number)),
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                answer,
                answer == Answer.YES ? Basis.CONSENT : Basis.REFUSED,
                "paper form",
                Optional.empty(),
                Optional.empty(),
                signature.at(),
                signature.by());
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

    private static ContactId unknown() {
        return new ContactId(CountedIds.numbered(999));
    }
}
