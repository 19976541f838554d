package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.functions.contacts.archives.GroupRows;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import tools.jackson.databind.JsonNode;

/** A whole group in one file, put back into an empty group: that group is then the same. */
abstract class ArchiveRoutesContract extends JobTrial {
    private static final byte[] PDF = "%PDF-1.7 consent".getBytes(StandardCharsets.US_ASCII);

    private ContactId amina = new ContactId(CountedIds.numbered(1));
    private ContactId erased = new ContactId(CountedIds.numbered(1));

    /** Something of everything that a group can have. */
    @BeforeEach
    void fill() {
        amina = person(
                "\"firstName\":\"Amina\",\"lastName\":\"Khan\",\"emails\":[{\"address\":\"amina@example.org\"}]");
        ContactId bilal =
                person("\"firstName\":\"Bilal\",\"lastName\":\"Khan\",\"emails\":[{\"address\":\"b@example.org\"}]");
        ContactId twin = person("\"firstName\":\"Amina\",\"lastName\":\"Kahn\"");
        ContactId deleted =
                person("\"firstName\":\"Gone\",\"lastName\":\"Away\",\"emails\":[{\"address\":\"gone@example.org\"}]");
        erased =
                person("\"firstName\":\"Never\",\"lastName\":\"Was\",\"emails\":[{\"address\":\"never@example.org\"}]");
        String list = owner.post("/api/lists", "{\"name\":\"Walkers\"}")
                .expect(201)
                .get("id")
                .stringValue();
        owner.put(at(amina) + "/lists/" + list, "").expect(200);
        owner.post(at(amina) + "/interactions", "{\"kind\":\"call\",\"text\":\"Zoë “rang” 🦜\\n\\\"again\\\"\"}")
                .expect(201);
        owner.post(
                        at(amina) + "/tasks",
                        "{\"text\":\"Ring her\",\"due\":\"2026-12-01\",\"ownerId\":\""
                                + World.user(World.OURS, Role.OWNER).value() + "\"}")
                .expect(201);
        owner.post(
                        at(amina) + "/relationships",
                        "{\"otherId\":\"%s\",\"kindId\":\"%s\",\"direction\":\"forward\"}"
                                .formatted(bilal.value(), kind()))
                .expect(201);
        owner.post("/api/fields", "{\"name\":\"Shoe size\",\"kind\":\"number\"}")
                .expect(201);
        long version = owner.get(at(amina)).expect(200).get("version").asLong();
        owner.post(at(amina) + "/merge/" + twin.value(), version, "{\"otherVersion\":1,\"chosen\":[]}")
                .expect(200);
        attach();
        owner.delete(at(deleted)).expect(200);
        world.ours()
                .suppressions()
                .suppress(
                        new Suppression(
                                new EmailAddress("stop@example.org"),
                                SuppressionReason.ASKED_TO_STOP,
                                Optional.empty(),
                                FixedClock.START),
                        world.signature());
        owner.delete(at(erased)).expect(200);
        owner.post(at(erased) + "/erase", "").expect(200);
    }

    private ContactId person(String facts) {
        return new ContactId(owner.post("/api/contacts", "{\"kind\":\"person\"," + facts + "}")
                .expect(201)
                .get("id")
                .stringValue());
    }

    private static String at(ContactId id) {
        return "/api/contacts/" + id.value();
    }

    private byte[] archive() {
        String job = made(owner, owner.post("/api/archives", "").expect(201));
        String url = owner.post(job + "/file", "").expect(201).get("url").stringValue();
        assertTrue(url.endsWith("kith-archive-2026-11-26.zip"), url);
        return world.exports().bytes(url).orElseThrow();
    }

    private Browser.Answer sent(byte[] file) {
        String url = them.post("/api/archives/upload", "{\"bytes\":" + file.length + "}")
                .expect(201)
                .get("url")
                .stringValue();
        world.files().put(url, file);
        return them.post("/api/archives/uploaded", "");
    }

    private Map<String, List<String>> rows(GroupId group) {
        GroupRows rows = world.rows(group);
        Map<String, List<String>> all = new TreeMap<>();
        rows.contacts(FixedClock.START)
                .forEach(each ->
                        all.put(each.value(), sorted(rows.ofContact(each).rows())));
        all.put("others", sorted(rows.others().toList()));
        return all;
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    @Test
    void givesTheSameGroupBack() {
        byte[] file = archive();
        JsonNode ready = sent(file).expect(201);
        assertEquals(
                "{\"type\":\"restore\",\"group\":\"Oldham"
                        + " Befrienders\",\"madeAt\":\"2026-11-26T10:00:00Z\",\"madeBy\":\"Sarah OWNER\"}",
                ready.get("action").toString());
        assertTrue(world.rows(World.THEIRS).isEmpty(), "nothing is written before it is started");
        made(them, ready);

        Map<String, List<String>> ours = rows(World.OURS);
        assertEquals(5, ours.size(), "two who are there, one merged, one deleted, and what is nobody's");
        assertEquals(ours, rows(World.THEIRS));
        assertEquals(
                owner.get(at(amina)).expect(200).toString(),
                them.get(at(amina)).expect(200).toString());
        String document = document(owner);
        assertEquals(document, document(them));
        String url = them.get(at(amina) + "/documents/" + document + "/download")
                .expect(200)
                .get("url")
                .stringValue();
        assertEquals(
                new String(PDF, StandardCharsets.US_ASCII),
                world.files().at(url).map(String::new).orElseThrow());
        assertFalse(
                world.files()
                        .at("restoring/" + World.THEIRS.value() + "/archive")
                        .isPresent(),
                "what was sent is gone");
    }

    @Test
    void makesTheSameArchiveAgain() throws IOException {
        Map<String, String> first = entries(archive());
        made(them, sent(archive()).expect(201));
        String job = made(them, them.post("/api/archives", "").expect(201));
        String url = them.post(job + "/file", "").expect(201).get("url").stringValue();
        Map<String, String> second = entries(world.exports().bytes(url).orElseThrow());
        for (Map<String, String> each : List.of(first, second)) {
            each.remove("archive.json");
            each.remove("seal.txt");
        }
        assertEquals(first, second);
    }

    @Test
    void holdsNothingOfWhoWasErased() throws IOException {
        String all = String.join("\n", entries(archive()).values());
        assertTrue(all.contains("Amina"));
        assertFalse(all.contains("Never"));
        assertFalse(all.contains(erased.value()));
        assertFalse(all.contains(World.OURS.value()), "nothing says whose it is");
    }

    @Test
    void isForOwners() {
        Browser coordinator = world.signedIn(World.OURS, Role.COORDINATOR);
        assertEquals(403, coordinator.post("/api/archives", "").status());
        assertEquals(
                403, coordinator.post("/api/archives/upload", "{\"bytes\":1}").status());
        assertEquals(403, coordinator.post("/api/archives/uploaded", "").status());
        JsonNode staged = owner.post("/api/archives", "").expect(201);
        assertEquals(403, coordinator.post(path(staged) + "/start", "").status());
        String job = made(owner, staged);
        assertEquals(403, coordinator.post(job + "/file", "").status());
        assertEquals(400, asked(owner, EVERYBODY, "{\"type\":\"archive\"}").status());
        JsonNode restore = sent(archive()).expect(201);
        assertEquals(
                403,
                world.signedIn(World.THEIRS, Role.COORDINATOR)
                        .post(path(restore) + "/start", "")
                        .status());
    }

    @Test
    void isPutIntoAnEmptyGroupOnly() {
        byte[] file = archive();
        assertEquals(409, owner.post("/api/archives/upload", "{\"bytes\":10}").status());
        JsonNode ready = sent(file).expect(201);
        them.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Meanwhile\"}")
                .expect(201);
        assertEquals(409, them.post(path(ready) + "/start", "").status());
        assertEquals(409, them.post("/api/archives/uploaded", "").status());
        assertEquals(2, rows(World.THEIRS).size());
    }

    @Test
    void isPutBackOnlyAsItWasMade() throws IOException {
        byte[] file = archive();
        assertRefused(
                "This is no archive of a group", sent("PK nothing".repeat(10).getBytes(StandardCharsets.UTF_8)));
        assertRefused("This is no archive of a group", sent(new byte[1]));
        byte[] endless = Arrays.copyOf(file, file.length);
        // The length of the list of entries: two gigabytes.
        endless[file.length - 22 + 15] = 0x7f;
        assertRefused("This is no archive of a group", sent(endless));
        byte[] cut = Arrays.copyOfRange(file, file.length / 2, file.length);
        assertRefused("This is no archive of a group", sent(cut));
        Map<String, String> entries = entries(file);
        String manifest = Objects.requireNonNull(entries.get("archive.json"));
        entries.put("archive.json", manifest.replace("Oldham", "Olden"));
        assertRefused("This archive is not as it was when it was made", sent(zip(entries)));
        entries.put("archive.json", manifest);
        entries.computeIfPresent("rows/contacts-0000.jsonl", (_, rows) -> rows.replace("Amina", "Anima"));
        String job = path(sent(zip(entries)).expect(201));
        them.post(job + "/start", "").expect(202);
        world.work();
        JsonNode failed = them.get(job).expect(200);
        assertEquals("failed", failed.get("state").stringValue());
        assertTrue(failed.get("problem").stringValue().contains("Nothing of it was put back"), failed::toString);
        assertTrue(world.rows(World.THEIRS).isEmpty(), "all of it is looked at before anything is written");
    }

    @Test
    void isNotExchangedOnceItWasLookedAt() {
        String job = path(sent(archive()).expect(201));
        world.files().put("restoring/" + World.THEIRS.value() + "/archive", archive());
        them.post(job + "/start", "").expect(202);
        world.work();
        assertEquals("failed", them.get(job).expect(200).get("state").stringValue());
        assertTrue(world.rows(World.THEIRS).isEmpty());
    }

    @Test
    void leavesWhatIsThereAsItIs() {
        made(them, sent(archive()).expect(201));
        them.delete(at(amina)).expect(200);
        Map<String, List<String>> before = rows(World.THEIRS);
        putBackAgain();
        assertEquals(404, them.get(at(amina)).status());
        assertEquals(before, rows(World.THEIRS));
        assertTrue(world.rows(World.THEIRS).wants(amina, new DocumentId(document(owner))));
    }

    @Test
    void bringsNothingBackOfWhoWasErasedSince() {
        made(them, sent(archive()).expect(201));
        them.delete(at(amina)).expect(200);
        them.post(at(amina) + "/erase", "").expect(200);
        assertEquals(1, world.stored(World.THEIRS, amina).size());
        putBackAgain();
        assertEquals(1, world.stored(World.THEIRS, amina).size(), "that she was erased, and nothing else");
        assertFalse(world.rows(World.THEIRS).wants(amina, new DocumentId(document(owner))));
        assertEquals(
                List.of("bilal"),
                them.get("/api/contacts")
                        .expect(200)
                        .get("contacts")
                        .valueStream()
                        .map(each ->
                                each.get("name").stringValue().split(" ", -1)[0].toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** As a worker does who was killed before it noted what it wrote. */
    private void putBackAgain() {
        GroupRows rows = world.rows(World.OURS);
        world.rows(World.THEIRS).addNew(rows.ofContact(amina).rows().stream());
        world.rows(World.THEIRS).addNew(rows.others());
    }

    @Test
    void isPutBackOnce() {
        byte[] file = archive();
        JsonNode first = sent(file).expect(201);
        JsonNode second = sent(file).expect(201);
        them.post(path(first) + "/start", "").expect(202);
        assertEquals(409, them.post(path(second) + "/start", "").status(), "while the first is put back");
        assertEquals(409, them.post("/api/archives/upload", "{\"bytes\":10}").status());
        world.work();
        assertEquals("done", them.get(path(first)).expect(200).get("state").stringValue());
        assertEquals(409, them.post(path(second) + "/start", "").status());
        assertEquals(409, them.post("/api/archives/upload", "{\"bytes\":10}").status());
    }

    @Test
    void holdsNobodyWhoIsErasedByItselfWhileItMayBeThere() {
        GroupRows rows = world.rows(World.OURS);
        assertEquals(
                4, rows.contacts(FixedClock.START.plus(Duration.ofDays(29))).size());
        assertEquals(
                3, rows.contacts(FixedClock.START.plus(Duration.ofDays(30))).size());
        world.pass(Duration.ofDays(27));
        Browser later = world.signedIn(World.OURS, Role.OWNER);
        assertEquals(3, later.post("/api/archives", "").expect(201).get("total").asInt());
    }

    @Test
    void isTakenAwayWhenSomebodyIsErasedWhoWasDeletedBefore() {
        owner.delete(at(amina)).expect(200);
        world.pass(Duration.ofMinutes(5));
        String job = made(owner, owner.post("/api/archives", "").expect(201));
        owner.post(at(amina) + "/erase", "").expect(200);
        assertEquals(404, owner.post(job + "/file", "").status());
    }

    @Test
    void isNotMadeWhenItWouldBeTooLarge() {
        for (int i = 0; i < 140; i++) {
            owner.post(at(amina) + "/documents", "{\"name\":\"Scan.pdf\",\"bytes\":%d}".formatted(25 << 20))
                    .expect(201);
        }
        JsonNode problem = owner.post("/api/archives", "").expect(409);
        assertEquals(
                "The files of your group are 3.7 GB, and an archive holds 3.5 GB of them",
                problem.get("title").stringValue());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(
                List.of("/bytes"),
                them.post("/api/archives/upload", "{\"bytes\":4000000001}").faults());
        assertEquals(
                List.of("/bytes"),
                them.post("/api/archives/upload", "{\"bytes\":0}").faults());
        assertEquals(409, them.post("/api/archives/uploaded", "").status());
    }

    @Test
    void isTakenAwayWhenSomebodyIsErased() {
        String job = made(owner, owner.post("/api/archives", "").expect(201));
        owner.delete(at(amina)).expect(200);
        world.pass(Duration.ofMinutes(2));
        owner.post(at(amina) + "/erase", "").expect(200);
        assertEquals(404, owner.post(job + "/file", "").status());
    }

    private static void assertRefused(String start, Browser.Answer answer) {
        String detail = answer.expect(400).get("detail").stringValue();
        assertTrue(detail.startsWith(start), detail);
    }

    private String document(Browser browser) {
        for (JsonNode entry : browser.get(at(amina)).expect(200).get("timeline")) {
            if (entry.has("document")) {
                return entry.get("document").get("id").stringValue();
            }
        }
        throw new AssertionError("No document");
    }

    private void attach() {
        JsonNode ticket = owner.post(
                        at(amina) + "/documents", "{\"name\":\"Consent.pdf\",\"bytes\":" + PDF.length + "}")
                .expect(201);
        world.files().put(ticket.get("url").stringValue(), PDF);
        owner.post(at(amina) + "/documents/" + ticket.get("id").stringValue() + "/uploaded", "")
                .expect(200);
    }

    private String kind() {
        return owner.get("/api/relationship-kinds")
                .expect(200)
                .get("kinds")
                .get(0)
                .get("id")
                .stringValue();
    }

    private static Map<String, String> entries(byte[] file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                List<String> lines = new ArrayList<>(text.lines().toList());
                if (entry.getName().startsWith("rows/")) {
                    lines.sort(null);
                }
                entries.put(entry.getName(), String.join("\n", lines) + (text.endsWith("\n") ? "\n" : ""));
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
