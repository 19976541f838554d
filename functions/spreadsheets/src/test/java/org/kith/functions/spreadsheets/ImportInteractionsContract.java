package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.contacts.GroupStores;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.merging.Merges;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.work.Worker;
import tools.jackson.databind.JsonNode;

/** Sheets with a row for each call and each visit. */
abstract class ImportInteractionsContract extends ImportRequests {
    private static final String CALLS = """
        Date,Name,E-mail,Type,What was said
        1/3/2024,Jane Smith,jane@example.org,Call,She was well
        8/3/2024,Jane Smith,jane@example.org,home visit,"Tea, and the garden"
        2/3/2024,Al Jones,al@example.org,Fax,Sent the form
        9/3/2024,Al Jones,al@example.org,,Rang back
        9/3/2024,Al Jones,al@example.org,,Rang back
        ,Bo Reid,bo@example.org,Call,-
        """;

    @Test
    void eachRowIsWrittenDownWithItsContact() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        ImportId id = checked(CALLS);
        assertEquals(
                List.of(
                        ImportField.INTERACTION_DAY,
                        ImportField.FULL_NAME,
                        ImportField.EMAIL,
                        ImportField.INTERACTION_KIND,
                        ImportField.INTERACTION),
                world.details(id).plan().orElseThrow().fields());
        assertEquals(new Counts(6, 6, 2, 1, 0, 0, 3, 0, 0, 0, 0, 5), world.counts(id));
        assertTrue(world.told(jane.id()).isEmpty(), "nothing is written down before somebody said so");
        assertEquals(
                Map.of("Kith has no such kind of interaction: we made it a note, with the word in front", 1),
                noted(id));

        world.brought(id);
        assertEquals(List.of("CALL 2024-03-01 She was well", "VISIT 2024-03-08 Tea, and the garden"), told("jane"));
        assertEquals(List.of("NOTE 2024-03-02 Fax: Sent the form", "NOTE 2024-03-09 Rang back"), told("al"));
        assertEquals(List.of(), told("bo"));
        assertEquals(new Counts(6, 6, 2, 1, 0, 0, 3, 3, 0, 0, 0, 4), world.counts(id), "the same row twice is one");
        assertEquals(World.AILEEN.name(), by(jane));
        String added = "Added. Kith has no such kind of interaction: we made it a note, with the word in front: Fax";
        assertEquals(
                List.of(
                        "Known before; what was new was taken",
                        "Taken together with row 2; what happened was written down",
                        added,
                        "Taken together with row 4; what happened was written down",
                        "Taken together with row 4",
                        "Added"),
                outcomes(id));
    }

    /** Whoever keeps a list of calls adds to it: next month only what is new comes in, and nobody else does. */
    @Test
    void theSameSheetNextMonthBringsInOnlyWhatIsNew() {
        world.brought(checked(CALLS));
        Map<String, Object> before = world.state();
        ImportId same = checked(CALLS);
        assertEquals(new Counts(6, 6, 0, 0, 3, 0, 3, 0), world.counts(same));
        world.brought(same);
        assertEquals(before, world.state());

        ImportId more = checked(CALLS + "1/4/2024,Jane Smith,jane@example.org,Call,She has a cold\n");
        assertEquals(new Counts(7, 7, 0, 0, 3, 0, 4, 0, 0, 0, 0, 1), world.counts(more));
        world.brought(more);
        assertEquals(new Counts(7, 7, 0, 0, 3, 0, 4, 0, 0, 0, 0, 1), world.counts(more));
        assertEquals(
                List.of(
                        "CALL 2024-03-01 She was well",
                        "VISIT 2024-03-08 Tea, and the garden",
                        "CALL 2024-04-01 She has a cold"),
                told("jane"));
        world.undo(more);
        assertEquals(ImportState.UNDONE, world.work(more).state());
        assertEquals(before, world.state());
        assertEquals(List.of(), world.details(more).report().kept());
    }

    /** An export of what happened has the same columns; and what somebody wrote down by hand stands in their sheet, too. */
    @Test
    void whatIsWrittenDownAlreadyIsNotWrittenDownAgain() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        log(jane, "She rang us");
        Contact other = known("Jane", "Smyth", "other@example.org");
        log(other, "Was merged");
        GroupStores contacts = world.ours().contacts();
        Merges.Wanted two = new Merges.Wanted(jane.id(), jane.version(), other.id(), other.version());
        assertInstanceOf(Merges.Merged.Done.class, contacts.merges().merge(two, Set.of(), world.signature()));
        Map<String, Object> before = world.state();
        String day = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).toString();
        String sheet =
                "Name,Kith id,Day,Kind,What happened\nJane Smith," + jane.id().value() + "," + day
                        + ",call,She rang us\n" + "Jane Smith," + jane.id().value() + "," + day + ",call,Was merged\n";
        ImportId id = checked(sheet);
        assertEquals(new Counts(2, 2, 0, 0, 1, 0, 1, 0), world.counts(id));
        world.brought(id);
        assertEquals(before, world.state());
        ImportId others = checked(sheet.replace("rang us", "rang again").replace(",call,Was", ",visit,Was"));
        assertEquals(new Counts(2, 2, 0, 1, 0, 0, 1, 0, 0, 0, 0, 2), world.counts(others));
    }

    @Test
    void undoTakesBackWhatWasWrittenDownAndNothingElse() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        log(jane, "She rang us");
        Map<String, Object> before = world.state();
        ImportId id = checked(CALLS);
        world.brought(id);
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(before, world.state());
        assertEquals(List.of(), world.details(id).report().kept());
        assertEquals(
                1,
                world.ours().contacts().contacts().read(jane.id()).orElseThrow().changes().stream()
                        .filter(change -> change.fields().stream()
                                .anyMatch(field -> field.field().equals("interaction")))
                        .count(),
                "nor is it in the history what it said");
    }

    @Test
    void whomSomebodySpokeToSinceIsKept() {
        world.brought(checked("Name,E-mail,Call notes,Call date\nEd Poe,ed@example.org,Well,3 May 2024\n"));
        ImportId id = checked(CALLS);
        world.brought(id);
        log(world.contact("al@example.org"), "He came by");
        world.undo(id);
        world.work(id);
        assertEquals(
                List.of("Al Jones"),
                world.details(id).report().kept().stream()
                        .map(Report.Kept::name)
                        .toList());
        assertEquals(3, told("al").size());
        assertEquals(List.of("NOTE 2024-05-03 Well"), told("ed"));
        assertEquals(2, world.everyone().size());
    }

    /** A transaction has room for a hundred writes, and years of calls are more. */
    @Test
    void moreThanATransactionHoldsComesInAndGoesAgain() {
        known("Jane", "Smith", "jane@example.org");
        Map<String, Object> before = world.state();
        ImportId id = checked(yearsOfCalls());
        assertEquals(new Counts(300, 300, 1, 1, 0, 0, 298, 0, 0, 0, 0, 300), world.counts(id));
        world.apply(id);
        // Each worker dies after one step, and another takes up what it left.
        int workers = 1;
        world.clock.pass(Import.LEASE.plusSeconds(1));
        while (world.worker().run(World.OURS, id, () -> true) == Worker.Left.MORE) {
            workers++;
        }
        assertTrue(workers > 5);
        assertEquals(new Counts(300, 300, 1, 1, 0, 0, 298, 2, 0, 0, 0, 300), world.counts(id));
        assertEquals(150, told("jane").size());
        assertEquals(150, told("al").size());
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(before, world.state());
        assertEquals(List.of(), world.details(id).report().kept());
    }

    /** Somebody adds them by hand between check and start, under another id: what happened is theirs. */
    @Test
    void whoTurnsUpMeanwhileGetsWhatHappened() {
        ImportId id = checked(yearsOfCalls());
        Contact al = known("Al", "Jones", "al@example.org");
        world.apply(id);
        world.clock.pass(Import.LEASE.plusSeconds(1));
        while (world.worker().run(World.OURS, id, () -> true) == Worker.Left.MORE) {}
        assertEquals(2, world.everyone().size());
        assertEquals(150, world.told(al.id()).size());
        assertEquals(new Counts(300, 300, 1, 1, 0, 0, 298, 2, 0, 0, 0, 300), world.counts(id));
    }

    @Test
    void whoIsDeletedMeanwhileDoesNotComeAgainForWhatHappened() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        ImportId first = checked("Name,E-mail,Call notes,Call date\nJane Smith,jane@example.org,Well,3 May 2024\n");
        world.brought(first);
        ImportId id = checked("""
            Name,E-mail,Call notes,Call date
            Jane Smith,jane@example.org,Well,3 May 2024
            Jane Smith,jane@example.org,Better,4 May 2024
            """);
        assertEquals(new Counts(2, 2, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1), world.counts(id));
        world.ours().contacts().gone().delete(jane.id(), world.signature());
        world.brought(id);
        assertEquals(List.of(), world.everyone());
        assertEquals(new Counts(2, 2, 0, 0, 1, 0, 1, 0), world.counts(id));
    }

    /** A register has a date and notes, too; they are of nothing that happened unless a column says so. */
    @Test
    void whatColumnsAreIsSuggestedOnlyWhereTheySaySo() {
        assertEquals(
                List.of(
                        ImportField.FULL_NAME,
                        ImportField.EMAIL,
                        ImportField.IGNORE,
                        ImportField.IGNORE,
                        ImportField.NOTE),
                suggested("Name,E-mail,Date,Type,Notes\nJane Smith,jane@example.org,1/3/2024,call,Well\n"));
        assertEquals(
                List.of(ImportField.FULL_NAME, ImportField.IGNORE, ImportField.IGNORE),
                suggested("Name,Contact notes,Contact type\nJane Smith,Well,call\n"));
        assertEquals(
                List.of(
                        ImportField.ID,
                        ImportField.FULL_NAME,
                        ImportField.EMAIL,
                        ImportField.INTERACTION_DAY,
                        ImportField.INTERACTION_KIND,
                        ImportField.INTERACTION,
                        ImportField.IGNORE,
                        ImportField.IGNORE),
                suggested("""
                    Kith id,Name,E-mail,Day,Kind,What happened,Who else was there,Written by
                    x,Jane Smith,,2024-03-01,call,She rang us,Al Jones,Aileen Baird
                    """));
    }

    private List<ImportField> suggested(String sheet) {
        return world.details(world.upload(sheet)).columns().stream()
                .map(Column::suggested)
                .toList();
    }

    @Test
    void whatCannotBeReadIsToldAndNothingOfItsRowComesIn() {
        ImportId id = checked("""
            Name,E-mail,Call notes,Call date
            Jane Smith,jane@example.org,Well,May 2024
            Al Jones,al@example.org,Well,
            Bo Reid,bo@example.org,Well,3/4/2099
            Cy Dunn,cy@example.org,Well,yesterday
            Di Hay,di@example.org,%s,3/4/2024
            Ed Poe,ed@example.org,,3/4/2024
            """.formatted("x".repeat(5001)));
        assertEquals(
                List.of(
                        "The day on which this happened is still to come",
                        "The row does not say on which day this happened",
                        "We cannot read the day on which this happened",
                        "We need the day on which this happened, not only the month or the year",
                        "What happened is longer than the 5000 characters that Kith keeps of it"),
                world.details(id).report().rejected().stream()
                        .map(Report.RowGroup::reason)
                        .sorted()
                        .toList());
        assertEquals(
                Map.of("The row has a day, but does not say what happened: nothing was noted of it", 1), noted(id));
        assertEquals(new Counts(6, 6, 1, 0, 0, 5, 0, 0), world.counts(id));
    }

    /** Somebody may empty the box of a day that cannot be read: then the row comes in, and nothing is noted of it. */
    @Test
    void aRowComesInWithoutWhatHappenedWhereItsDayIsLeftOut() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        String sheet = "Name,E-mail,Call notes,Call date\nJane Smith,jane@example.org,Well,yesterday\n";
        ImportId first = checked(sheet.replace("yesterday", "3 May 2024"));
        world.brought(first);
        ImportId id = checked(sheet);
        assertEquals(1, world.counts(id).rejected());
        assertEquals(0, world.details(id).report().noLongerCount(), "the row is about her all the same");
        assertEquals(
                "1 day we cannot read",
                json(200, send("GET", "/api/imports/" + id + "/problems", ""))
                        .at("/problems/0/title")
                        .stringValue());
        json(202, send("POST", "/api/imports/" + id + "/corrections", """
            {"cells":[{"column":3,"says":"yesterday","means":""}]}
            """));
        world.work(id);
        assertEquals(new Counts(1, 1, 0, 0, 1, 0, 0, 0), world.counts(id));
        assertTrue(noted(id).containsKey("Without its day, we did not write down what happened"));
        json(202, send("POST", "/api/imports/" + id + "/corrections", """
            {"cells":[{"column":3,"says":"yesterday","means":"4 May 2024"}]}
            """));
        world.work(id);
        world.brought(id);
        assertEquals(List.of("NOTE 2024-05-03 Well", "NOTE 2024-05-04 Well"), world.told(jane.id()));
    }

    @Test
    void whoIsKeptWithManyCallsCountsOnce() {
        ImportId id = checked(yearsOfCalls());
        world.brought(id);
        log(world.contact("al@example.org"), "He came by");
        world.undo(id);
        world.work(id);
        assertEquals(1, world.details(id).report().keptCount());
        assertEquals(151, told("al").size());
        assertEquals(1, world.everyone().size());
    }

    @Test
    void aTextNeedsADayAndADayAText() {
        ImportId id = world.upload("Name,Call notes,Call date\nJane Smith,Well,3/5/2024\n");
        assertEquals(
                "Say which column has the day on which this happened",
                faults(id, "\"fullName\",\"interaction\",\"ignore\""));
        assertEquals("Say which column tells what happened", faults(id, "\"fullName\",\"ignore\",\"interactionDay\""));
    }

    private String faults(ImportId id, String fields) {
        JsonNode problem = json(400, send("PUT", "/api/imports/" + id + "/plan", "{\"fields\":[" + fields + "]}"));
        assertEquals("/fields", pointers(problem));
        return problem.at("/faults/0/detail").stringValue();
    }

    private ImportId checked(String sheet) {
        return world.checked(sheet, Optional.empty(), Optional.empty());
    }

    private Contact known(String firstName, String lastName, String address) {
        return world.add(Facts.person(firstName, lastName).withEmails(new EmailAddress(address)));
    }

    private List<String> told(String name) {
        return world.told(world.contact(name + "@example.org").id());
    }

    private void log(Contact contact, String text) {
        Instant now = world.clock.instant();
        world.ours().contacts().interactions().log(contact.id(), InteractionKind.CALL, text, now, world.signature());
    }

    private String by(Contact contact) {
        return world.ours()
                .contacts()
                .contacts()
                .read(contact.id())
                .orElseThrow()
                .interactions()
                .getFirst()
                .by()
                .name();
    }

    private Map<String, Integer> noted(ImportId id) {
        return world.details(id).report().noted().stream()
                .collect(Collectors.toMap(Report.RowGroup::reason, Report.RowGroup::count));
    }

    /** Of two, in turn. */
    private static String yearsOfCalls() {
        return "Name,E-mail,Call notes,Call date\n"
                + IntStream.range(0, 150)
                        .mapToObj(week -> LocalDate.of(2020, 1, 6).plusWeeks(week))
                        .map(day -> "Jane Smith,jane@example.org,Well," + day + "\nAl Jones,al@example.org,Busy," + day
                                + "\n")
                        .collect(Collectors.joining());
    }
}
