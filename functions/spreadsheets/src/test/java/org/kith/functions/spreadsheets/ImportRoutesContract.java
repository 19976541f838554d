package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kith.http.Json;
import org.kith.kernel.ImportId;
import tools.jackson.databind.JsonNode;

/** Imports as the web app asks for them, through the router. */
abstract class ImportRoutesContract extends ImportRequests {
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
             "permission":{"basis":"consent","source":"Sign-up form","wording":"Our news by e-mail","given":"2026-01-31"}}\
            """));
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
                        "{\"rows\":3,\"ready\":3,\"create\":1,\"fill\":0,\"same\":0,\"rejected\":2,\"repeated\":0,\"done\":0,\"refusals\":0,\"notMailed\":0,\"differing\":0,\"interactions\":0,\"relationships\":0}"),
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
}
