package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** Files that are attached to a contact, from request to answer. */
abstract class DocumentRoutesContract {
    private static final byte[] PDF = "%PDF-1.7 consent".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAGE = "<html><script>!".getBytes(StandardCharsets.US_ASCII);

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);
    private final String path = "/api/contacts/"
            + us.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Aileen\"}")
                    .expect(201)
                    .get("id")
                    .stringValue();
    private final String documents = path + "/documents";

    /** Where to make empty tables. */
    abstract TableSource tables();

    private static String file(String name, long bytes) {
        return "{\"name\":\"" + name + "\",\"bytes\":" + bytes + "}";
    }

    /** The address of a document whose bytes were sent. */
    private String sent(String name, byte[] bytes, long said) {
        JsonNode ticket = us.post(documents, file(name, said)).expect(201);
        world.files().put(ticket.get("url").stringValue(), bytes);
        return documents + "/" + ticket.get("id").stringValue();
    }

    private String attached(String name) {
        String document = sent(name, PDF, PDF.length);
        us.post(document + "/uploaded", "").expect(200);
        return document;
    }

    @Test
    void attachesAFileAndHandsItOut() {
        String document = sent("Consent form.pdf", PDF, PDF.length);
        assertEquals(1, us.get(path).expect(200).get("timeline").size(), "not before it was looked at");
        assertEquals(404, us.get(document + "/download").status());
        world.pass(Duration.ofMinutes(1));

        JsonNode page = us.post(document + "/uploaded", "").expect(200);

        JsonNode entry = page.at("/timeline/0");
        assertEquals("document", entry.get("type").stringValue());
        assertEquals("Consent form.pdf", entry.at("/document/name").stringValue());
        assertEquals(PDF.length, entry.at("/document/bytes").intValue());
        assertEquals("Sarah CONTRIBUTOR", entry.at("/document/by/name").stringValue());
        assertEquals(2, page.get("timeline").size(), "an attached file shows once");
        assertEquals(page, us.post(document + "/uploaded", "").expect(200), "once only");
        String url = world.signedIn(World.OURS, Role.VIEWER)
                .get(document + "/download")
                .expect(200)
                .get("url")
                .stringValue();
        assertArrayEquals(PDF, world.files().at(url).orElseThrow());
        assertEquals(1, world.files().size(), "what was uploaded is kept once");
        assertEquals(
                "document-attached",
                us.get("/api/day").expect(200).at("/lately/0/what").stringValue());
    }

    @Test
    void refusesAFileThatIsNotWhatItsNameSays() {
        String lying = sent("Consent.pdf", PAGE, PAGE.length);

        Browser.Answer refused = us.post(lying + "/uploaded", "");

        assertEquals(List.of(""), refused.faults());
        assertTrue(refused.body().contains("Consent.pdf"), refused.body());
        assertEquals(0, world.files().size(), "and keeps nothing of it");
        assertEquals(404, us.post(lying + "/uploaded", "").status());
        assertEquals(1, us.get(path).expect(200).get("timeline").size());
        assertEquals(
                List.of(""),
                us.post(sent("Long.pdf", PDF, PDF.length - 1) + "/uploaded", "").faults(),
                "nor of another length");
    }

    @Test
    void keepsWhatWasLookedAtWhateverIsSentAfterwards() {
        String document = attached("Consent.pdf");
        String url = us.get(document + "/download").expect(200).get("url").stringValue();

        world.files().put(url.replace("documents/", "uploading/"), PAGE);
        us.post(document + "/uploaded", "").expect(200);

        assertArrayEquals(PDF, world.files().at(url).orElseThrow());
    }

    @Test
    void refusesWhatCannotBeAttachedBeforeItIsSent() {
        assertEquals(List.of("/name", "/bytes"), us.post(documents, "{}").faults());
        for (String name : List.of("run.exe", "page.html", "drawing.svg", "noending", "..")) {
            assertEquals(List.of("/name"), us.post(documents, file(name, 10)).faults(), name);
        }
        assertEquals(
                List.of("/name"),
                us.post(documents, file("a".repeat(197) + ".pdf", 10)).faults());
        assertEquals(List.of("/bytes"), us.post(documents, file("a.pdf", 0)).faults());
        assertEquals(
                List.of("/bytes"),
                us.post(documents, file("a.pdf", (25L << 20) + 1)).faults());
        us.post(documents, file("a.pdf", 25L << 20)).expect(201);
        assertEquals(
                403,
                world.signedIn(World.OURS, Role.VIEWER)
                        .post(documents, file("a.pdf", 10))
                        .status());
    }

    @Test
    void saysWhenAFileHasNotArrived() {
        String id = us.post(documents, file("a.pdf", 10)).expect(201).get("id").stringValue();

        Browser.Answer early = us.post(documents + "/" + id + "/uploaded", "");

        assertEquals(409, early.status());
        assertTrue(early.body().contains("file-missing"), early.body());
        us.delete(documents + "/" + id).expect(200);
        assertEquals(404, us.post(documents + "/" + id + "/uploaded", "").status(), "cancelled");
    }

    @Test
    void removesAFileAndHasItBack() {
        String document = attached("Consent.pdf");
        world.pass(Duration.ofMinutes(1));

        JsonNode removed = us.delete(document).expect(200);

        assertEquals("document-removed", removed.at("/timeline/0/what").stringValue());
        assertFalse(removed.toString().contains("\"type\":\"document\""));
        assertEquals(404, us.get(document + "/download").status());
        world.pass(Duration.ofMinutes(1));
        JsonNode back = us.post(
                        path + "/changes/" + removed.at("/timeline/0/id").stringValue() + "/undo", "")
                .expect(200);
        assertTrue(back.toString().contains("\"type\":\"document\""));
        us.get(document + "/download").expect(200);
    }

    @Test
    void forgetsARemovedFileOnceNobodyCanHaveItBack() {
        String document = attached("Consent.pdf");
        us.delete(document).expect(200);
        us.get("/api/day").expect(200);
        assertEquals(1, world.files().size());

        world.pass(Duration.ofDays(30));
        world.signedIn(World.OURS, Role.CONTRIBUTOR).get("/api/day").expect(200);

        assertEquals(0, world.files().size());
    }

    @Test
    void showsTheDayWhenAnOverdueFileCannotBeTakenAwayAndTriesAgain() {
        us.delete(attached("Consent.pdf")).expect(200);
        world.pass(Duration.ofDays(30));
        Browser later = world.signedIn(World.OURS, Role.CONTRIBUTOR);

        world.files().out(true);
        later.get("/api/day").expect(200);
        assertEquals(1, world.files().size());

        world.files().out(false);
        later.get("/api/day").expect(200);
        assertEquals(0, world.files().size());
    }

    @Test
    void namesFilesInWhatIsHandedOutAndErasesThemWithTheContact() {
        attached("Consent.pdf");
        Browser coordinator = world.signedIn(World.OURS, Role.COORDINATOR);

        JsonNode all = coordinator.get(path + "/export").expect(200);
        assertEquals("Consent.pdf", all.at("/documents/0/name").stringValue());

        coordinator.delete(path).expect(200);
        assertEquals(1, world.files().size());
        coordinator.post(path + "/erase", "").expect(200);
        assertEquals(0, world.files().size());
    }

    @Test
    void answersAnotherGroupAsIfThereWereNothing() {
        String document = attached("Consent.pdf");
        String missing = documents + "/" + CountedIds.numbered(999);

        assertEquals(them.get(missing + "/download"), them.get(document + "/download"));
        assertEquals(404, them.get(document + "/download").status());
        assertEquals(404, them.post(document + "/uploaded", "").status());
        assertEquals(404, them.delete(document).status());
        assertEquals(404, them.post(documents, file("a.pdf", 10)).status());
        us.get(document + "/download").expect(200);
    }
}
