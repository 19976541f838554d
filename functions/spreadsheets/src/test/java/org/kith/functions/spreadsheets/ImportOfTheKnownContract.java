package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import tools.jackson.databind.JsonNode;

/** Sheets of which only those come in who are in Kith already. */
abstract class ImportOfTheKnownContract extends ImportRequests {
    private static final String WHY = "We cannot tell whom in Kith this row is about, and nobody new was to come in";
    private static final String SHEET_OF_MANY = """
        Name,E-mail,Phone,Newsletter
        Jane Smith,jane@example.org,+44 131 555 0101,
        Al Jones,al@example.org,+44 131 555 0102,
        Bo Reid,bo@example.org,,no
        Cy Dunn,cy at example.org,,
        Di Hay,di@example.org,,
        """;

    @Test
    void nobodyIsAddedAndEachRowThatIsLeftOutIsTold() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        known("Di", "Hay", "di@example.org");
        ImportId id = checked();

        assertEquals(new Counts(5, 5, 0, 1, 1, 3, 0, 0), world.counts(id));
        assertEquals(
                Map.of(
                        WHY,
                        List.of("Row 3: Al Jones"),
                        WHY + ": their no is not noted",
                        List.of("Row 4: Bo Reid"),
                        "We cannot read the e-mail address",
                        List.of("Row 5: cy at example.org")),
                world.details(id).report().rejected().stream()
                        .collect(Collectors.toMap(Report.RowGroup::reason, Report.RowGroup::examples)));
        assertEquals(
                List.of(
                        "1 row about nobody whom we find in Kith",
                        "1 row about nobody whom we find in Kith, whose no is not noted",
                        "1 e-mail address we cannot read"),
                titles(id));
        assertEquals(
                List.of(
                        "Al Jones,al@example.org,'+44 131 555 0102,,\"" + WHY + ": “Al Jones”\"",
                        "Bo Reid,bo@example.org,,no,\"" + WHY + ": their no is not noted: “Bo Reid”\"",
                        "Cy Dunn,cy at example.org,,,We cannot read the e-mail address: “cy at example.org”"),
                leftOut(id));

        world.brought(id);
        assertEquals(2, world.everyone().size());
        assertEquals(1, world.contact("jane@example.org").facts().phones().size());
        assertEquals(new Counts(5, 5, 0, 1, 1, 3, 0, 1), world.counts(id));
        assertEquals(
                """
                Name,E-mail,Phone,Newsletter,What Kith did,Kith id
                Jane Smith,jane@example.org,+44 131 555 0101,,Known before; what was new was taken,%s
                """.formatted(jane.id().value()),
                handedBack(id).lines().limit(2).map(line -> line + "\n").reduce("", String::concat));
        assertEquals(
                3,
                handedBack(id)
                        .lines()
                        .filter(line -> line.contains("Not brought in. We cannot"))
                        .count());
    }

    /** What was told when it was checked holds, whoever was added since. */
    @Test
    void whoIsAddedAfterTheCheckStaysLeftOut() {
        known("Jane", "Smith", "jane@example.org");
        ImportId id = checked();
        List<String> before = leftOut(id);
        known("Al", "Jones", "al@example.org");
        assertEquals(before, leftOut(id));
        world.brought(id);
        assertEquals(before, leftOut(id));
        assertEquals(0, world.contact("al@example.org").facts().phones().size());
        assertEquals(2, world.everyone().size());
    }

    @Test
    void whoIsDeletedAfterTheCheckDoesNotComeAgain() {
        known("Jane", "Smith", "jane@example.org");
        Contact di = known("Di", "Hay", "di@example.org");
        ImportId id = planned("""
            Name,E-mail,Phone
            Jane Smith,jane@example.org,+44 131 555 0101
            Di Hay,di@example.org,+44 131 555 0102
            """);
        assertEquals(new Counts(2, 2, 0, 2, 0, 0, 0, 0), world.counts(id));
        world.ours().contacts().gone().delete(di.id(), world.signature());

        world.brought(id);
        assertEquals(1, world.everyone().size());
        assertEquals(new Counts(2, 2, 0, 1, 0, 1, 0, 2), world.counts(id));
        assertEquals(List.of("Di Hay,di@example.org,'+44 131 555 0102,\"" + WHY + ": “Di Hay”\""), leftOut(id));
        assertEquals(
                "Di Hay,di@example.org,+44 131 555 0102,\"Not brought in. " + WHY + ": “Di Hay”\",",
                handedBack(id).lines().skip(2).findFirst().orElseThrow());

        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(List.of(), world.details(id).report().kept());
        assertEquals(0, world.contact("jane@example.org").facts().phones().size());
        assertEquals(1, world.everyone().size());
    }

    @Test
    void thePlanIsAnsweredAsItWasSaidAndBringsInEverybodyUnlessItSaysSo() {
        ImportId id = checked();
        assertTrue(plan(id).path("onlyKnown").booleanValue());
        assertEquals(0, world.counts(id).create());
        json(
                202,
                send(
                        "PUT",
                        "/api/imports/" + id + "/plan",
                        "{\"fields\":[\"fullName\",\"email\",\"phone\",\"ignore\"]}"));
        world.work(id);
        assertFalse(plan(id).path("onlyKnown").booleanValue());
        assertEquals(4, world.counts(id).create());
        assertEquals(1, leftOut(id).size());
    }

    private JsonNode plan(ImportId id) {
        return json(200, send("GET", "/api/imports/" + id, "")).path("plan");
    }

    private Contact known(String firstName, String lastName, String address) {
        return world.add(Facts.person(firstName, lastName).withEmails(new EmailAddress(address)));
    }

    private ImportId checked() {
        return planned(SHEET_OF_MANY);
    }

    /** Planned as suggested, for those who are known, and checked. */
    private ImportId planned(String sheet) {
        ImportId id = world.upload(sheet);
        List<String> fields = world.details(id).columns().stream()
                .map(column -> "\"" + column.suggested().word() + "\"")
                .toList();
        json(202, send("PUT", "/api/imports/" + id + "/plan", "{\"fields\":" + fields + ",\"onlyKnown\":true}"));
        world.work(id);
        return id;
    }

    /** In the order of their first rows. */
    private List<String> titles(ImportId id) {
        JsonNode problems =
                json(200, send("GET", "/api/imports/" + id + "/problems", "")).path("problems");
        return StreamSupport.stream(problems.spliterator(), false)
                .sorted(Comparator.comparingInt(each -> each.at("/cells/0/row").intValue()))
                .map(each -> each.path("title").stringValue())
                .toList();
    }

    private List<String> leftOut(ImportId id) {
        return send("GET", "/api/imports/" + id + "/rejected", "")
                .getBody()
                .lines()
                .skip(1)
                .toList();
    }

    private String handedBack(ImportId id) {
        json(202, send("POST", "/api/imports/" + id + "/sheet", ""));
        world.work(id);
        return new String(Optional.ofNullable(world.handedBack.get(id)).orElseThrow(), StandardCharsets.UTF_8);
    }
}
