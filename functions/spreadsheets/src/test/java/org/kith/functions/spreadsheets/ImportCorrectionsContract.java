package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactKind;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.Fields;
import org.kith.http.Json;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;
import tools.jackson.databind.JsonNode;

/** What is wrong with the rows of a sheet, and how it is put right where it stands. */
abstract class ImportCorrectionsContract extends ImportRequests {
    private static final String ODD = """
        Name,E-mail,D.O.B
        Jane Smith,jane at example.org,3.7.1958
        Al Jones,al at example.org,soon
        Bo Reid,bo@example.org,soon
        Cy Dunn,cy@example.org,soon
        ,,1.1.1950
        """;

    private ImportId checked() {
        ImportId id = world.upload(ODD);
        json(202, send("PUT", "/api/imports/" + id + "/plan", "{\"fields\":[\"fullName\",\"email\",\"born\"]}"));
        world.work(id);
        return id;
    }

    @Test
    void rowsThatCannotBeReadAreGroupedByWhatIsWrong() {
        ImportId id = checked();
        JsonNode problems =
                json(200, send("GET", "/api/imports/" + id + "/problems", "")).path("problems");
        assertEquals(Json.read("""
            [{"column":1,"reason":"We cannot read the e-mail address","title":"1 e-mail address we cannot read","rows":1,"more":0,
              "cells":[{"says":"jane at example.org","rows":1,"row":2,"name":"Jane Smith","correctable":true,"at":[{"row":2,"name":"Jane Smith"}]}]},
             {"column":2,"reason":"We cannot read the date of birth","title":"3 dates of birth we cannot read","rows":3,"more":0,
              "cells":[{"says":"soon","rows":3,"row":3,"name":"Al Jones","correctable":true,
                "at":[{"row":3,"name":"Al Jones"},{"row":4,"name":"Bo Reid"},{"row":5,"name":"Cy Dunn"}]}]},
             {"reason":"There is neither a name nor an e-mail address","title":"1 row with neither a name nor an e-mail address","rows":1,"more":0,
              "cells":[{"says":"","rows":1,"row":6,"name":"","correctable":false,"at":[{"row":6,"name":""}]}]}]\
            """), byRow(problems));
        assertEquals(3, problems.path(0).path("rows").intValue());
    }

    @Test
    void theFileOfRowsNamesEverythingThatIsWrongWithEach() {
        String file = send("GET", "/api/imports/" + checked() + "/rejected", "").getBody();
        assertEquals(
                List.of(
                        "Jane Smith,jane at example.org,3.7.1958,We cannot read the e-mail address: “jane at"
                                + " example.org”",
                        "Al Jones,al at example.org,soon,We cannot read the date of birth: “soon”;"
                                + " We cannot read the e-mail address: “al at example.org”",
                        "Bo Reid,bo@example.org,soon,We cannot read the date of birth: “soon”",
                        "Cy Dunn,cy@example.org,soon,We cannot read the date of birth: “soon”",
                        ",,1.1.1950,There is neither a name nor an e-mail address"),
                file.lines().skip(1).toList());
    }

    /** In the order of their first rows. */
    private static JsonNode byRow(JsonNode problems) {
        List<String> sorted = StreamSupport.stream(problems.spliterator(), false)
                .sorted((one, other) -> Integer.compare(
                        one.at("/cells/0/row").intValue(),
                        other.at("/cells/0/row").intValue()))
                .map(JsonNode::toString)
                .toList();
        return Json.read(sorted.toString());
    }

    @Test
    void aCellIsPutRightInEveryRowThatSaysSo() {
        ImportId id = checked();
        JsonNode checking = json(202, correct(id, cell(2, "soon", "5.5.1960"), cell(1, "jane at example.org", "")));
        assertEquals("checking", checking.path("state").stringValue());
        assertEquals(Json.read("{\"cells\":2,\"leftOut\":[]}"), checking.path("corrections"));
        world.work(id);
        assertEquals(3, world.counts(id).create());
        // The address beside the date that was put right is still what it was.
        assertEquals(List.of("al at example.org", ""), cells(id));
        Report report = world.details(id).report();
        assertEquals(
                Set.of("Read in “D.O.B” as you put it right", "We left out what cannot be read in “E-mail”"),
                Set.copyOf(report.noted().stream().map(Report.RowGroup::reason).toList()));
        String file = send("GET", "/api/imports/" + id + "/rejected", "").getBody();
        assertTrue(file.contains("Al Jones") && !file.contains("Bo Reid"), file);

        world.brought(id);
        assertEquals(
                "1960-05-05",
                world.contact("bo@example.org").facts().born().orElseThrow().toString());
        assertEquals("/problems/not-now", problem(409, correct(id, cell(1, "al at example.org", ""))));
        assertEquals("/problems/not-now", problem(409, send("GET", "/api/imports/" + id + "/problems", "")));
    }

    @Test
    void aCellIsPutRightInOneRowAloneWhereItMeansSomethingElse() {
        ImportId id = checked();
        json(
                202,
                correct(
                        id,
                        cell(2, "soon", "1960"),
                        inRow(5, 2, "soon", "1931"),
                        inRow(3, 1, "al at example.org", "")));
        world.work(id);
        JsonNode problems = json(200, send("GET", "/api/imports/" + id + "/problems", ""));
        assertEquals(Json.read("""
            [{"column":2,"says":"soon","means":"1960"},{"column":2,"row":5,"says":"soon","means":"1931"},
             {"column":1,"row":3,"says":"al at example.org","means":""}]\
            """), problems.path("corrections"));
        assertEquals(3, world.counts(id).create());
        // Where the row says something else by now, what was said of it does not count.
        json(202, correct(id, inRow(2, 1, "al at example.org", "")));
        world.work(id);
        assertEquals(3, world.counts(id).create());
        world.brought(id);
        assertEquals("1960", born("bo@example.org"));
        assertEquals("1931", born("cy@example.org"));
    }

    @Test
    void eachIsTakenBackByItself() {
        ImportId id = checked();
        Counts before = world.counts(id);
        json(
                202,
                correct(id, cell(2, "soon", "1960"), inRow(5, 2, "soon", "1931"), cell(1, "jane at example.org", "")));
        json(202, send("POST", corrections(id), "{\"leftOut\":[0,1]}"));
        json(202, send("POST", corrections(id), "{\"takenBack\":[" + place(5, 2, "soon") + "],\"leftInAgain\":[1]}"));
        world.work(id);
        assertEquals(2, world.details(id).corrections().cells().size());
        assertEquals(Set.of(0), world.details(id).corrections().leftOut());
        json(
                202,
                send(
                        "POST",
                        corrections(id),
                        "{\"takenBack\":[{\"column\":2,\"says\":\"soon\"},{\"column\":1,\"says\":\"jane at"
                                + " example.org\"},{\"column\":1,\"says\":\"never said\"}],\"leftInAgain\":[0]}"));
        world.work(id);
        assertEquals(before, world.counts(id));
        assertTrue(world.details(id).corrections().isEmpty());
        assertEquals(
                "/takenBack/0/row",
                pointers(json(400, send("POST", corrections(id), "{\"takenBack\":[" + place(0, 2, "soon") + "]}"))));
    }

    private String born(String email) {
        return world.contact(email).facts().born().orElseThrow().toString();
    }

    @Test
    void whateverCannotBeReadInAColumnIsLeftOutAtOnceAndTheirRowsComeIn() {
        ImportId id = checked();
        json(202, send("POST", corrections(id), "{\"leftOut\":[1]}"));
        // Somebody else puts right at the same time.
        json(202, correct(id, cell(2, "soon", "1960")));
        json(202, send("POST", corrections(id), "{\"leftOut\":[2]}"));
        world.work(id);
        assertEquals(List.of(""), cells(id));
        assertEquals(4, world.counts(id).create());
        world.brought(id);
        assertEquals(
                "1960",
                world.contact("cy@example.org").facts().born().orElseThrow().toString());
    }

    @Test
    void whatCannotBeReadEitherIsRefusedAndNothingIsSaved() {
        ImportId id = checked();
        JsonNode refused =
                json(400, correct(id, cell(2, "soon", "1960"), cell(1, "jane at example.org", "jane(at)example.org")));
        assertEquals("/cells/1/means", pointers(refused));
        assertEquals(
                "We cannot read the e-mail address",
                refused.path("faults").path(0).path("detail").stringValue());
        assertEquals(ImportState.READY, world.details(id).current().state());
        assertTrue(world.details(id).corrections().isEmpty());
        assertEquals("/cells", pointers(json(400, correct(id, cell(3, "soon", "1960")))));
        assertEquals("/cells", pointers(json(400, send("POST", corrections(id), "{}"))));
    }

    @Test
    void whatCanBeReadIsNeverReadOtherwise() {
        ImportId id = checked();
        json(202, correct(id, cell(1, "bo@example.org", "somebody@example.org"), cell(2, "soon", "1960")));
        world.work(id);
        world.brought(id);
        assertEquals("Bo", world.contact("bo@example.org").facts().firstName().orElseThrow());
        assertFalse(world.everyone().stream().anyMatch(each -> each.toString().contains("somebody@")));
    }

    @Test
    void allOfItIsTakenBackAtOnceOrWithTheColumnsItWasAbout() {
        ImportId id = checked();
        Counts before = world.counts(id);
        json(202, send("POST", corrections(id), "{\"leftOut\":[1,2]}"));
        world.work(id);
        assertEquals(4, world.counts(id).create());
        JsonNode withdrawn = json(202, send("DELETE", corrections(id), ""));
        assertTrue(withdrawn.path("corrections").isMissingNode());
        world.work(id);
        assertEquals(before, world.counts(id));

        json(202, send("POST", corrections(id), "{\"leftOut\":[1,2]}"));
        world.work(id);
        json(200, send("POST", "/api/imports/" + id + "/read", "{\"headerRow\":2}"));
        assertTrue(world.details(id).corrections().isEmpty());
        assertEquals("/problems/not-now", problem(409, correct(id, cell(2, "soon", "1960"))));
    }

    @Test
    void thereIsAnEndToWhatCanBePutRight() {
        ImportId id = checked();
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            many.append(i == 0 ? "" : ",").append(cell(2, "soon " + i, "1960"));
        }
        json(202, send("POST", corrections(id), "{\"cells\":[" + many + "]}"));
        world.work(id);
        assertEquals("/problems/too-many-corrections", problem(409, correct(id, cell(2, "soon", "1960"))));
        assertEquals(200, world.details(id).corrections().cells().size());
    }

    @Test
    void anImportThatAnswersAFieldIsNoneForWhomTheFieldIsHidden() {
        FieldId health = hidden("Health");
        ImportId id = world.upload("Name,Health\nJane Smith,asthma\n,gout\n");
        String import_ = "/api/imports/" + id;
        String plan =
                "{\"fields\":[\"fullName\",\"own\"],\"ownFields\":[{\"column\":1,\"fieldId\":\"" + health + "\"}]}";
        json(202, send("PUT", import_ + "/plan", plan, "owner-1"));
        world.work(id);
        String missing = send("GET", "/api/imports/" + "a".repeat(26), "").getBody();
        for (String path : List.of("", "/problems", "/rejected")) {
            json(200, send("GET", import_ + "/problems", "", "owner-1"));
            assertEquals(missing, send("GET", import_ + path, "").getBody(), path);
        }
        for (String path : List.of("/read", "/apply", "/undo", "/corrections")) {
            assertEquals(
                    missing, send("POST", import_ + path, "{\"leftOut\":[0]}").getBody(), path);
        }
        assertEquals(missing, send("PUT", import_ + "/plan", plan).getBody());
        assertEquals(missing, send("DELETE", corrections(id), "").getBody());
        String answering = "/api/imports?answering=" + health;
        assertEquals(
                1,
                json(200, send("GET", answering, "", "owner-1")).path("imports").size());
        assertEquals(0, json(200, send("GET", answering, "")).path("imports").size());
        assertEquals(ImportState.READY, world.details(id).current().state());
    }

    private FieldId hidden(String name) {
        Fields.Outcome outcome = world.ours()
                .contacts()
                .fields()
                .add(
                        FieldKind.TEXT,
                        new Field.Design(
                                name,
                                "",
                                Optional.empty(),
                                List.of(),
                                Set.of(ContactKind.PERSON),
                                Role.OWNER,
                                true,
                                false));
        return outcome instanceof Fields.Outcome.Saved(Field field) ? field.id() : new FieldId("");
    }

    private APIGatewayV2HTTPResponse correct(ImportId id, String... cells) {
        return send("POST", corrections(id), "{\"cells\":[" + String.join(",", cells) + "]}");
    }

    private static String corrections(ImportId id) {
        return "/api/imports/" + id + "/corrections";
    }

    private static String inRow(int row, int column, String says, String means) {
        return "{\"row\":" + row + "," + cell(column, says, means).substring(1);
    }

    private static String place(int row, int column, String says) {
        return "{\"row\":" + row + ",\"column\":" + column + ",\"says\":\"" + says + "\"}";
    }

    private static String cell(int column, String says, String means) {
        return "{\"column\":" + column + ",\"says\":\"" + says + "\",\"means\":\"" + means + "\"}";
    }

    /** What the cells say that are still to be put right. */
    private List<String> cells(ImportId id) {
        return json(200, send("GET", "/api/imports/" + id + "/problems", ""))
                .path("problems")
                .valueStream()
                .flatMap(problem -> problem.path("cells").valueStream())
                .map(cell -> cell.path("says").stringValue())
                .toList();
    }
}
