package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import tools.jackson.databind.JsonNode;

/** Which contact a row is about that has no address of theirs. */
abstract class ImportMatchingContract extends ImportRequests {
    private static final String HEADER = "First name,Last name,E-mail,Phone,Postcode,Date of birth\n";

    @Test
    void anIdBesideTheNameOfSomebodyElseIsNotGoneBy() {
        Contact jane = world.add(Facts.person("Jane", "Smith").withEmails(new EmailAddress("jane@example.org")));
        Contact al = world.add(Facts.person("Al", "Jones").withEmails(new EmailAddress("al@example.org")));
        // Sorted by name, and the column of ids left behind.
        ImportId id = world.checked(
                "Kith id,First name,Last name,E-mail,Phone\n"
                        + jane.id() + ",Al,Jones,al@example.org,07700 900102\n"
                        + al.id() + ",Jane,Smith,jane@example.org,07700 900101\n",
                Optional.empty(),
                Optional.empty());
        assertEquals(2, world.counts(id).fill());
        assertEquals(2, world.details(id).report().noted().getFirst().count());
        world.brought(id);
        assertEquals(
                "+447700900101",
                world.contact("jane@example.org").facts().phones().getFirst().number());
    }

    @Test
    void aNameIsEnoughTogetherWithANumberADayOrAPostcode() {
        world.add(robert().withEmails(new EmailAddress("rob@example.org")));
        world.add(Facts.person("Jane", "Reid")
                .edit()
                .phones(phone("01631 570000"))
                .build());
        world.add(Facts.person("Ann", "Ross").edit().born(born("1958-07-03")).build());
        world.add(Facts.person("Joan", "Baird")
                .edit()
                .addresses(List.of(at("PA34 4AB")))
                .build());
        ImportId id = check("""
            Rob,Smith,rob@example.org,,,
            Janie,Reid,,+44 1631 570000,,
            ANN,ROSS,ann@example.org,,,3/7/1958
            Joan,Baird,,,pa344ab,1961
            """);
        assertEquals(0, world.counts(id).create());
        assertEquals(
                Map.of(
                        "e-mail address", "Row 2: Rob Smith → Robert Smith",
                        "phone number and name", "Row 3: Janie Reid → Jane Reid",
                        "date of birth and name", "Row 4: ANN ROSS → Ann Ross",
                        "postcode and name", "Row 5: Joan Baird"),
                groups(id, "matched"));
        world.brought(id);
        assertEquals(4, world.everyone().size());
        assertEquals("Ann", world.contact("ann@example.org").facts().firstName().orElseThrow());
    }

    @Test
    void neitherANameAloneNorWhatIsSharedIs() {
        world.add(robert().edit()
                .phones(phone("01631 570000"))
                .addresses(List.of(at("PA34 4AB")))
                .born(born("1958-07-03"))
                .build());
        ImportId id = check("""
            Robert,Smith,,,,
            R,Smith,,01631 570000,PA34 4AB,
            Jane,Smith,,01631 570000,PA34 4AB,3/7/1958
            ,Smith,,01631 570000,PA34 4AB,
            Robert,Smith,,01631 570000,PA34 4AB,4/8/1985
            Robert,Smith,,,EH6 5QP,1958
            Bob,Smith,,,PA34 4AB,
            """);
        assertEquals(7, world.counts(id).create());
        assertEquals(Map.of(), groups(id, "matched"));
    }

    @Test
    void whoMayBeOneOfTwoIsNeverTheFirst() {
        world.add(robert().edit().phones(phone("01631 570000")).build());
        world.add(Facts.person("Bob", "Smith")
                .edit()
                .phones(phone("01631 570000"))
                .build());
        ImportId id = check("Robert,Smith,,01631 570000,,\n");
        assertEquals(1, world.counts(id).create());
        assertEquals(
                Map.of(
                        "Several in Kith have this phone number and name: we cannot tell who is meant, so a new one"
                                + " comes in",
                        "Row 2: Robert Smith"),
                groups(id, "noted"));
        world.brought(id);
        assertEquals(3, world.everyone().size());
        Map<String, Object> before = world.state();
        world.brought(check("Robert,Smith,,01631 570000,,\n"));
        assertEquals(before, world.state(), "it is known again as what it came in as");
    }

    @Test
    void ofTwoWithOneAddressItIsTheOneWhoIsCalledSoElseOneOfThemAndThatIsSaid() {
        world.add(Facts.person("Jane", "").withEmails(new EmailAddress("both@example.org")));
        world.add(robert().withEmails(new EmailAddress("both@example.org")));
        ImportId named = check("Bob,Smith,both@example.org,01631 570000,,\n");
        assertEquals(Map.of("e-mail address", "Row 2: Bob Smith → Robert Smith"), groups(named, "matched"));
        assertEquals(Map.of(), groups(named, "noted"));
        ImportId nameless = check(",,both@example.org,01631 570000,,\n");
        assertEquals(1, world.counts(nameless).fill());
        assertTrue(
                groups(nameless, "noted").containsKey("Several in Kith have this e-mail address: we took one of them"));
    }

    @Test
    void whoIsKnownByThemselvesIsNotSaidToComeInAsAHousehold() {
        world.add(Facts.person("Jane", "Smith").withEmails(new EmailAddress("jane@example.org")));
        ImportId id = world.checked("""
            Name,E-mail,Date of birth
            Jane & John Smith,jane@example.org,3/7/1958
            Al Jones,al@example.org,
            Al and Bo Jones,al@example.org,
            Mr & Mrs Patel,patel@example.org,
            """, Optional.empty(), Optional.empty());
        String known =
                "The name is that of two people, and the row that of somebody who is known by themselves: their own"
                        + " name stays";
        assertEquals(
                Map.of(
                        known,
                        "Row 2: Jane & John Smith",
                        "The row does not name one person, so nobody knows whose date of birth this is: we left it out",
                        "Row 2: 3/7/1958",
                        "An earlier row about the same contact says something else of whether this is a person, an"
                                + " organisation or a household: we read that one",
                        "Row 4: person / household",
                        "The name is that of two people; they come in as one household",
                        "Row 5: Mr & Mrs Patel"),
                groups(id, "noted"));
        assertEquals(
                List.of("Row 2: Jane & John Smith", "Row 4: Al and Bo Jones"),
                world.details(id).report().noted().stream()
                        .filter(group -> group.reason().equals(known))
                        .findFirst()
                        .orElseThrow()
                        .examples());
        world.brought(id);
        assertEquals("Jane Smith", world.contact("jane@example.org").facts().displayName());
    }

    @Test
    void thatItMayBeOneOfSeveralIsSaidOfEachRow() {
        world.add(Facts.person("Jane", "").withEmails(new EmailAddress("both@example.org")));
        world.add(robert().withEmails(new EmailAddress("both@example.org")));
        ImportId id = check(",,both@example.org,,,\n,,both@example.org,01631 570000,,\n");
        assertEquals(1, world.counts(id).repeated());
        assertEquals(
                List.of("Row 2: both@example.org", "Row 3: both@example.org"),
                world.details(id).report().noted().getFirst().examples());
    }

    private static Facts robert() {
        return Facts.person("Robert", "Smith");
    }

    private static List<LabelledPhone> phone(String number) {
        return List.of(new LabelledPhone(number, Optional.empty()));
    }

    private static LabelledAddress at(String postcode) {
        return new LabelledAddress(
                new PostalAddress(Optional.empty(), Optional.empty(), Optional.of(postcode)), Optional.empty());
    }

    private static Optional<PartialDate> born(String text) {
        return PartialDate.parse(text);
    }

    private ImportId check(String rows) {
        return world.checked(HEADER + rows, Optional.empty(), Optional.empty());
    }

    /** The first example of each reason. */
    private Map<String, String> groups(ImportId id, String which) {
        JsonNode groups = json(200, send("GET", "/api/imports/" + id, "")).path(which);
        return StreamSupport.stream(groups.spliterator(), false)
                .collect(Collectors.toMap(
                        group -> group.path("reason").stringValue(),
                        group -> group.path("examples").path(0).stringValue()));
    }
}
