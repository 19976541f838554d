package org.kith.functions.spreadsheets.differences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.functions.spreadsheets.differences.RandomFacts.FIELDS;
import static org.kith.functions.spreadsheets.differences.RandomFacts.facts;
import static org.kith.functions.spreadsheets.differences.RandomFacts.treatments;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Facts;

class ThreeWayTest {
    private static final int ROUNDS = 3_000;

    private final Random random = new Random(20261123);
    private final ThreeWay threeWay = new ThreeWay(FIELDS, Set.of());

    @Test
    void whereKithIsAsTheSheetWasTheSheetIsTaken() {
        for (int round = 0; round < ROUNDS; round++) {
            Facts lastTime = facts(random);
            Facts sheet = facts(random);
            Set<String> said = FactTexts.of(lastTime).keySet();
            MergedFacts merged = merged(lastTime, sheet, lastTime, Treatments.NONE);
            assertTrue(
                    merged.differences().stream()
                            .filter(each -> said.contains(each.fact())
                                    && !Treatments.possible(each.fact()).isEmpty())
                            .allMatch(each -> !each.stays() && each.newer().equals(Optional.of(Newer.SHEET))),
                    lastTime + "\n" + sheet);
        }
    }

    @Test
    void whereTheSheetIsAsItWasKithStaysWhateverWasDecided() {
        for (int round = 0; round < ROUNDS; round++) {
            Facts record = facts(random);
            Facts sheet = facts(random);
            MergedFacts merged = merged(record, sheet, sheet, treatments(random));
            String told = record + "\n" + sheet;
            assertEquals(plain(Treatments.NONE, record, sheet).facts(), merged.facts(), told);
            assertTrue(
                    merged.differences().stream()
                            .filter(each -> !Treatments.possible(each.fact()).isEmpty())
                            .allMatch(each -> each.stays() && each.newer().equals(Optional.of(Newer.KITH))),
                    told);
        }
    }

    @Test
    void whatWasNeverComparedIsDecidedAsEver() {
        for (int round = 0; round < ROUNDS; round++) {
            Facts record = facts(random);
            Facts sheet = facts(random);
            Treatments treatments = treatments(random);
            assertEquals(
                    plain(treatments, record, sheet),
                    new MergeFacts(treatments, FIELDS).merge(record, sheet, Since.NOTHING));
        }
    }

    @Test
    void nothingIsTakenTwiceAndWhatIsLeftStays() {
        ThreeWay leaving = new ThreeWay(FIELDS, Set.of("phones", "lastName"));
        for (int round = 0; round < ROUNDS; round++) {
            Facts record = facts(random);
            Facts sheet = facts(random);
            Facts lastTime = facts(random);
            Treatments treatments = treatments(random);
            MergeFacts merge = new MergeFacts(treatments, FIELDS);
            Since since = leaving.compare(record, sheet, lastTime);
            MergedFacts once = merge.merge(record, sheet, since);
            String told = treatments + "\n" + record + "\n" + sheet + "\n" + lastTime;
            // A worker that was killed comes again with the same staged row.
            assertEquals(once.facts(), merge.merge(once.facts(), sheet, since).facts(), told);
            Map<String, String> before = FactTexts.of(record);
            Map<String, String> after = FactTexts.of(once.facts());
            for (String fact : since.left()) {
                assertEquals(before.get(fact), after.get(fact), told);
            }
            // And next month, with the same sheet, nothing more is taken from it.
            Since next = leaving.compare(once.facts(), sheet, sheet);
            assertEquals(Map.of(), next.newer(), told);
        }
    }

    private MergedFacts merged(Facts record, Facts sheet, Facts lastTime, Treatments treatments) {
        return new MergeFacts(treatments, FIELDS).merge(record, sheet, threeWay.compare(record, sheet, lastTime));
    }

    private static MergedFacts plain(Treatments treatments, Facts record, Facts sheet) {
        return new MergeFacts(treatments, FIELDS).merge(record, sheet);
    }
}
