package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.Basis;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.http.Json;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import tools.jackson.databind.JsonNode;

/** What becomes of dates: birth dates, and the days on which people said yes. */
abstract class ImportDatesContract extends ImportRequests {
    private static final String EITHER_WAY = """
        Name,E-mail,D.O.B
        Jane Smith,jane@example.org,3/7/58
        Al Jones,al@example.org,1958
        Bo Reid,bo@example.org,
        """;

    @Test
    void whichComesFirstIsAskedAndTheAnswerCounts() {
        ImportId id = world.upload(EITHER_WAY);
        String path = "/api/imports/" + id;
        JsonNode born = json(200, send("GET", path, "")).path("columns").path(2);
        assertEquals("born", born.path("suggested").stringValue());
        assertEquals(Json.read("""
            {"monthFirst": false, "asked": true,
             "examples": [{"written": "3/7/58", "dayFirst": "1958-07-03", "monthFirst": "1958-03-07"}]}
            """), born.path("dates"));

        JsonNode planned = json(
                202, send("PUT", path + "/plan", "{\"fields\":[\"fullName\",\"email\",\"born\"],\"monthFirst\":[2]}"));
        assertEquals(Json.read("[2]"), planned.path("plan").path("monthFirst"));
        world.work(id);
        world.brought(id);
        assertEquals(PartialDate.parse("1958-03-07"), born("jane@example.org"));
        assertEquals(PartialDate.parse("1958"), born("al@example.org"));
        assertEquals(Optional.empty(), born("bo@example.org"));
    }

    @Test
    void theDayComesFirstUnlessSomebodySaysOtherwise() {
        world.brought(world.checked(EITHER_WAY, Optional.empty(), Optional.empty()));
        assertEquals(PartialDate.parse("1958-07-03"), born("jane@example.org"));
    }

    @Test
    void aBirthDateIsFilledUpAndNeverWrittenOver() {
        world.add(person("Jane", "Smith", "jane@example.org", "1958"));
        world.add(person("Al", "Jones", "al@example.org", "1960-01-01"));
        Contact kay = world.add(person("Kay", "Reid", "bo@example.org", "1960"));
        world.brought(world.checked("""
            Name,E-mail,D.O.B
            Jane Smith,jane@example.org,31/7/58
            Al Jones,al@example.org,1958
            Bo Reid,bo@example.org,1/1/1960
            """, Optional.empty(), Optional.empty()));
        assertEquals(PartialDate.parse("1958-07-31"), born("jane@example.org"));
        assertEquals(PartialDate.parse("1960-01-01"), born("al@example.org"));
        // Who shares an address and is called otherwise is somebody else.
        assertEquals(
                PartialDate.parse("1960"),
                world.ours()
                        .contacts()
                        .contacts()
                        .find(kay.id())
                        .orElseThrow()
                        .facts()
                        .born());
    }

    @ParameterizedTest
    @CsvSource({
        "May 2018, 2018-05-01, Sign-up form (the sheet says only May 2018)",
        "2018, 2018-01-01, Sign-up form (the sheet says only 2018)",
        "9/5/2018, 2018-05-09, Sign-up form",
        "November 2026, 2026-11-01, Sign-up form (the sheet says only November 2026)"
    })
    void aYesOfWhichOnlyTheMonthIsKnownIsNeverMadeYoungerThanItIs(String cell, LocalDate given, String source) {
        ImportId id = world.checked(
                "Name,E-mail,Said yes on\nJane,jane@example.org," + cell + "\n",
                Optional.empty(),
                Optional.of(World.CONSENT));
        boolean partly = !source.equals("Sign-up form");
        assertEquals(
                partly ? List.of(1) : List.of(),
                world.details(id).report().noted().stream()
                        .map(Report.RowGroup::count)
                        .toList());
        world.brought(id);
        Permission permission = world.contact("jane@example.org")
                .permission(Purpose.NEWSLETTER, Channel.EMAIL)
                .orElseThrow();
        assertEquals(Optional.of(given), permission.given());
        assertEquals(source, permission.source());
    }

    @Test
    void theNoteSaysWhichRowsAndIsOnlyMadeWhereAPermissionComesWithThem() {
        String sheet = "Name,E-mail,Said yes on\nJane,jane@example.org,May 2018\nAl,,Jun 2019\n";
        ImportId with = world.checked(sheet, Optional.empty(), Optional.of(World.CONSENT));
        JsonNode noted = json(200, send("GET", "/api/imports/" + with, "")).path("noted");
        assertEquals(
                List.of(Map.of(
                        "reason",
                        "Not the day of their yes, only the month or year: we note the first day that it can have been",
                        "count",
                        1,
                        "examples",
                        List.of("Row 2: May 2018"))),
                List.of(Map.of(
                        "reason", noted.path(0).path("reason").stringValue(),
                        "count", noted.path(0).path("count").intValue(),
                        "examples",
                                List.of(noted.path(0).path("examples").path(0).stringValue()))));
        assertEquals(1, noted.size());
        ImportId without = world.checked(sheet, Optional.empty(), Optional.empty());
        assertEquals(List.of(), world.details(without).report().noted());
    }

    @Test
    void softOptInNeedsADayThatIsSurelyLateEnough() {
        Plan.Agreement soft = new Plan.Agreement(Basis.SOFT_OPT_IN, "Fair", Optional.empty(), Optional.empty());
        ImportId id = world.checked(
                "Name,E-mail,Said yes on\nJane,jane@example.org,Feb 2026\nAl,al@example.org,March 2026\n",
                Optional.empty(),
                Optional.of(soft));
        assertEquals(new Counts(2, 2, 1, 0, 0, 1, 0, 0), world.counts(id));
    }

    @Test
    void theSheetThatEverybodyKeepsComesInButForItsBadAddresses() {
        ImportId id = world.upload(Samples.read("befrienders.xlsx"));
        world.plan(id, Optional.empty(), Optional.of(World.CONSENT));
        world.work(id);
        Report report = world.details(id).report();
        assertEquals(
                List.of("We cannot read the e-mail address"),
                report.rejected().stream().map(Report.RowGroup::reason).toList());
        assertEquals(
                Set.of(
                        "Kith has no box for titles such as Dr or Rev: we left them out",
                        "Neither a yes nor a no to the newsletter: nothing is noted, and none goes to them",
                        "The sheet does not say on which day they said yes: where we note it, we note no day",
                        "Not the day of their yes, only the month or year: we note the first day that it can have"
                                + " been"),
                report.noted().stream().map(Report.RowGroup::reason).collect(Collectors.toSet()));
    }

    private Optional<PartialDate> born(String address) {
        return world.contact(address).facts().born();
    }

    private static Facts person(String first, String last, String address, String born) {
        return Facts.person(first, last)
                .edit()
                .born(PartialDate.parse(born))
                .build()
                .withEmails(new EmailAddress(address));
    }
}
