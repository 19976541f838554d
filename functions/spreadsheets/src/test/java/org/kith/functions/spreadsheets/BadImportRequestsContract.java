package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.kernel.ImportId;
import org.kith.testing.CountedIds;
import tools.jackson.databind.JsonNode;

/** Requests that no web app of ours sends, files that cannot be read, and who may not ask. */
abstract class BadImportRequestsContract extends ImportRequests {
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
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"monthFirst\":[0,3,-1,\"1\",1.5]}|/monthFirst/1"
                        + " /monthFirst/2 /monthFirst/3 /monthFirst/4",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"monthFirst\":1}|/monthFirst",
                "{\"fields\":[\"fullName\",\"own\",\"own\"]}|/fields/1 /fields/2",
                "{\"fields\":[\"fullName\",\"own\",\"own\"],\"ownFields\":[{\"column\":1,\"fieldId\":\"0123456789abcdefghjkmnpqrs\"},{\"column\":2,\"fieldId\":\"0123456789abcdefghjkmnpqrs\"}]}|/ownFields/1/fieldId"
                        + " /fields/2",
                "{\"fields\":[\"fullName\",\"own\",\"own\"],\"ownFields\":[{\"column\":0,\"fieldId\":\"0123456789abcdefghjkmnpqrs\"},{\"column\":3},{\"column\":1,\"fieldId\":\"0123456789abcdefghjkmnpqrt\"}]}|/ownFields/0/column"
                        + " /ownFields/1/column /ownFields/1/fieldId /fields/2",
                "{\"fields\":[\"fullName\",\"own\",\"own\"],\"ownFields\":[{\"column\":1,\"fieldId\":\"0123456789abcdefghjkmnpqrs\"},{\"column\":2,\"fieldId\":\"0123456789abcdefghjkmnpqrt\"}]}|/ownFields",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"treatments\":[{\"fact\":\"kind\",\"treatment\":\"keep\"},{\"fact\":\"born\",\"treatment\":\"add\"},{\"fact\":\"phones\",\"treatment\":\"drop\"},{\"fact\":\"emails\"},{\"fact\":\"own/0123456789abcdefghjkmnpqrs\",\"treatment\":\"keep\"},{\"fact\":\"\",\"treatment\":\"keep\"}]}|/treatments/0/fact"
                        + " /treatments/1/treatment /treatments/2/treatment /treatments/3/treatment /treatments/4/fact"
                        + " /treatments/5/fact",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"treatments\":[{\"fact\":\"born\",\"treatment\":\"keep\"},{\"fact\":\"born\",\"treatment\":\"overwrite\"}]}|/treatments/1/fact",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"listId\":\"0123456789abcdefghjkmnpqrs\"}|/listId",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"listId\":\"0123456789abcdefghjkmnpqrs\",\"newList\":\"x\"}|/newList",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"permission\":{\"basis\":\"refused\",\"source\":\"\"}}|/permission/source"
                        + " /permission/basis",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"permission\":{\"basis\":\"soft-opt-in\",\"source\":\"Fair\"}}|/permission/given",
                "{\"fields\":[\"fullName\",\"email\",\"phone\"],\"permission\":{\"basis\":\"consent\",\"source\":\"Fair\",\"wording\":\"News\",\"given\":\"2027-01-01\"}}|/permission/given"
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
}
