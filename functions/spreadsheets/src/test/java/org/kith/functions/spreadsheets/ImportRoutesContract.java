package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.functions.spreadsheets.http.ImportRoutes;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.http.Json;
import org.kith.http.RequestLog;
import org.kith.http.Router;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.HttpEvents;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** Imports as the web app asks for them, through the router. */
abstract class ImportRoutesContract {
    private static final String SHEET = """
            Name,E-mail,Phone
            Jane Smith,jane@example.org,+44 7700 900123
            Al Jones,al at example.org,'+44 7700 900124
            =cmd|x,bo at example.org,
            """;

    private final World world = new World(tables());
    private final Router router = new Router(
            new ImportRoutes(
                            world.source(),
                            new StartImport(world.ids),
                            new ReadSheet(new ReaderByKind()),
                            new PlanImport(world.inFlight(), world.queue),
                            new DecideOnImport(world.inFlight(), world.queue),
                            new ReadRejectedRows(new ReaderByKind()))
                    .all(),
            HttpEvents.ORIGIN,
            (cookie, now) -> Optional.of(signedIn(cookie)),
            world.clock,
            new RequestLog(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void fromTicketToUndo() {
        JsonNode ticket = json(201, send("POST", "/api/imports", "{\"fileName\":\"people.csv\",\"bytes\":120}"));
        String id = ticket.path("importId").stringValue();
        assertTrue(ticket.path("url").stringValue().startsWith("https://"));
        String path = "/api/imports/" + id;
        assertEquals(
                "waiting-for-file",
                json(200, send("GET", path, "")).path("state").stringValue());
        assertEquals("/problems/file-missing", problem(409, send("POST", path + "/read", "")));

        world.files.put(new ImportId(id), SHEET.getBytes(StandardCharsets.UTF_8));
        JsonNode read = json(200, send("POST", path + "/read", ""));
        assertEquals("matching", read.path("state").stringValue());
        assertEquals(
                List.of("fullName", "email", "phone"),
                StreamSupport.stream(read.path("columns").spliterator(), false)
                        .map(column -> column.path("suggested").stringValue())
                        .toList());

        JsonNode planned = json(202, send("PUT", path + "/plan", """
                        {"fields":["fullName","email","phone"],"newList":"News",
                         "permission":{"basis":"consent","source":"Sign-up form","given":"2026-01-31"}}"""));
        assertEquals("checking", planned.path("state").stringValue());
        assertEquals(
                "2026-01-31",
                planned.path("plan").path("permission").path("given").stringValue());
        assertEquals("/problems/not-now", problem(409, send("POST", path + "/apply", "")));
        world.work(new ImportId(id));

        JsonNode ready = json(200, send("GET", path, ""));
        assertEquals("ready", ready.path("state").stringValue());
        assertEquals(
                Json.read(
                        "{\"rows\":3,\"ready\":3,\"create\":1,\"fill\":0,\"same\":0,\"rejected\":2,\"repeated\":0,\"done\":0}"),
                ready.path("counts"));
        assertEquals(
                "We cannot read the e-mail address",
                ready.path("rejected").path(0).path("reason").stringValue());

        assertEquals(
                "applying",
                json(202, send("POST", path + "/apply", "")).path("state").stringValue());
        assertEquals(
                "applying",
                json(202, send("POST", path + "/apply", "")).path("state").stringValue());
        assertEquals(
                "/problems/not-now",
                problem(409, send("PUT", path + "/plan", "{\"fields\":[\"fullName\",\"email\",\"phone\"]}")));
        world.work(new ImportId(id));
        assertEquals(
                "applied",
                json(202, send("POST", path + "/apply", "")).path("state").stringValue());
        assertEquals(1, world.everyone().size());
        assertTrue(json(200, send("GET", path, "")).path("undoable").booleanValue());
        assertEquals(
                id,
                json(200, send("GET", "/api/imports", ""))
                        .path("imports")
                        .path(0)
                        .path("id")
                        .stringValue());

        assertEquals(
                "undoing",
                json(202, send("POST", path + "/undo", "")).path("state").stringValue());
        world.work(new ImportId(id));
        assertEquals(
                "undone",
                json(202, send("POST", path + "/undo", "")).path("state").stringValue());
        assertEquals(0, world.everyone().size());
        assertFalse(json(200, send("GET", path, "")).path("undoable").booleanValue());
        assertEquals("/problems/not-now", problem(409, send("POST", path + "/apply", "")));
    }

    @Test
    void rejectedRowsComeBackAsTheyWereInertAndCanBeBroughtInAgain() {
        ImportId id = world.checked(SHEET, Optional.empty(), Optional.empty());
        APIGatewayV2HTTPResponse file = send("GET", "/api/imports/" + id + "/rejected", "");
        assertEquals(200, file.getStatusCode());
        assertEquals("text/csv; charset=utf-8", file.getHeaders().get("Content-Type"));
        assertEquals("""
                \uFEFFName,E-mail,Phone,Why this row was left out\r
                Al Jones,al at example.org,''+44 7700 900124,We cannot read the e-mail address: “al at example.org”\r
                '=cmd|x,bo at example.org,,We cannot read the e-mail address: “bo at example.org”\r
                """, file.getBody());
        ImportId again = world.checked(
                file.getBody().replace(" at ", "@").replace("''+", "'+"), Optional.empty(), Optional.empty());
        assertEquals(new Counts(2, 2, 2, 0, 0, 0, 0, 0), world.counts(again));
        world.brought(again);
        assertEquals(
                List.of("+447700900124"),
                world.everyone().stream()
                        .flatMap(each -> each.phones().stream())
                        .toList());
        assertTrue(world.everyone().stream().anyMatch(each -> each.name().equals("=cmd|x")));
    }

    @Test
    void whereTheContactsAreIsFoundAndCanBeSaidOtherwise() {
        ImportId id = world.upload(Samples.read("befrienders.xlsx"));
        String path = "/api/imports/" + id;
        JsonNode source = json(200, send("GET", path, "")).path("source");
        assertEquals(
                Json.read("[{\"index\":0,\"name\":\"Everyone (USE THIS ONE)\"},{\"index\":1,\"name\":\"old - 2019\"}]"),
                source.path("sheets"));
        assertEquals(0, source.path("sheet").intValue());
        assertEquals(4, source.path("headerRow").intValue());
        assertEquals(
                Json.read("{\"number\":1,\"cells\":[\"Befrienders & friends – master list\"]}"),
                source.path("firstRows").path(0));

        JsonNode other = json(200, send("POST", path + "/read", "{\"sheet\":1}"));
        assertEquals(1, other.path("source").path("sheet").intValue());
        assertEquals(1, other.path("source").path("headerRow").intValue());
        assertEquals(2, other.path("columns").size());
        world.plan(id, Optional.empty(), Optional.empty());
        assertEquals("/problems/not-now", problem(409, send("POST", path + "/read", "{\"sheet\":0}")));
        world.work(id);
        assertEquals(25, world.counts(id).create());

        // Chosen again when the rows were checked: the plan was for other columns.
        JsonNode back = json(200, send("POST", path + "/read", "{\"sheet\":0,\"headerRow\":5}"));
        assertEquals("matching", back.path("state").stringValue());
        assertTrue(back.path("plan").isMissingNode() || back.path("plan").isNull());
        assertEquals(5, back.path("source").path("headerRow").intValue());
        JsonNode found = json(200, send("POST", path + "/read", "{\"sheet\":0}"));
        assertEquals(4, found.path("source").path("headerRow").intValue());
        world.plan(id, Optional.empty(), Optional.empty());
        world.work(id);
        JsonNode ready = json(200, send("GET", path, ""));
        assertEquals(2_000, ready.path("counts").path("rows").intValue());
        assertEquals(Json.read("[{\"row\":2008,\"text\":\"TOTAL\"}]"), ready.path("totals"));
        assertTrue(world.inFlight().all(10).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sheet\":2}|/sheet",
                "{\"sheet\":-1}|/sheet",
                "{\"sheet\":\"0\",\"headerRow\":0,\"extra\":1}|/sheet /headerRow /extra",
                "{\"sheet\":1.5}|/sheet",
                "{\"headerRow\":1048577}|/headerRow",
                "{\"headerRow\":1048576}|/headerRow",
                "{\"headerRow\":3}|/headerRow",
                "{\"headerRow\":1000}|/headerRow",
                "[]|''"
            })
    void badChoicesAreRefusedAndChangeNothing(String body, String pointers) {
        ImportId id = world.upload(Samples.read("befrienders.xlsx"));
        assertEquals(
                pointers.replace("''", ""), pointers(json(400, send("POST", "/api/imports/" + id + "/read", body))));
        assertEquals(4, world.details(id).layout().headerRow());
        assertEquals(13, world.details(id).columns().size());
        assertEquals(ImportState.MATCHING, world.details(id).current().state());
    }

    @Test
    void aFileThatCannotBeReadIsA400AndTheImportIsOver() {
        String id = json(201, send("POST", "/api/imports", "{\"fileName\":\"people.xlsx\",\"bytes\":120}"))
                .path("importId")
                .stringValue();
        world.files.put(new ImportId(id), "PK\u0003\u0004....xl/workbook.bin".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 2; i++) {
            JsonNode problem = json(400, send("POST", "/api/imports/" + id + "/read", ""));
            assertTrue(problem.path("faults")
                    .path(0)
                    .path("detail")
                    .stringValue()
                    .startsWith("This is a binary Excel workbook"));
        }
        assertEquals(
                "failed",
                json(200, send("GET", "/api/imports/" + id, "")).path("state").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/fileName /bytes",
                "{\"fileName\":\" \",\"bytes\":0}|/fileName /bytes",
                "{\"fileName\":\"a.csv\",\"bytes\":20000001}|/bytes",
                "{\"fileName\":\"a.csv\",\"bytes\":\"12\",\"groupId\":\"x\"}|/bytes /groupId",
                "{\"fileName\":7,\"bytes\":1.5}|/fileName /bytes"
            })
    void badTicketsAreRefusedWithEveryFault(String body, String pointers) {
        assertEquals(pointers, pointers(json(400, send("POST", "/api/imports", body))));
        assertEquals(List.of(), world.ours().imports().newest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/fields",
                "{\"fields\":[\"fullName\",\"email\"]}|/fields",
                "{\"fields\":[\"ignore\",\"ignore\",\"phone\"]}|/fields",
                "{\"fields\":[\"fullName\",\"mail\",\"phone\"],\"extra\":1}|/fields/1 /extra",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"listId\":\"0123456789abcdefghjkmnpqrs\"}|/listId",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"listId\":\"0123456789abcdefghjkmnpqrs\",\"newList\":\"x\"}|/newList",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"permission\":{\"basis\":\"refused\",\"source\":\"\"}}|/permission/source /permission/basis",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"permission\":{\"basis\":\"soft-opt-in\",\"source\":\"Fair\"}}|/permission/given",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"permission\":{\"basis\":\"consent\",\"source\":\"Fair\",\"given\":\"2027-01-01\"}}|/permission/given"
            })
    void badPlansAreRefusedWithEveryFault(String body, String pointers) {
        ImportId id = world.upload(SHEET);
        assertEquals(pointers, pointers(json(400, send("PUT", "/api/imports/" + id + "/plan", body))));
        assertEquals(ImportState.MATCHING, world.details(id).current().state());
    }

    @Test
    void anotherGroupsImportAnswersLikeOneThatIsMissing() {
        ImportId id = world.checked(SHEET, Optional.empty(), Optional.empty());
        String missing = "/api/imports/" + CountedIds.numbered(999);
        for (Map.Entry<String, String> route : Map.of(
                        "",
                        "GET",
                        "/read",
                        "POST",
                        "/plan",
                        "PUT",
                        "/rejected",
                        "GET",
                        "/apply",
                        "POST",
                        "/undo",
                        "POST")
                .entrySet()) {
            APIGatewayV2HTTPResponse foreign =
                    send(route.getValue(), "/api/imports/" + id + route.getKey(), "", "coordinator-2");
            APIGatewayV2HTTPResponse absent = send(route.getValue(), missing + route.getKey(), "", "coordinator-2");
            assertEquals(404, foreign.getStatusCode(), route.getKey());
            assertEquals(absent.getBody(), foreign.getBody());
        }
        assertEquals(
                0,
                json(200, send("GET", "/api/imports", "", "coordinator-2"))
                        .path("imports")
                        .size());
        assertEquals(ImportState.READY, world.details(id).current().state());
    }

    @Test
    void contributorsMayNot() {
        for (Map.Entry<String, String> route : Map.of(
                        "/api/imports", "GET", "/api/imports/" + CountedIds.numbered(1) + "/apply", "POST")
                .entrySet()) {
            assertEquals(
                    403,
                    send(route.getValue(), route.getKey(), "", "contributor-1").getStatusCode());
        }
        assertFalse(send("GET", "/api/imports", "", "owner-1").getStatusCode() != 200);
    }

    private APIGatewayV2HTTPResponse send(String method, String path, String body) {
        return send(method, path, body, "coordinator-1");
    }

    private APIGatewayV2HTTPResponse send(String method, String path, String body, String cookie) {
        HttpEvents request = HttpEvents.request(method, path).cookie("__Host-kith", cookie);
        return router.handle((body.isEmpty() ? request : request.json(body)).event());
    }

    private static JsonNode json(int status, APIGatewayV2HTTPResponse response) {
        assertEquals(status, response.getStatusCode(), response.getBody());
        return Json.read(response.getBody());
    }

    private static String problem(int status, APIGatewayV2HTTPResponse response) {
        return json(status, response).path("type").stringValue();
    }

    private static String pointers(JsonNode problem) {
        return String.join(
                " ",
                StreamSupport.stream(problem.path("faults").spliterator(), false)
                        .map(fault -> fault.path("pointer").stringValue())
                        .toList());
    }

    /** A cookie is a role and the number of a group. */
    private static SignedIn signedIn(String cookie) {
        String[] parts = cookie.split("-", -1);
        return new SignedIn(
                "hash",
                World.AILEEN.id(),
                World.AILEEN.name(),
                new EmailAddress("aileen@example.org"),
                new GroupId(CountedIds.numbered(Long.parseLong(parts[1]))),
                "A group",
                Role.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                ZoneId.of("Europe/London"));
    }
}
