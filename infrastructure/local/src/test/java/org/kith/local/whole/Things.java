package org.kith.local.whole;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.kernel.Role;

/** Makes things of one group for requests to be about, in the state that an operation needs them in. */
final class Things {
    /** What is done with a sheet whose rows are checked. */
    private static final Set<String> OF_CHECKED_ROWS = Set.of(
            "applyImport",
            "undoImport",
            "handSheetBack",
            "fetchHandedBackSheet",
            "readRejectedRows",
            "readImportProblems",
            "correctImport",
            "withdrawCorrections");

    /** What is done with a sheet whose rows are in. */
    private static final Set<String> OF_WHAT_CAME_IN = Set.of("undoImport", "handSheetBack", "fetchHandedBackSheet");

    private final WholeKith kith;
    private final Caller owner;
    private final String marker;

    /**
     * For the group of an owner.
     *
     * @param marker a word in every name that this group's things have, and that no other group's have
     */
    Things(WholeKith kith, Caller owner, String marker) {
        this.kith = kith;
        this.owner = owner;
        this.marker = marker;
    }

    String make(String parameter, String operation, Map<String, String> sofar) {
        return switch (parameter) {
            case "userId" -> user();
            case "invitationId" -> invitation();
            case "contactId" -> contact(operation);
            case "otherContactId" -> otherContact(operation, sofar.getOrDefault("contactId", ""));
            case "taskId" -> task(sofar.getOrDefault("contactId", ""));
            case "changeId" -> change(sofar.getOrDefault("contactId", ""));
            case "relationshipId" -> relationship(sofar.getOrDefault("contactId", ""));
            case "documentId" -> document(operation, sofar.getOrDefault("contactId", ""));
            case "relationshipKindId" -> relationshipKind();
            case "listId" -> list();
            case "fieldId" -> field();
            case "segmentId" -> segment();
            case "viewId" -> view();
            case "jobId" -> job(operation);
            case "importId" -> spreadsheet(operation);
            case "mailingId" -> mailing(operation);
            default -> throw new AssertionError("How is a " + parameter + " made? Say so here.");
        };
    }

    String group() {
        return owner.get("/api/session").json().get("group").get("id").asString();
    }

    String owner() {
        return owner.get("/api/session").json().get("user").get("id").asString();
    }

    String freshAddress() {
        return marker.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org";
    }

    String user() {
        Caller joined = kith.join(owner, marker + " Helper", freshAddress(), Role.VIEWER);
        return joined.get("/api/session").json().get("user").get("id").asString();
    }

    String invitation() {
        return owner.post("/api/invitations", "{\"email\": \"" + freshAddress() + "\", \"role\": \"viewer\"}")
                .expect(201)
                .text("id");
    }

    private String contact(String operation) {
        String id = contact();
        if (Set.of("readGone", "restoreContact", "eraseContact").contains(operation)) {
            owner.call("DELETE", "/api/contacts/" + id, Optional.empty(), Map.of())
                    .expect(200);
        }
        return id;
    }

    /** One that is merged into the first already, for what takes that back. */
    private String otherContact(String operation, String contact) {
        String other = contact();
        if (Set.of("lookAtUnmerging", "unmergeContacts").contains(operation)) {
            owner.call(
                            "POST",
                            "/api/contacts/" + contact + "/merge/" + other,
                            Optional.of("{\"otherVersion\": 1}"),
                            Map.of("If-Match", "\"1\""))
                    .expect(200);
        }
        return other;
    }

    String contact() {
        return owner.post("/api/contacts", person(freshAddress())).expect(201).text("id");
    }

    String person(String email) {
        return """
            {"kind": "person", "firstName": "%s", "lastName": "Baird", "emails": [{"address": "%s"}]}\
            """.formatted(marker, email);
    }

    String task(String contact) {
        return owner.post("/api/contacts/" + contact + "/tasks", BodyTexts.taskFor(owner()))
                .expect(201)
                .text("id");
    }

    String relationship(String contact) {
        return owner.post("/api/contacts/" + contact + "/relationships", BodyTexts.neighbourOf(contact()))
                .expect(201)
                .json()
                .at("/relationships/0/id")
                .asString();
    }

    /** Attached, unless that is what is to be tried. */
    private String document(String operation, String contact) {
        byte[] bytes = ("%PDF-1.7 " + marker).getBytes(StandardCharsets.US_ASCII);
        String documents = "/api/contacts/" + contact + "/documents";
        Answered ticket = owner.post(documents, file(bytes.length)).expect(201);
        Uploads.put(ticket, bytes);
        String id = ticket.text("id");
        if (!operation.equals("attachDocument")) {
            owner.call("POST", documents + "/" + id + "/uploaded", Optional.empty(), Map.of())
                    .expect(200);
        }
        return id;
    }

    String file(long bytes) {
        return "{\"name\": \"" + marker + ".pdf\", \"bytes\": " + bytes + "}";
    }

    /** A body about two people of the group and what else it says. */
    String twoPeople(String what) {
        return BodyTexts.together(what, contact(), contact());
    }

    String relationshipKind() {
        return owner.post("/api/relationship-kinds", kindWords()).expect(201).text("id");
    }

    String kindWords() {
        return """
            {"forward": "%1$s of", "backward": "%1$s by"}\
            """.formatted(marker + " " + UUID.randomUUID());
    }

    String change(String contact) {
        return owner.post("/api/contacts/" + contact + "/interactions", "{\"kind\": \"call\", \"text\": \"hello\"}")
                .expect(201)
                .text("changeId");
    }

    String list() {
        return owner.post("/api/lists", "{\"name\": \"" + marker + " " + UUID.randomUUID() + "\"}")
                .expect(201)
                .text("id");
    }

    String field() {
        return owner.post("/api/fields", "{\"kind\": \"text\", \"name\": \"" + marker + " " + UUID.randomUUID() + "\"}")
                .expect(201)
                .text("id");
    }

    String segment() {
        return owner.post("/api/segments", segmentFacts()).expect(201).text("id");
    }

    String segmentFacts() {
        return "{\"name\": \"" + marker + " " + UUID.randomUUID() + "\", \"rule\": " + BodyTexts.RULE + "}";
    }

    String view() {
        return owner.post("/api/views", savedView()).expect(201).text("id");
    }

    String savedView() {
        return """
            {"name": "%s drivers", "kind": "person", "query": "tag=Driver&sort=-name", "shared": true}\
            """.formatted(marker);
    }

    String job(String operation) {
        boolean file = operation.equals("fetchJobFile") || operation.equals("deleteJobFile");
        String id = owner.post("/api/jobs", file ? BodyTexts.exporting(contact()) : BodyTexts.tagging(contact()))
                .expect(201)
                .text("id");
        if (file || operation.equals("undoJob")) {
            owner.call("POST", "/api/jobs/" + id + "/start", Optional.empty(), Map.of())
                    .expect(202);
            kith.awaitJob(owner, id, "done");
        }
        return id;
    }

    String spreadsheet(String operation) {
        String sheet = "First Name,Email Address\n" + marker + "," + freshAddress() + "\nNobody,none\n";
        String id = kith.upload(owner, "people.csv", sheet);
        if (OF_CHECKED_ROWS.contains(operation)) {
            owner.put("/api/imports/" + id + "/plan", "{\"fields\": [\"firstName\", \"email\"]}")
                    .expect(202);
            kith.awaitImport(owner, id, "ready");
        }
        if (OF_WHAT_CAME_IN.contains(operation)) {
            owner.call("POST", "/api/imports/" + id + "/apply", Optional.empty(), Map.of())
                    .expect(202);
            kith.awaitImport(owner, id, "applied");
        }
        if (operation.equals("fetchHandedBackSheet")) {
            owner.call("POST", "/api/imports/" + id + "/sheet", Optional.empty(), Map.of())
                    .expect(202);
            kith.awaitHandBack(owner, id);
        }
        return id;
    }

    String mailing(String operation) {
        String list = list();
        if (operation.equals("sendMailing") || operation.equals("previewMailing") || operation.equals("sendTest")) {
            String contact = contact();
            owner.call("PUT", "/api/contacts/" + contact + "/lists/" + list, Optional.empty(), Map.of())
                    .expect(200);
            owner.post("/api/contacts/" + contact + "/permissions", BodyTexts.consent())
                    .expect(201);
        }
        return owner.post("/api/mailings", draft(list)).expect(201).text("id");
    }

    String draft(String list) {
        return """
            {"subject": "%s news", "lists": ["%s"], "content": {"version": 1, "blocks": [
              {"type": "paragraph", "spans": [{"type": "text", "text": "Hello "},
                {"type": "merge", "field": "firstName", "fallback": "friend"}]}]}}\
            """.formatted(marker, list);
    }

    String settings() {
        return """
            {"name": "%s group", "postalAddress": "12 Shore, Edinburgh EH6 6QW", "timeZone": "Europe/London",
             "senderName": "%s group", "replyTo": "office@example.org"}\
            """.formatted(marker, marker);
    }
}
