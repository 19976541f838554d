package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.functions.spreadsheets.differences.Newer;
import org.kith.http.Json;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import tools.jackson.databind.JsonNode;

/** The sheet of last month, after people worked on in it, and others in Kith. */
abstract class SameSheetAgainContract extends ImportRequests {
    private static final String MARCH = """
        First name,Last name,E-mail,Phone,Postcode,Notes
        Jane,Smith,jane@example.org,07700 900101,OL6 6LS,Has a dog
        Al,Jones,al@example.org,07700 900102,,
        Bo,Reid,bo@example.org,07700 900103,,
        Di,Ross,di@example.org,07700 900104,,
        No,Address,,07700 900105,,
        """;

    private final ImportId march = brought(MARCH);

    @Test
    void whatWasChangedInOnePlaceOnlyIsNewerThere() {
        ContactId jane = id("jane@example.org");
        ContactId al = id("al@example.org");
        ContactId bo = id("bo@example.org");
        change(al, facts -> facts.withPhones("07700 900202"));
        change(bo, facts -> facts.withPhones("07700 900303"));
        ImportId april = checked(MARCH.replace("900101", "900111").replace("900103", "900333"));

        // Jane's number is newer in the sheet, Al's in Kith, Bo's was changed in both places.
        assertEquals(new Counts(5, 5, 0, 1, 4, 0, 0, 0, 0, 0, 2), world.counts(april));
        assertEquals(
                Map.of(
                        Optional.of(Newer.SHEET), "07700 900101 → 07700 900111",
                        Optional.of(Newer.KITH), "07700 900202 → 07700 900102",
                        Optional.empty(), "07700 900303 → 07700 900333"),
                phonesByNewer(april));
        JsonNode told = json(200, send("GET", "/api/imports/" + april, ""));
        assertEquals(march.value(), told.path("lastTime").path("id").stringValue());
        assertEquals(3, told.path("differing").size());

        world.brought(april);
        assertEquals(List.of("+447700900111"), phones(jane));
        assertEquals(List.of("+447700900202"), phones(al));
        assertEquals(List.of("+447700900303"), phones(bo));
        world.undo(april);
        world.work(april);
        assertEquals(List.of("+447700900101"), phones(jane));
    }

    /** For one row, whatever is done with all others. */
    @Test
    void aCellIsDecidedWhereverItIsNewer() {
        ContactId jane = id("jane@example.org");
        ContactId al = id("al@example.org");
        ContactId bo = id("bo@example.org");
        change(al, facts -> facts.withPhones("07700 900202"));
        change(bo, facts -> facts.withPhones("07700 900303"));
        ImportId april = world.upload(MARCH.replace("900101", "900111").replace("900103", "900333"));
        String cells = Map.of("900111", "keep", "900102", "overwrite", "900333", "add").entrySet().stream()
                .map(each -> "{\"row\":" + row(april, each.getKey()) + ",\"fact\":\"phones\",\"treatment\":\""
                        + each.getValue() + "\"}")
                .collect(Collectors.joining(","));
        json(202, send("PUT", "/api/imports/" + april + "/plan", """
            {"fields":["firstName","lastName","email","phone","postcode","note"],"cells":[%s]}
            """.formatted(cells)));
        world.work(april);
        assertEquals(new Counts(5, 5, 0, 2, 3, 0, 0, 0, 0, 0, 1), world.counts(april));
        assertTrue(world.details(april).report().differing().stream()
                .allMatch(each -> each.examples().isEmpty()));
        world.brought(april);
        assertEquals(List.of("+447700900101"), phones(jane));
        assertEquals(List.of("+447700900102"), phones(al));
        assertEquals(List.of("+447700900303", "+447700900333"), phones(bo));
        world.undo(april);
        world.work(april);
        assertEquals(List.of("+447700900202"), phones(al));
        assertEquals(List.of("+447700900303"), phones(bo));
    }

    /** The number of the row that has this number to ring. */
    private int row(ImportId id, String digits) {
        List<String> lines = new String(Objects.requireNonNull(world.files.get(id)), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(digits))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whatIsNewerInTheSheetIsLeftWhereSomebodySaysSo() {
        ContactId jane = id("jane@example.org");
        ImportId april = world.upload(MARCH.replace("900101", "900111"));
        json(202, send("PUT", "/api/imports/" + april + "/plan", """
            {"fields":["firstName","lastName","email","phone","postcode","note"],"leftAsInKith":["phones"]}
            """));
        world.work(april);
        assertEquals(new Counts(5, 5, 0, 0, 5, 0, 0, 0, 0, 0, 1), world.counts(april));
        assertEquals(Map.of(Optional.of(Newer.SHEET), "07700 900101 → 07700 900111"), phonesByNewer(april));
        world.brought(april);
        assertEquals(List.of("+447700900101"), phones(jane));
    }

    @Test
    void whoHasAnotherAddressSinceIsKnownByTheOldOneMonthAfterMonth() {
        ContactId jane = id("jane@example.org");
        ContactId nobody = world.everyone().stream()
                .filter(each -> each.emails().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
        // In April nothing is new, and nothing is brought in of Jane.
        brought(MARCH);
        change(jane, facts -> facts.withEmails(new EmailAddress("jane.smith@example.org")));
        change(nobody, facts -> facts.withPhones("07700 900505"));
        ImportId may = checked(MARCH);
        assertEquals(new Counts(5, 5, 0, 0, 5, 0, 0, 0, 0, 0, 2), world.counts(may));
        world.brought(may);
        assertEquals(5, world.everyone().size());
        assertEquals(List.of("jane.smith@example.org"), emails(jane));
    }

    @Test
    void anAddressThatIsNewInTheSheetTakesThePlaceOfTheOldOneAndOfNoOther() {
        ContactId jane = id("jane@example.org");
        change(
                jane,
                facts -> facts.withEmails(
                        new EmailAddress("jane@example.org"), new EmailAddress("daughter@example.org")));
        String handedBack = MARCH.replace("jane@", "jane.smith@")
                .lines()
                .map(line -> line
                        + (line.startsWith("First")
                                ? ",What Kith did,Kith id"
                                : ",Added," + (line.startsWith("Jane") ? jane : "")))
                .collect(Collectors.joining("\n"));
        // Nothing is asked of the columns that Kith added.
        assertEquals(
                8,
                world.details(world.upload(handedBack))
                        .remembered()
                        .orElseThrow()
                        .columns()
                        .size());
        brought(handedBack);
        assertEquals(List.of("jane.smith@example.org", "daughter@example.org"), emails(jane));
    }

    @Test
    void aNoteOfSomebodyElseStaysWhenTheSheetsOwnIsNewer() {
        ContactId jane = id("jane@example.org");
        change(
                jane,
                facts -> facts.edit()
                        .beforeYouSpeak(Optional.of("Has a dog\nHard of hearing"))
                        .build());
        brought(MARCH.replace("Has a dog", "Has two dogs"));
        assertEquals(Optional.of("Has two dogs\nHard of hearing"), facts(jane).beforeYouSpeak());
    }

    @Test
    void whatTurnedOtherwiseAfterTheCheckIsNotWrittenOver() {
        ContactId jane = id("jane@example.org");
        ImportId april = checked(MARCH.replace("900101", "900111"));
        assertEquals(1, world.counts(april).fill());
        change(jane, facts -> facts.withPhones("07700 900999"));
        world.brought(april);
        assertEquals(List.of("+447700900999"), phones(jane));
        assertEquals(1, world.counts(april).differing());
    }

    @Test
    void whoIsNoLongerInTheSheetIsNamedAndStays() {
        ImportId april = checked(MARCH.replace("Di,Ross,di@example.org,07700 900104,,\n", ""));
        Report report = world.details(april).report();
        assertEquals(1, report.noLongerCount());
        assertEquals("Di Ross", report.noLonger().getFirst().name());
        world.brought(april);
        assertEquals(5, world.everyone().size());
    }

    @Test
    void whoseRowCannotBeReadIsInTheSheetAllTheSame() {
        ImportId april = checked(MARCH.replace("07700 900104", "no idea"));
        assertEquals(1, world.counts(april).rejected());
        assertEquals(0, world.details(april).report().noLongerCount());
    }

    @Test
    void anImportThatWasTakenBackIsNoLastTime() {
        world.undo(march);
        world.work(march);
        ImportId april = checked(MARCH);
        assertEquals(Optional.empty(), world.details(april).report().lastTime());
        assertEquals(5, world.counts(april).create());
    }

    @Test
    void aSheetThatWasOnlyPlannedLeavesTheOneBeforeItTheLast() {
        checked(MARCH.replace("900101", "900111"));
        ImportId april = checked(MARCH);
        assertEquals(
                Optional.of(march), world.details(april).report().lastTime().map(Report.Compared::id));
    }

    @Test
    void aFactThatNobodyKnowsIsRefused() {
        ImportId april = world.upload(MARCH);
        String body = Json.write(Map.of(
                "fields", List.of("firstName", "lastName", "email", "phone", "postcode", "note"),
                "leftAsInKith", List.of("phones", "kind", "own/x")));
        assertEquals(
                "/leftAsInKith/1 /leftAsInKith/2",
                pointers(json(400, send("PUT", "/api/imports/" + april + "/plan", body))));
    }

    private ImportId checked(String sheet) {
        return world.checked(sheet, Optional.empty(), Optional.empty());
    }

    private ImportId brought(String sheet) {
        ImportId id = checked(sheet);
        assertEquals(ImportState.APPLIED, world.brought(id).state());
        return id;
    }

    private ContactId id(String address) {
        return world.contact(address).id();
    }

    private void change(ContactId id, UnaryOperator<Facts> how) {
        Contact contact = world.ours().contacts().contacts().find(id).orElseThrow();
        new LaterChanges(world).edited(id, how);
        assertTrue(facts(id).equals(how.apply(contact.facts())));
    }

    private Facts facts(ContactId id) {
        return world.ours().contacts().contacts().find(id).orElseThrow().facts();
    }

    private List<String> phones(ContactId id) {
        return facts(id).phones().stream().map(LabelledPhone::number).toList();
    }

    private List<String> emails(ContactId id) {
        return facts(id).emails().stream()
                .map(LabelledEmail::address)
                .map(EmailAddress::value)
                .toList();
    }

    private Map<Optional<Newer>, String> phonesByNewer(ImportId id) {
        return world.details(id).report().differing().stream()
                .filter(each -> each.fact().equals("phones"))
                .collect(Collectors.toMap(
                        Report.Differing::newer,
                        each -> each.examples().getFirst().record() + " → "
                                + each.examples().getFirst().sheet()));
    }
}
