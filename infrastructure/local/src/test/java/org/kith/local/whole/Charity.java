package org.kith.local.whole;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What the group of these tests does: bring in its 640 readers from its old newsletter tool, and write to them. */
final class Charity {
    static final int READERS = 640;

    /** As the columns of {@link #sheet()} are. */
    private static final String PLAN = """
            {"fields": ["email", "firstName", "lastName", "phone", "postcode", "tags"], "newList": "Newsletter",
             "permission": {"basis": "consent", "source": "the old newsletter tool", "wording": "Our news by e-mail", "given": "2025-05-03"}}""";

    private Charity() {}

    /** A sheet of 640 people; every tenth has no first name. */
    static String sheet() {
        IntFunction<String> row = i -> "reader%d@example.org,%s,Reader-%d,07700 9%05d,EH6 6QW,\"lunch club\""
                .formatted(i, i % 10 == 0 ? "" : "First" + i, i, i);
        return "Email Address,First Name,Last Name,Phone Number,Postcode,TAGS\n"
                + IntStream.rangeClosed(1, READERS).mapToObj(row).collect(Collectors.joining("\n"));
    }

    /** A sheet whose second column answers one of the group's own fields. */
    static String importingAnswersTo(String field) {
        return "{\"fields\": [\"firstName\", \"own\"], \"ownFields\": [{\"column\": 1, \"fieldId\": \"" + field
                + "\"}]}";
    }

    static void planImport(Caller coordinator, String id) {
        coordinator.put("/api/imports/" + id + "/plan", PLAN).expect(202);
    }

    static void settle(Caller owner) {
        owner.put("/api/settings", """
                        {"name": "Harbour Befrienders", "postalAddress": "12 Shore, Edinburgh EH6 6QW",
                         "timeZone": "Europe/London", "senderName": "Harbour Befrienders",
                         "replyTo": "office@example.org"}""").expect(200);
    }

    /** Drafts a newsletter to the group's only list. The mailing's id. */
    static String draft(Caller coordinator) {
        String list = coordinator
                .get("/api/lists")
                .expect(200)
                .json()
                .get("lists")
                .get(0)
                .get("id")
                .asString();
        return coordinator
                .post("/api/mailings", """
                        {"subject": "Winter news, {{firstName|friend}}", "lists": ["%s"], "content": {"version": 1, "blocks": [
                          {"type": "heading", "level": 1, "spans": [{"type": "text", "text": "Winter news"}]},
                          {"type": "paragraph", "spans": [{"type": "text", "text": "Dear "},
                            {"type": "merge", "field": "firstName", "fallback": "friend"},
                            {"type": "text", "text": ", the kettle is on."}]}]}}""".formatted(list))
                .expect(201)
                .text("id");
    }

    static Answered send(Caller coordinator, String mailing) {
        String version = coordinator
                .get("/api/mailings/" + mailing)
                .json()
                .get("version")
                .asString();
        return coordinator.call(
                "POST",
                "/api/mailings/" + mailing + "/send",
                Optional.empty(),
                Map.of("If-Match", "\"" + version + "\""));
    }

    static int count(Answered answered, String name) {
        JsonNode counts = answered.json().get("counts");
        return counts == null ? 0 : counts.get(name).asInt();
    }
}
