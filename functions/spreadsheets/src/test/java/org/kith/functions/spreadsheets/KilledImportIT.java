package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contacts.Answer;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.Killer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * An import is killed at each of its requests in turn, before the request is sent or after it was done, is taken up
 * again, and is killed at the next: nothing is lost, nothing doubled.
 */
class KilledImportIT {
    private static final int PEOPLE = 70;

    private static final int CALLS = 60;

    private static final int RELATED = 20;

    /** Far more requests than any phase needs: the test ends when a worker survives. */
    private static final int MOST_KILLS = 60;

    private final World world = new World(DynamoDbLocal.shared());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsLostOrDoubled(boolean afterTheRequest) {
        for (int i = 0; i < 5; i++) {
            world.add(Facts.person("Person", "Number" + i).withEmails(new EmailAddress("person" + i + "@example.org")));
        }
        Map<String, Object> before = world.state();
        String sheet = "Name,E-mail,Tags,Newsletter,Lists\n"
                + IntStream.range(0, PEOPLE)
                        .mapToObj(i ->
                                "Person Number" + i + ",person" + i + "@example.org,tag," + answer(i) + ",Walkers\n")
                        .collect(Collectors.joining())
                + "Person Again,person8@example.org,more,,walkers\nBad,bad at example.org,,,\nNo Address,,,,WALKERS\n";
        ImportId id = world.upload(sheet);
        world.plan(id, Optional.of("News"), Optional.of(World.CONSENT));

        int kills = workKilledEverywhere(id, afterTheRequest);
        assertEquals(ImportState.READY, world.details(id).current().state());
        int refusals = PEOPLE / 10 * 2;
        Counts checked = new Counts(PEOPLE + 3, PEOPLE + 3, PEOPLE - 4, 5, 0, 1, 1, 0, refusals, refusals, 0);
        assertEquals(checked, world.counts(id));
        assertEquals(before, world.state());

        world.apply(id);
        kills += workKilledEverywhere(id, afterTheRequest);
        assertEquals(ImportState.APPLIED, world.details(id).current().state());
        Counts brought = new Counts(PEOPLE + 3, PEOPLE + 3, PEOPLE - 4, 5, 0, 1, 1, PEOPLE + 1, refusals, refusals, 0);
        assertEquals(brought, world.counts(id));
        List<ContactSummary> everyone = world.everyone();
        assertEquals(PEOPLE + 1, everyone.size());
        assertEquals(
                PEOPLE,
                everyone.stream()
                        .flatMap(each -> each.email().stream())
                        .distinct()
                        .count());
        assertTrue(everyone.stream().allMatch(each -> each.lists().size() == 2));
        everyone.forEach(each -> {
            var record = world.ours().contacts().contacts().read(each.id()).orElseThrow();
            boolean known = before.containsKey(each.id().value());
            assertEquals(known ? 2 : 1, record.changes().size(), each.name());
            assertEquals(each.email().isPresent() ? 1 : 0, record.permissions().size(), each.name());
        });
        assertEquals(
                PEOPLE - refusals,
                everyone.stream().filter(KilledImportIT::saidYes).count());
        assertEquals(stopped(), suppressed());

        kills += theSameSheetAgain(sheet, afterTheRequest);

        // What was done to everybody and taken back leaves so many rows that no chunk fits into one transaction.
        LaterChanges later = new LaterChanges(world);
        everyone.forEach(
                each -> assertTrue(later.tagged(each.id(), "for a while").take()));
        world.undo(id);
        kills += workKilledEverywhere(id, afterTheRequest);
        assertEquals(ImportState.UNDONE, world.details(id).current().state());
        // Who said no and is not suppressed stays, and what is suppressed stays so; all others are as they were.
        List<ContactSummary> left = world.everyone();
        assertEquals(5 + PEOPLE / 10 - 1, left.size());
        assertEquals(
                PEOPLE / 10 + 1,
                left.stream().filter(each -> each.newsletter().isPresent()).count());
        assertTrue(left.stream().noneMatch(KilledImportIT::saidYes));
        assertEquals(stopped(), suppressed());
        assertEquals(PEOPLE + 1, world.counts(id).done());
        assertTrue(world.inFlight().all(10).isEmpty());
        assertTrue(kills >= 100, "of the 200 of both ways to die");
        System.out.println("import killed and taken up again " + kills + " times, nothing lost or doubled");
    }

    /** Two people have more calls than a transaction has room for, beside somebody who has none. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatHappenedIsWrittenDownOnceAndGoesAgain(boolean afterTheRequest) {
        world.add(Facts.person("Known", "Already").withEmails(new EmailAddress("known@example.org")));
        Map<String, Object> before = world.state();
        String sheet = "Name,E-mail,Call notes,Call date\nNo Calls,none@example.org,,\n"
                + IntStream.range(0, CALLS)
                        .mapToObj(LocalDate.of(2024, 1, 1)::plusDays)
                        .map(day -> "Known Already,known@example.org,Well," + day + "\nNew Person,new@example.org,Busy,"
                                + day + "\n")
                        .collect(Collectors.joining());
        ImportId id = world.upload(sheet);
        world.plan(id, Optional.empty(), Optional.empty());
        workKilledEverywhere(id, afterTheRequest);
        Counts counts = new Counts(2 * CALLS + 1, 2 * CALLS + 1, 2, 1, 0, 0, 2 * CALLS - 2, 0, 0, 0, 0, 2 * CALLS);
        assertEquals(counts, world.counts(id));
        assertEquals(before, world.state());

        world.apply(id);
        workKilledEverywhere(id, afterTheRequest);
        assertEquals(counts.plus(new Counts(0, 0, 0, 0, 0, 0, 0, 3)), world.counts(id));
        world.everyone().forEach(each -> {
            var record = world.ours().contacts().contacts().read(each.id()).orElseThrow();
            int calls = each.name().equals("No Calls") ? 0 : CALLS;
            assertEquals(calls, record.interactions().size(), each.name());
            // One change for each, and one for who was added.
            assertEquals(calls + 1, record.changes().size(), each.name());
        });

        world.undo(id);
        workKilledEverywhere(id, afterTheRequest);
        assertEquals(ImportState.UNDONE, world.details(id).current().state());
        assertEquals(before, world.state());
        assertEquals(List.of(), world.details(id).report().kept());
    }

    /** More of them than two transactions have room for, some between two who come in with the sheet. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void relationshipsAreWrittenDownOnceAndGoAgain(boolean afterTheRequest) {
        world.add(Facts.person("Known", "Already").withEmails(new EmailAddress("known@example.org")));
        Map<String, Object> before = world.state();
        String sheet = "Name,E-mail,Is,Related to\n"
                + IntStream.range(0, RELATED)
                        .mapToObj(i -> "Person Number" + i + ",person" + i
                                + "@example.org,carer of,Known Already; person" + (i + 1) % RELATED + "@example.org\n")
                        .collect(Collectors.joining());
        ImportId id = world.upload(sheet);
        world.plan(id, Optional.empty(), Optional.empty());
        workKilledEverywhere(id, afterTheRequest);
        Counts counts = new Counts(RELATED, RELATED, RELATED, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2 * RELATED);
        assertEquals(counts, world.counts(id));
        assertEquals(before, world.state());

        world.apply(id);
        workKilledEverywhere(id, afterTheRequest);
        assertEquals(counts.plus(new Counts(0, 0, 0, 0, 0, 0, 0, RELATED)), world.counts(id));
        world.everyone().forEach(each -> {
            var record = world.ours().contacts().contacts().read(each.id()).orElseThrow();
            int related = each.name().equals("Known Already") ? RELATED : 3;
            assertEquals(related, record.relationships().size(), each.name());
            // One change for each, and one for who was added.
            assertEquals(related + 1, record.changes().size(), each.name());
        });

        world.undo(id);
        workKilledEverywhere(id, afterTheRequest);
        assertEquals(ImportState.UNDONE, world.details(id).current().state());
        assertEquals(before, world.state());
        assertEquals(List.of(), world.details(id).report().kept());
    }

    /** Compared with what it said before, and all is the same. */
    private int theSameSheetAgain(String sheet, boolean afterTheRequest) {
        ImportId again = world.upload(sheet);
        world.plan(again, Optional.of("News"), Optional.of(World.CONSENT));
        Map<String, Object> before = world.state();
        int kills = workKilledEverywhere(again, afterTheRequest);
        assertEquals(PEOPLE + 1, world.counts(again).same());
        assertEquals(0, world.counts(again).create() + world.counts(again).fill());
        world.apply(again);
        kills += workKilledEverywhere(again, afterTheRequest);
        assertEquals(before, world.state());
        return kills;
    }

    /** Of ten, one says no and one wants no mail at all. */
    private static String answer(int person) {
        return switch (person % 10) {
            case 3 -> "no";
            case 4 -> "STOP";
            default -> "yes";
        };
    }

    private static boolean saidYes(ContactSummary contact) {
        return contact.newsletter().equals(Optional.of(Answer.YES));
    }

    private static Set<EmailAddress> stopped() {
        return IntStream.range(0, PEOPLE)
                .filter(i -> answer(i).equals("STOP"))
                .mapToObj(i -> new EmailAddress("person" + i + "@example.org"))
                .collect(Collectors.toSet());
    }

    private Set<EmailAddress> suppressed() {
        return world.ours()
                .contacts()
                .suppressions()
                .among(IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new EmailAddress("person" + i + "@example.org"))
                        .toList())
                .keySet();
    }

    /** Killed at the 1st request, then at the 2nd …, until a worker comes through. */
    private int workKilledEverywhere(ImportId id, boolean afterTheRequest) {
        for (int at = 1; at <= MOST_KILLS; at++) {
            world.clock.pass(Import.LEASE.plusSeconds(1));
            try (DynamoDbClient mortal = DynamoDbLocal.shared().newClient(Killer.at(at, afterTheRequest))) {
                if (survives(world.worker(mortal), id)) {
                    assertTrue(at > 3, "nobody was killed");
                    // Its work may be done with its entry still there: the schedule's next message ends it.
                    world.work(id);
                    return at - 1;
                }
            }
        }
        throw new AssertionError("Killed " + MOST_KILLS + " times and still not done");
    }

    /** False when it was killed: whatever was acknowledged then is there, and nothing else. */
    private static boolean survives(WorkOnImport worker, ImportId id) {
        try {
            worker.run(World.OURS, id, () -> false);
            return true;
        } catch (RuntimeException | Killer.Killed death) {
            if (Killer.Killed.caused(death)) {
                return false;
            }
            throw death;
        }
    }
}
