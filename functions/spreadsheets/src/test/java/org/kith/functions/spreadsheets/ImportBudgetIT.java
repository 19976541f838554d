package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.kernel.ImportId;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.RequestCount;
import org.kith.work.Worker;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What it costs to bring rows in, counted at the client: every request to the table, whatever it is for. */
class ImportBudgetIT {
    /** Of docs' budget for imports: requests for each thousand new rows that are brought in. */
    private static final double MOST_REQUESTS = 45;

    /** Of ten people, half say yes, one says no and one wants no mail; the others were not asked. */
    private static final List<String> ANSWERS = List.of("yes", "y", "no", "Y", "", "yes", "STOP", "yes", "", "");

    private final World world = new World(DynamoDbLocal.shared());

    @ParameterizedTest
    @CsvSource({"1000, false, false", "5000, true, false", "5000, true, true"})
    void aThousandNewRowsTakeAtMostFortyFiveRequests(int rows, boolean withPermission, boolean asked) {
        String sheet = "First name,Last name,E-mail,Phone,Postcode" + (asked ? ",Newsletter\n" : "\n")
                + IntStream.range(0, rows)
                        .mapToObj(i -> "Ada,Number" + i + ",ada" + i + "@example.org,07700 900123,M15 5A"
                                + (char) ('A' + i % 26)
                                + (asked ? "," + ANSWERS.get(i % ANSWERS.size()) : ""))
                        .collect(Collectors.joining("\n"));
        ImportId id = world.upload(sheet);
        world.plan(id, Optional.of("News"), withPermission ? Optional.of(World.CONSENT) : Optional.empty());
        int checking = requests(id);
        assertEquals(rows, world.counts(id).create());
        world.apply(id);
        int applying = requests(id);
        assertEquals(rows, world.counts(id).done());
        System.out.printf(
                Locale.ROOT,
                "%d new rows%s%s: %d requests to check, %d to apply: %.1f for each thousand applied%n",
                rows,
                withPermission ? " with permission" : "",
                asked ? " as a column says" : "",
                checking,
                applying,
                applying * 1000.0 / rows);
        assertTrue(applying * 1000.0 / rows <= MOST_REQUESTS, () -> applying + " requests");
    }

    /** A row for each call, ten with each person: whoever keeps such a sheet keeps it for years. */
    @Test
    void aThousandCallsTakeAtMostAHundredAndTwentyRequests() {
        String sheet = "Name,E-mail,Call date,Call notes\n"
                + IntStream.range(0, 1000)
                        .mapToObj(i -> "Ada Number" + i % 100 + ",ada" + i % 100 + "@example.org,2024-0"
                                + (i / 100 % 9 + 1) + "-1" + i / 900 + ",She was well and asked for the minibus")
                        .collect(Collectors.joining("\n"));
        ImportId id = world.upload(sheet);
        world.plan(id, Optional.empty(), Optional.empty());
        int checking = requests(id);
        assertEquals(1000, world.counts(id).interactions());
        world.apply(id);
        int applying = requests(id);
        ImportId again = world.upload(sheet);
        world.plan(again, Optional.empty(), Optional.empty());
        int checkedAgain = requests(again);
        assertEquals(0, world.counts(again).interactions());
        System.out.printf(
                Locale.ROOT,
                "1000 calls with 100 new people: %d requests to check, %d to apply, %d to check again%n",
                checking,
                applying,
                checkedAgain);
        assertTrue(applying <= 120, () -> applying + " requests");
    }

    /** Each of a thousand people cares for another: two requests for sixteen of them, beside those of the people. */
    @Test
    void aThousandRelationshipsTakeAtMostAHundredAndThirtyFiveRequestsMore() {
        String sheet = "Name,E-mail,Is,Related to\n"
                + IntStream.range(0, 1000)
                        .mapToObj(i -> "Ada Number" + i + ",ada" + i + "@example.org,carer of,ada" + (i + 1) % 1000
                                + "@example.org")
                        .collect(Collectors.joining("\n"));
        ImportId id = world.upload(sheet);
        world.plan(id, Optional.empty(), Optional.empty());
        int checking = requests(id);
        assertEquals(1000, world.counts(id).relationships());
        world.apply(id);
        int applying = requests(id);
        ImportId again = world.upload(sheet);
        world.plan(again, Optional.empty(), Optional.empty());
        int checkedAgain = requests(again);
        assertEquals(0, world.counts(again).relationships());
        System.out.printf(
                Locale.ROOT,
                "1000 people and relationships: %d requests to check, %d to apply, %d to check again%n",
                checking,
                applying,
                checkedAgain);
        assertTrue(applying <= MOST_REQUESTS + 135, () -> applying + " requests");
    }

    private int requests(ImportId id) {
        RequestCount requests = new RequestCount();
        world.clock.pass(Import.LEASE.plusSeconds(1));
        try (DynamoDbClient counted = DynamoDbLocal.shared().newClient(requests)) {
            assertEquals(Worker.Left.NOTHING, world.worker(counted).run(World.OURS, id, () -> false));
        }
        return requests.sent();
    }
}
