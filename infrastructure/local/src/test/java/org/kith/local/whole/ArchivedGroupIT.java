package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A group that has something of everything goes into an archive; put back into an empty group, it is there again, row for
 * row. Whoever adds a kind of row that archives miss finds out here.
 */
class ArchivedGroupIT {
    /** What goes by itself, or only makes sense where it was written: jobs, imports, requests with a key. */
    private static final List<String> LEFT_OUT = List.of("#J#", "#I#", "#ONCE#");

    @TempDir
    private Path data;

    @Test
    void givesTheSameGroupBackRowForRow() throws Exception {
        try (WholeKith kith = WholeKith.start(data)) {
            Caller owner = kith.signUp("Harbour Befrienders", "Rosa", "rosa@example.org");
            Charity.settle(owner);
            Things things = new Things(kith, owner, "Oystercatcher");
            String contact = fill(kith, owner, things);
            byte[] archive = archive(kith, owner);

            Caller keeper = kith.signUp("Harbour Befrienders again", "Rosa", "rosa2@example.org");
            Uploads.put(
                    keeper.post("/api/archives/upload", "{\"bytes\": " + archive.length + "}")
                            .expect(201),
                    archive);
            String id = keeper.call("POST", "/api/archives/uploaded", Optional.empty(), Map.of())
                    .expect(201)
                    .text("id");
            start(kith, keeper, id);

            String ours = things.group();
            String theirs = new Things(kith, keeper, "Turnstone").group();
            Map<String, Map<String, AttributeValue>> before = rows(kith, ours);
            Map<String, Map<String, AttributeValue>> after = rows(kith, theirs);
            assertTrue(before.size() > 60, () -> "something of everything, not " + before.keySet());
            assertEquals(before.keySet(), after.keySet());
            before.forEach((key, row) -> assertEquals(row, after.get(key), key));
            assertArrayEquals(document(owner, contact), document(keeper, contact));
            assertEquals(
                    owner.get("/api/contacts").expect(200).body(),
                    keeper.get("/api/contacts").expect(200).body());
            assertEquals(
                    owner.get("/api/mailings").expect(200).body(),
                    keeper.get("/api/mailings").expect(200).body());
        }
    }

    /** The contact that has most. */
    private static String fill(WholeKith kith, Caller owner, Things things) {
        String contact = things.contact();
        things.task(contact);
        things.relationship(contact);
        things.relationshipKind();
        things.make("documentId", "downloadDocument", Map.of("contactId", contact));
        things.make("otherContactId", "unmergeContacts", Map.of("contactId", things.contact()));
        things.make("contactId", "restoreContact", Map.of());
        things.segment();
        things.view();
        things.field();
        owner.post("/api/contacts/" + contact + "/interactions", "{\"kind\": \"note\", \"text\": \"Well “and” 🦜\"}")
                .expect(201);
        owner.put("/api/contacts/" + things.contact() + "/different-from/" + contact, "{}")
                .expect(204);
        owner.put("/api/homes/apart", things.twoPeople("\"apart\": true")).expect(204);
        String sheet = kith.upload(owner, "readers.csv", "Email\nann@example.org\nbea@example.org\n");
        owner.put("/api/imports/" + sheet + "/plan", """
            {"fields": ["email"], "newList": "Newsletter", "permission": {"basis": "consent", "source": "a form",
             "wording": "Our news by e-mail", "given": "2025-05-03"}}\
            """).expect(202);
        kith.awaitImport(owner, sheet, "ready");
        owner.call("POST", "/api/imports/" + sheet + "/apply", Optional.empty(), Map.of())
                .expect(202);
        kith.awaitImport(owner, sheet, "applied");
        String mailing = Charity.draft(owner);
        Charity.draft(owner);
        Charity.send(owner, mailing).expect(202);
        kith.awaitMailing(owner, mailing, "sent");
        WholeKith.await(
                "both deliveries",
                () -> Optional.of(owner.get("/api/mailings/" + mailing).expect(200))
                        .filter(now -> Charity.count(now, "delivered") == 2));
        return contact;
    }

    private static byte[] archive(WholeKith kith, Caller owner) {
        String id = owner.call("POST", "/api/archives", Optional.empty(), Map.of())
                .expect(201)
                .text("id");
        start(kith, owner, id);
        return bytes(owner.call("POST", "/api/jobs/" + id + "/file", Optional.empty(), Map.of())
                .expect(201)
                .text("url"));
    }

    private static void start(WholeKith kith, Caller owner, String job) {
        owner.call("POST", "/api/jobs/" + job + "/start", Optional.empty(), Map.of())
                .expect(202);
        kith.awaitJob(owner, job, "done");
    }

    private static byte[] document(Caller owner, String contact) {
        Answered page = owner.get("/api/contacts/" + contact).expect(200);
        String document = Stream.of(page.json().get("timeline"))
                .flatMap(timeline -> timeline.valueStream())
                .filter(entry -> entry.has("document"))
                .map(entry -> entry.get("document").get("id").asString())
                .findFirst()
                .orElseThrow();
        return bytes(owner.get("/api/contacts/" + contact + "/documents/" + document + "/download")
                .expect(200)
                .text("url"));
    }

    private static byte[] bytes(String url) {
        try (InputStream file = URI.create(url).toURL().openStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the group's own data, by keys that do not say whose it is. */
    private static Map<String, Map<String, AttributeValue>> rows(WholeKith kith, String group) {
        Map<String, Map<String, AttributeValue>> rows = new TreeMap<>();
        try (DynamoDbClient tables = kith.tables()) {
            tables.scanPaginator(scan -> scan.tableName("GroupData")).items().stream()
                    .map(item -> nobodys(item, group))
                    .forEach(row -> {
                        String key = text(row, "pk");
                        if (key.startsWith("#") && LEFT_OUT.stream().noneMatch(key::startsWith)) {
                            rows.put(key + " " + text(row, "sk"), row);
                        }
                    });
        }
        return rows;
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return row.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    private static Map<String, AttributeValue> nobodys(Map<String, AttributeValue> item, String group) {
        Map<String, AttributeValue> row = new TreeMap<>(item);
        for (String key : List.of("pk", "listingPk", "duePk")) {
            row.computeIfPresent(
                    key, (_, value) -> AttributeValue.fromS(value.s().replace("G#" + group, "")));
        }
        return row;
    }
}
