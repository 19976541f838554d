package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactList;
import org.kith.contacts.Facts;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Interactions;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.PermissionId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import tools.jackson.databind.JsonNode;

/** A file with a sheet for each thing that is known of contacts. */
abstract class ExportSheetsContract extends JobTrial {
    private static final String ALL = "{\"type\":\"export\",\"format\":\"csv\",\"columns\":[],\"sheets\":[\"lists\","
            + "\"interactions\",\"tasks\",\"relationships\",\"permissions\",\"suppressions\"]}";
    private static final EmailAddress SPAM = new EmailAddress("spam@example.org");

    private final List<ContactId> people = people(2);
    private final ContactId one = people.getFirst();
    private final ContactId other = people.getLast();

    private Map<String, List<String>> files(String action) {
        String job = made(owner, asked(owner, EVERYBODY, action).expect(201));
        String url = owner.post(job + "/file", "").expect(201).get("url").stringValue();
        Map<String, List<String>> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                Optional.of(url).flatMap(world.exports()::bytes).orElseThrow()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertTrue(url.endsWith(".zip"), url);
        return files;
    }

    private String who(ContactId id, String email) {
        return id.value() + "," + contact(id).facts().displayName() + "," + email + ",";
    }

    @Test
    void hasARowForEachEntryUnderWhoseItIs() {
        revise(one, facts -> facts.withEmails(new EmailAddress("main@example.org"), SPAM));
        ContactList club = list("Lunch club");
        world.ours()
                .contacts()
                .revise(
                        one,
                        world.signature(),
                        revision -> revision.join(club)
                                .suppress(new Suppression(
                                        SPAM,
                                        SuppressionReason.COMPLAINT,
                                        Optional.empty(),
                                        world.signature().at()))
                                .record(new Permission(
                                        new PermissionId(CountedIds.numbered(77)),
                                        Purpose.NEWSLETTER,
                                        Channel.POST,
                                        Answer.YES,
                                        Basis.CONSENT,
                                        "Form, spring fair",
                                        Optional.of("Tick to get our news"),
                                        Optional.of(LocalDate.of(2026, 5, 1)),
                                        world.signature().at(),
                                        world.signature().by())));
        world.ours()
                .interactions()
                .log(
                        one,
                        List.of(other),
                        new Interactions.Told(
                                InteractionKind.CALL,
                                "=cmd, \"she\" said",
                                world.signature().at(),
                                Optional.empty()),
                        world.signature());
        world.ours()
                .tasks()
                .add(
                        other,
                        new TaskPlan(
                                "Ring back",
                                LocalDate.of(2026, 12, 1),
                                new Task.Owner(World.user(World.OURS, Role.COORDINATOR), "Sarah")),
                        world.signature());
        RelationshipKind kind = world.ours().relationshipKinds().all().stream()
                .filter(each -> !each.symmetrical())
                .findFirst()
                .orElseThrow();
        world.ours()
                .relationships()
                .add(
                        one,
                        new Relationships.Wanted(
                                kind.id(),
                                Direction.FORWARD,
                                other,
                                new RelationshipTerms(
                                        Optional.of(LocalDate.of(2020, 2, 1)), Optional.empty(), Optional.empty())),
                        world.signature());

        Map<String, List<String>> files = files(ALL);

        String first = who(one, "main@example.org");
        String second = who(other, "");
        assertEquals(
                List.of(
                        "contacts.csv",
                        "lists.csv",
                        "interactions.csv",
                        "tasks.csv",
                        "relationships.csv",
                        "permissions.csv",
                        "never-mailed.csv"),
                List.copyOf(files.keySet()));
        assertEquals(List.of(first + "Lunch club,yes"), below(files, "lists.csv"));
        assertEquals(
                List.of(
                        first + "2026-11-26,call,\"'=cmd, \"\"she\"\" said\",P Number01,Sarah",
                        second + "2026-11-26,call,\"'=cmd, \"\"she\"\" said\",P Number00,Sarah"),
                below(files, "interactions.csv"));
        assertEquals(List.of(second + "Ring back,2026-12-01,Sarah,,"), below(files, "tasks.csv"));
        assertEquals(
                List.of(
                        first + kind.forward() + ",P Number01," + other.value() + ",2020-02-01,,",
                        second + kind.backward() + ",P Number00," + one.value() + ",2020-02-01,,"),
                below(files, "relationships.csv"));
        assertEquals(
                List.of(first + "newsletter,post,yes,consent,\"Form, spring fair\",Tick to get our news,2026-05-01,"
                        + "2026-11-26,Sarah"),
                below(files, "permissions.csv"));
        assertEquals(
                List.of(first + "spam@example.org,called our mail spam,2026-11-26"), below(files, "never-mailed.csv"));
    }

    @Test
    void namesNobodyWhoIsNoLongerHereAndWhoWasMergedAsTheOneTheyAre() {
        RelationshipKind kind = world.ours().relationshipKinds().all().getFirst();
        ContactId third = world.ours()
                .contacts()
                .add(Facts.person("Zoë", "Last"), world.signature())
                .id();
        for (ContactId whom : List.of(other, third)) {
            world.ours()
                    .relationships()
                    .add(
                            one,
                            new Relationships.Wanted(kind.id(), Direction.FORWARD, whom, RelationshipTerms.UNKNOWN),
                            world.signature());
        }
        world.ours()
                .interactions()
                .log(
                        one,
                        List.of(other),
                        new Interactions.Told(
                                InteractionKind.NOTE, "Met", world.signature().at(), Optional.empty()),
                        world.signature());
        ContactId kept = world.ours()
                .contacts()
                .add(Facts.person("Zoë", "Kept"), world.signature())
                .id();
        owner.post("/api/contacts/" + kept.value() + "/merge/" + third.value(), 1, "{\"otherVersion\":1}")
                .expect(200);
        world.ours().gone().delete(other, world.signature());

        Map<String, List<String>> files = files(ALL);

        String first = who(one, "");
        assertEquals(
                List.of(first + "2026-11-26,note,Met,Somebody who is no longer here,Sarah"),
                below(files, "interactions.csv"));
        assertTrue(
                below(files, "relationships.csv")
                        .containsAll(List.of(
                                first + kind.forward() + ",Somebody who is no longer here,,,,",
                                first + kind.forward() + ",Zoë Kept," + kept.value() + ",,,")),
                files.toString());
    }

    private static List<String> below(Map<String, List<String>> files, String name) {
        return files.getOrDefault(name, List.of()).stream().skip(1).toList();
    }

    @Test
    void hasASheetWithoutRowsForWhatNobodyHas() {
        Map<String, List<String>> files = files(ALL);
        assertEquals(List.of(), below(files, "tasks.csv"));
        assertTrue(files.getOrDefault("tasks.csv", List.of())
                .getFirst()
                .endsWith("Kith id,Name,E-mail,What to do,Due,Who does it,Comes round again,Done"));
    }

    @Test
    void saysWhatIsInItAndWhatKindOfFileItIs() {
        JsonNode ready = asked(
                        owner,
                        EVERYBODY,
                        "{\"type\":\"export\",\"format\":\"xlsx\",\"columns\":[],\"sheets\":[\"tasks\",\"lists\"]}")
                .expect(201);
        assertEquals("[\"lists\",\"tasks\"]", ready.at("/action/sheets").toString());
        assertEquals("xlsx", ready.at("/action/format").stringValue());
        String job = made(owner, ready);
        String url = owner.post(job + "/file", "").expect(201).get("url").stringValue();
        assertTrue(url.endsWith(".xlsx"), url);
    }

    @Test
    void refusesAFileOfNoKindAndSheetsThatThereAreNot() {
        assertEquals(
                List.of("/action/format"),
                asked(owner, EVERYBODY, "{\"type\":\"export\"}").faults());
        assertEquals(
                List.of("/action/sheets/0"),
                asked(owner, EVERYBODY, "{\"type\":\"export\",\"format\":\"csv\",\"sheets\":[\"diary\"]}")
                        .faults());
    }
}
