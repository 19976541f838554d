package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What goes out in a file and comes straight back in changes nothing, and nobody is asked what a column is. */
class BroughtBackIT {
    private static final List<String> CONTACTS = List.of("""
        {"kind": "person", "firstName": "Amina", "lastName": "O'Brien, \\"Minnie\\"", "nickname": "Min",
         "emails": [{"address": "amina@example.org", "label": "home"}, {"address": "amina@work.example"}],
         "phones": [{"number": "07700 900123", "label": "mobile"}, {"number": "+33 1 23 45 67 89"}],
         "addresses": [{"lines": "Flat 2\\n14 Mill Lane", "town": "Oldham", "postcode": "OL6 6LS"},
           {"lines": "1 Quay", "town": "Hull"}],
         "born": "1958-07", "tags": ["=carer", "Driver"], "roles": [{"name": "Volunteer", "since": "2020-05-01"}],
         "beforeYouSpeak": "- ring the neighbour first"}\
        """, """
        {"kind": "person", "firstName": "Jane & John", "lastName": "Smith", "born": "1899-05-01"}\
        """, """
        {"kind": "person", "lastName": "Yo", "emails": [{"address": "yo@example.org"}]}\
        """, """
        {"kind": "person", "firstName": "Dr", "lastName": "Who", "statuses": ["moved-away"], "keepInTouch": "P1M"}\
        """, """
        {"kind": "organisation", "name": "-Hall-", "phones": [{"number": "01631 562000"}]}\
        """, """
        {"kind": "household", "name": "The Patels", "addresses": [{"postcode": "EH6 5QP"}]}\
        """);

    @TempDir
    private Path data;

    @Test
    void changesNothingAndAsksNothing() throws Exception {
        try (WholeKith kith = WholeKith.start(data)) {
            Caller owner = kith.signUp("Harbour Befrienders", "Rosa", "rosa@example.org");
            Charity.settle(owner);
            List<String> ids = CONTACTS.stream()
                    .map(facts -> owner.post("/api/contacts", facts).expect(201).text("id"))
                    .toList();
            String vans = field(owner, "\"kind\": \"number\", \"name\": \"Vans\"");
            String days =
                    field(owner, "\"kind\": \"choices\", \"name\": \"Days\", \"choices\": [\"Monday\", \"Friday\"]");
            String came = field(owner, "\"kind\": \"date\", \"name\": \"E-mail\"");
            answer(owner, ids.getFirst(), vans, "3.5");
            answer(owner, ids.getFirst(), days, "Monday\\nFriday");
            answer(owner, ids.get(1), came, "2024-02-29");
            // There are more of these than contacts.
            for (int i = 0; i < 8; i++) {
                owner.post(
                                "/api/contacts/" + ids.getFirst() + "/interactions",
                                "{\"kind\": \"call\", \"text\": \"Call %d\"}".formatted(i))
                        .expect(201);
            }
            List<String> before = records(owner, ids);

            for (String format : List.of("xlsx", "csv")) {
                byte[] file = exported(kith, owner, format, List.of(vans, days, came));
                String id = kith.upload(owner, "contacts." + format, file);
                owner.put("/api/imports/" + id + "/plan", plan(owner, id)).expect(202);
                JsonNode counts = kith.awaitImport(owner, id, "ready").json().get("counts");
                assertEquals(
                        Map.of("rows", 6, "create", 0, "fill", 0, "same", 6, "rejected", 0, "differing", 0),
                        List.of("rows", "create", "fill", "same", "rejected", "differing").stream()
                                .collect(Collectors.toMap(
                                        name -> name, name -> counts.get(name).asInt())),
                        format);
                owner.post("/api/imports/" + id + "/apply").expect(202);
                kith.awaitImport(owner, id, "applied");
                assertEquals(before, records(owner, ids), format);
            }
        }
    }

    private static String field(Caller owner, String facts) {
        return owner.post("/api/fields", "{" + facts + "}").expect(201).text("id");
    }

    private static void answer(Caller owner, String contact, String field, String answer) {
        owner.put(
                        "/api/contacts/" + contact + "/own",
                        "{\"answers\": [{\"field\": \"%s\", \"after\": \"%s\"}]}".formatted(field, answer))
                .expect(200);
    }

    /** What is known of each, with who said so and when. */
    private static List<String> records(Caller owner, List<String> ids) {
        return ids.stream()
                .map(id -> owner.get("/api/contacts/" + id).expect(200).body())
                .toList();
    }

    private static byte[] exported(WholeKith kith, Caller owner, String format, List<String> fields) {
        String id = owner.post("/api/jobs", """
            {"choice": {"match": {}}, "action": {"type": "export", "format": "%s", "columns": ["email", "phone",
             "address", "born", "roles", "tags", "lists", "keep-in-touch", "before-you-speak", "added"],
             "fieldIds": [%s], "sheets": [%s]}}\
            """.formatted(
                        format,
                        fields.stream().map(field -> "\"" + field + "\"").collect(Collectors.joining(",")),
                        format.equals("xlsx") ? "\"interactions\", \"lists\", \"tasks\"" : ""))
                .expect(201)
                .text("id");
        owner.post("/api/jobs/" + id + "/start").expect(202);
        kith.awaitJob(owner, id, "done");
        String url = owner.post("/api/jobs/" + id + "/file").expect(201).text("url");
        try (InputStream file = URI.create(url).toURL().openStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the page has it when nobody touches anything; fails where it would ask. */
    private static String plan(Caller owner, String id) {
        JsonNode sheet = owner.get("/api/imports/" + id).expect(200).json();
        assertEquals("kith", sheet.get("writtenBy").asString());
        StringBuilder fields = new StringBuilder();
        StringBuilder own = new StringBuilder();
        for (JsonNode column : sheet.get("columns")) {
            String suggested = column.get("suggested").asString();
            if (suggested.equals("ignore")
                    && column.has("newField")
                    && !column.get("usual").asBoolean()) {
                throw new AssertionError("Somebody is asked what this is: " + column);
            }
            if (Optional.ofNullable(column.get("dates"))
                    .filter(dates -> dates.get("asked").asBoolean())
                    .isPresent()) {
                throw new AssertionError("Somebody is asked how its dates are written: " + column);
            }
            fields.append(fields.isEmpty() ? "" : ",")
                    .append('"')
                    .append(suggested)
                    .append('"');
            if (suggested.equals("own")) {
                own.append(own.isEmpty() ? "" : ",")
                        .append("{\"column\":%d,\"fieldId\":%s}"
                                .formatted(column.get("index").asInt(), column.get("ownField")));
            }
        }
        return "{\"fields\":[%s],\"ownFields\":[%s]}".formatted(fields, own);
    }
}
