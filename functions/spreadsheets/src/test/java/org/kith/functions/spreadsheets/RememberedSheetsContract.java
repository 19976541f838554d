package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Lists;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.http.Json;
import org.kith.kernel.ImportId;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;
import org.kith.testing.RequestCount;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/** What a sheet's columns were said to be, and what becomes of it when the next sheet of its shape comes. */
abstract class RememberedSheetsContract extends ImportRequests {
    private static final String MAY = "Name,Contact,Joined,Shoe size\nJane Smith,jane@example.org,3/7/24,38\n";
    private static final String JUNE = "JOINED,shoe  size,Name,Contact \n4/7/24,41,Al Jones,al@example.org\n";

    @Test
    void theNextSheetOfTheSameShapeIsMatchedAsTheLastOneWas() {
        Field size = size(Role.VIEWER);
        assertEquals(Map.of(), remembered(planned(MAY, size)), "it has a plan of its own");
        world.clock.pass(Duration.ofDays(30));
        ImportId june = world.upload(JUNE);
        assertEquals(
                Map.of(0, "optInDate, month first", 1, "own " + size.id(), 2, "fullName", 3, "email"),
                remembered(june));
        JsonNode said = json(200, send("GET", "/api/imports/" + june, "")).path("remembered");
        assertEquals("people.csv", said.path("fileName").stringValue());
        assertEquals("Aileen Baird", said.path("by").path("name").stringValue());
        assertEquals(
                world.clock.instant().minus(Duration.ofDays(30)).toString(),
                said.path("at").stringValue());

        assertEquals(Map.of(), remembered(world.upload("Name,Contact\nAl Jones,al@example.org\n")), "another shape");
        assertEquals(List.of(), world.source().of(World.THEIRS).imports().remembered(), "another group's");
    }

    @Test
    void ofAColumnThatWasEmptyNobodyHasSaidAnything() {
        ImportId first = world.upload("Name,Born,Colour\nJane Smith,,red\n");
        world.plan(first, Optional.empty(), Optional.empty());
        assertEquals(
                Map.of(0, "fullName", 2, "ignore"), remembered(world.upload("Name,Born,Colour\nAl Jones,1958,red\n")));
    }

    @Test
    void whatItsOwnDatesSayComesBeforeWhatWasSaidOfTheLast() {
        planned(MAY, size(Role.VIEWER));
        ImportId june = world.upload(JUNE.replace("4/7/24", "31/7/24").concat("5/7/24,39,Bo Reid,bo@example.org\n"));
        assertEquals("optInDate", remembered(june).get(0));
    }

    @Test
    void aFieldThatWasRetiredSinceIsAskedAnewAndSoAreColumnsThatNameAloneDoesNotTell() {
        Field size = size(Role.VIEWER);
        planned(MAY, size);
        ImportId june = world.upload(JUNE);
        retired(size);
        assertEquals(Set.of(0, 2, 3), remembered(june).keySet());

        String twice = "Name,Phone,,Phone\nJane Smith,07700 900123,x,07700 900124\n";
        ImportId first = world.upload(twice);
        world.plan(first, Optional.empty(), Optional.empty(), Map.of(2, "tags", 3, "note"));
        assertEquals(
                Map.of(0, "fullName", 1, "phone", 2, "tags", 3, "note"),
                remembered(world.upload(twice.replace("Jane", "Joan"))),
                "in the same order there is no doubt");
        assertEquals(
                Set.of(1),
                remembered(world.upload("Phone,Name,,Phone\n1,Jane Smith,x,2\n"))
                        .keySet());
    }

    @Test
    void whoDoesNotSeeItsFieldIsNotOfferedIt() {
        Field size = size(Role.OWNER);
        planned(MAY, size);
        ImportId june = world.upload(JUNE);
        assertEquals(Map.of(), remembered(june));
        assertTrue(json(200, send("POST", "/api/imports/" + june + "/read", ""))
                .path("remembered")
                .isMissingNode());
        assertEquals(4, remembered(june, "owner-1").size());
    }

    @Test
    void anotherRowOrSheetIsLookedForAnew() {
        planned(MAY, size(Role.VIEWER));
        ImportId june = world.upload("Our friends,,,\n\n" + JUNE);
        assertEquals(4, remembered(june).size());
        String path = "/api/imports/" + june + "/read";
        json(200, send("POST", path, "{\"headerRow\":1}"));
        assertEquals(Map.of(), remembered(june));
        json(200, send("POST", path, "{\"headerRow\":3}"));
        assertEquals(4, remembered(june).size());
    }

    @Test
    void soManySheetsAreRememberedAndTheOldestGoesFirst() {
        for (int i = 0; i <= RememberedSheet.MOST; i++) {
            world.plan(world.upload(sheet(i)), Optional.empty(), Optional.empty());
            world.clock.pass(Duration.ofMinutes(1));
            if (i == 1) {
                // Used again, so that it is not the oldest any longer.
                world.plan(world.upload(sheet(0)), Optional.empty(), Optional.empty());
                world.clock.pass(Duration.ofMinutes(1));
            }
        }
        assertEquals(RememberedSheet.MOST, world.ours().imports().remembered().size());
        assertEquals(2, remembered(world.upload(sheet(0))).size());
        assertEquals(Map.of(), remembered(world.upload(sheet(1))));
    }

    @Test
    void itTakesTwoReadsMoreWhenASheetIsUploadedAgainAndNoRequestMoreWhenItIsPlanned() {
        planned(MAY, size(Role.VIEWER));
        ImportId june = new StartImport(world.ids)
                .run(world.ours(), "june.csv", JUNE.length(), World.AILEEN, world.clock.instant())
                .id();
        world.files.put(june, JUNE.getBytes(StandardCharsets.UTF_8));
        RequestCount requests = new RequestCount();
        try (DynamoDbClient counted = world.counted(requests)) {
            Stores ours = world.source(counted).of(World.OURS);
            new ReadSheet(new ReaderByKind()).run(ours, june, ReadSheet.Choice.NONE, World.TODAY);
            assertEquals(6, requests.sent(), "import, own fields, remembered sheets, the last import, columns, import");
        }
        RequestCount planning = new RequestCount();
        try (DynamoDbClient counted = world.counted(planning)) {
            Imports imports = world.source(counted).of(World.OURS).imports();
            Imports.Details details = imports.details(june).orElseThrow();
            Plan plan = Plans.of(
                    details.columns().stream().map(each -> each.suggested()).toList(), World.TODAY);
            imports.savePlan(
                    details.current().planned(),
                    plan,
                    RememberedSheet.of(
                            details.columns(), plan, details.current(), World.AILEEN, world.clock.instant()));
            assertEquals(2, planning.sent(), "import; import, plan, report, remembered sheet");
        }
    }

    @Test
    void theListThatTheyJoinedIsJoinedAgainWhateverBecameOfItsName() {
        ImportId may = world.checked(sheet(1), Optional.of("Drivers"), Optional.empty());
        assertEquals(Json.read("{\"newList\":\"Drivers\"}"), joined(world.upload(sheet(1))), "it is not there yet");
        world.brought(may);
        Lists lists = world.ours().contacts().lists();
        ListId drivers = lists.all().getFirst().id();
        ImportId june = world.upload(sheet(1));
        assertEquals(Json.read("{\"listId\":\"" + drivers + "\"}"), joined(june));
        json(202, send("PUT", "/api/imports/" + june + "/plan", """
            {"fields":["fullName","ignore"],"listId":"%s"}
            """.formatted(drivers)));
        world.work(june);
        lists.change(drivers, "Those who drive", "");
        ImportId july = world.upload(sheet(1));
        assertEquals(Json.read("{\"listId\":\"" + drivers + "\"}"), joined(july));
        world.plan(july, Optional.empty(), Optional.empty());
        assertEquals(Json.read("{}"), joined(world.upload(sheet(1))), "they joined none");
    }

    private JsonNode joined(ImportId id) {
        return json(200, send("GET", "/api/imports/" + id, ""))
                .path("remembered")
                .path("joined");
    }

    private static String sheet(int number) {
        return "Name,Question " + number + "\nJane Smith,x\n";
    }

    private ImportId planned(String sheet, Field size) {
        ImportId id = world.upload(sheet);
        json(202, send("PUT", "/api/imports/" + id + "/plan", """
            {"fields":["fullName","email","optInDate","own"],"monthFirst":[2],
             "ownFields":[{"column":3,"fieldId":"%s"}]}
            """.formatted(size.id()), "owner-1"));
        return id;
    }

    private Map<Integer, String> remembered(ImportId id) {
        return remembered(id, "coordinator-1");
    }

    /** What is offered, by the places of the columns. */
    private Map<Integer, String> remembered(ImportId id, String cookie) {
        return json(200, send("GET", "/api/imports/" + id, "", cookie))
                .path("remembered")
                .path("columns")
                .valueStream()
                .collect(Collectors.toMap(each -> each.path("column").intValue(), RememberedSheetsContract::words));
    }

    private static String words(JsonNode column) {
        return column.path("field").stringValue()
                + column.path("fieldId").stringValueOpt().map(id -> " " + id).orElse("")
                + (column.path("monthFirst").booleanValue() ? ", month first" : "");
    }

    private Field size(Role seenBy) {
        return field("Size", FieldKind.NUMBER, seenBy, ContactKind.PERSON);
    }
}
