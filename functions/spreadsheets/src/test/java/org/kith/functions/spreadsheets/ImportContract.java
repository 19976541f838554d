package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Through;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What a sheet does to a group's contacts. */
abstract class ImportContract {
    static final String TWO = """
        First name,Last name,E-mail,Phone,Tags
        Jane,Smith,jane@example.org,07700 900123,"driving, garden"
        Al,Jones,al@example.org,,
        """;

    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void bringsMailchimpsReadersIn() {
        ImportId id = world.upload(Samples.read("mailchimp-subscribed.csv"));
        world.plan(id, Optional.of("Newsletter"), Optional.of(World.CONSENT));
        world.work(id);
        assertEquals(new Counts(640, 640, 640, 0, 0, 0, 0, 0), world.counts(id));
        assertEquals(List.of(), world.everyone());

        assertEquals(ImportState.APPLIED, world.brought(id).state());
        assertEquals(new Counts(640, 640, 640, 0, 0, 0, 0, 640), world.counts(id));
        List<ContactSummary> everyone = world.everyone();
        assertEquals(640, everyone.size());
        assertTrue(everyone.stream().allMatch(each -> each.newsletter().equals(Optional.of(Answer.YES))));
        assertTrue(everyone.stream().allMatch(each -> each.lists().size() == 1));
        assertEquals(
                "Newsletter", world.ours().contacts().lists().all().getFirst().name());

        Contact padraig = world.contact("padraig.wang1@example.net");
        Permission permission =
                padraig.permission(Purpose.NEWSLETTER, Channel.EMAIL).orElseThrow();
        assertEquals(Optional.of(LocalDate.of(2022, 11, 19)), permission.given());
        assertEquals("Sign-up form", permission.source());
        assertEquals(Through.IMPORT, permission.by().through());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        ImportId first = world.checked(TWO + "Nameless Row,,,,\n", Optional.of("News"), Optional.of(World.CONSENT));
        world.brought(first);
        Map<String, Object> before = world.state();
        ImportId again = world.checked(TWO + "Nameless Row,,,,\n", Optional.of("News"), Optional.of(World.CONSENT));
        assertEquals(new Counts(3, 3, 0, 0, 3, 0, 0, 0), world.counts(again));
        assertEquals(ImportState.APPLIED, world.brought(again).state());
        assertEquals(before, world.state());
        assertEquals(1, world.ours().contacts().lists().all().size());
    }

    @Test
    void twoImportsOfTheSamePeopleAtOnceMakeThemOnce() {
        ImportId one = world.checked(TWO, Optional.empty(), Optional.empty());
        ImportId other = world.checked(TWO, Optional.of("News"), Optional.empty());
        assertEquals(2, world.counts(other).create());
        world.brought(one);
        world.brought(other);
        assertEquals(2, world.everyone().size());
        assertEquals(new Counts(2, 2, 0, 2, 0, 0, 0, 2), world.counts(other));
    }

    @Test
    void whoWasDeletedComesAgainAsSomebodyNew() {
        world.brought(world.checked(TWO + "Nameless Row,,,,\n", Optional.of("News"), Optional.empty()));
        List<ContactId> before =
                world.everyone().stream().map(ContactSummary::id).toList();
        before.forEach(id -> world.ours().contacts().gone().delete(id, world.signature()));

        ImportId again = world.checked(TWO + "Nameless Row,,,,\n", Optional.empty(), Optional.empty());
        assertEquals(new Counts(3, 3, 3, 0, 0, 0, 0, 0), world.counts(again));
        world.brought(again);

        List<ContactId> after =
                world.everyone().stream().map(ContactSummary::id).toList();
        assertEquals(3, after.size());
        assertTrue(after.stream().noneMatch(before::contains));
        assertEquals(
                1,
                world.ours()
                        .contacts()
                        .contacts()
                        .read(after.getFirst())
                        .orElseThrow()
                        .changes()
                        .size());
        // And once more: now they are known again.
        ImportId third = world.checked(TWO + "Nameless Row,,,,\n", Optional.empty(), Optional.empty());
        world.brought(third);
        assertEquals(after, world.everyone().stream().map(ContactSummary::id).toList());
        // The old ones can still be had back.
        assertTrue(world.ours()
                .contacts()
                .gone()
                .restore(before.getFirst(), world.signature())
                .isPresent());
    }

    @Test
    void whoIsNamedByTheirIdIsThatVeryContact() {
        Contact amina = world.add(Facts.person("Amina", "Bell"));
        Contact other = world.add(Facts.person("Amina", "Bell"));
        String sheet = """
            Kith id,First name,Last name,Phone
            %s,Amina,Bell,07700 900123
            %s,Amina,Bell,07700 900456
            not an id,Cleo,Moss,
            %s,Dan,Hart,
            """.formatted(other.id(), amina.id(), new ContactId(CountedIds.numbered(4711)));
        ImportId id = world.checked(sheet, Optional.empty(), Optional.empty());
        assertEquals(new Counts(4, 4, 2, 2, 0, 0, 0, 0), world.counts(id));
        world.brought(id);
        assertEquals("+447700900456", phone(amina));
        assertEquals("+447700900123", phone(other));
        assertEquals(4, world.everyone().size());
        assertEquals(
                new Counts(2, 2, 0, 0, 2, 0, 0, 0),
                world.counts(world.checked(
                        sheet.lines().limit(3).collect(Collectors.joining("\n")), Optional.empty(), Optional.empty())));
    }

    private String phone(Contact contact) {
        return world.ours()
                .contacts()
                .contacts()
                .find(contact.id())
                .orElseThrow()
                .facts()
                .phones()
                .getFirst()
                .number();
    }

    @Test
    void twoPeopleInOneNameAreAHouseholdEachTimeTheyCome() {
        String sheet = """
            Name,E-mail,Phone
            Mr & Mrs J Patel,patel@example.org,01632 960123
            Jane and John Smith,,01632 960124
            ,"Reid, Bo <bo@example.org>; home@example.org",
            """;
        ImportId id = world.checked(sheet, Optional.empty(), Optional.empty());
        assertEquals(List.of(), world.details(id).report().rejected());
        assertEquals(new Counts(3, 3, 3, 0, 0, 0, 0, 0), world.counts(id));
        assertEquals(2, world.details(id).report().noted().getFirst().count());
        world.brought(id);
        assertEquals(
                ContactKind.HOUSEHOLD,
                world.contact("patel@example.org").facts().kind());
        assertEquals("Bo Reid", world.contact("home@example.org").facts().displayName());
        ImportId again = world.checked(sheet, Optional.empty(), Optional.empty());
        assertEquals(new Counts(3, 3, 0, 0, 3, 0, 0, 0), world.counts(again));
        world.undo(id);
        world.work(id);
        assertEquals(List.of(), world.everyone());
    }

    @Test
    void fillsOnlyWhatIsEmpty() {
        Contact jane = world.add(Facts.person("Jane", "Smythe")
                .withEmails(new EmailAddress("JANE@example.org"))
                .withTags(List.of("Garden")));
        ImportId id = world.checked(TWO, Optional.of("News"), Optional.empty());
        assertEquals(new Counts(2, 2, 1, 1, 0, 0, 0, 0, 0, 0, 1), world.counts(id));
        world.brought(id);
        Facts facts =
                world.ours().contacts().contacts().find(jane.id()).orElseThrow().facts();
        assertEquals("Jane Smythe", facts.displayName());
        assertEquals(List.of("Garden", "driving"), facts.tags());
        assertEquals("+447700900123", facts.phones().getFirst().number());
        assertEquals(2, world.everyone().size());
    }

    @Test
    void foldsRowsThatRepeatAndRejectsWhatItCannotRead() {
        ImportId id = world.checked("""
            Name,E-mail,Phone
            Jane Smith,jane@example.org,
            Jane Smith,JANE@example.org,07700 900123
            Al,al at example.org,
            ,,07700 900124
            Bo,bo at example.org,
            No Address,,
            No Address,,
            """, Optional.empty(), Optional.empty());
        assertEquals(new Counts(7, 7, 2, 0, 0, 3, 2, 0), world.counts(id));
        Report report = world.details(id).report();
        assertEquals(
                List.of("We cannot read the e-mail address", "There is neither a name nor an e-mail address"),
                report.rejected().stream().map(Report.RowGroup::reason).toList());
        assertEquals(
                List.of("Row 4: al at example.org", "Row 6: bo at example.org"),
                report.rejected().getFirst().examples());
        world.brought(id);
        assertEquals(2, world.everyone().size());
        assertEquals(
                "+447700900123",
                world.contact("jane@example.org").facts().phones().getFirst().number());
    }

    @Test
    void aContactThatAppearedSinceTheCheckIsFilledNotDoubled() {
        ImportId id = world.checked(TWO, Optional.empty(), Optional.empty());
        Contact jane = world.add(Facts.person("Jane", "").withEmails(new EmailAddress("jane@example.org")));
        world.brought(id);
        assertEquals(2, world.everyone().size());
        assertEquals(new Counts(2, 2, 1, 1, 0, 0, 0, 2), world.counts(id));
        assertEquals(
                "Jane Smith",
                world.ours()
                        .contacts()
                        .contacts()
                        .find(jane.id())
                        .orElseThrow()
                        .facts()
                        .displayName());
    }

    @Test
    void aContactThatWasChangedSinceTheCheckIsNotOverwritten() {
        Contact jane = world.add(Facts.person("Jane", "Smith").withEmails(new EmailAddress("jane@example.org")));
        ImportId id = world.checked(TWO, Optional.empty(), Optional.empty());
        change(jane, jane.facts().withPhones("01632 960000"));
        world.brought(id);
        Contact after = world.contact("jane@example.org");
        assertEquals("+441632960000", after.facts().phones().getFirst().number());
        assertEquals(List.of("driving", "garden"), after.facts().tags());
    }

    private void change(Contact contact, Facts facts) {
        world.ours().contacts().contacts().change(contact.id(), contact.version(), facts, world.signature());
    }
}
