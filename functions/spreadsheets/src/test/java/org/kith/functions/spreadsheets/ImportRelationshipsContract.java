package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.Role;
import org.kith.work.Worker;
import tools.jackson.databind.JsonNode;

/** Sheets that say what somebody is to somebody else. */
abstract class ImportRelationshipsContract extends ImportRequests {
    private static final String NOBODY =
            "We know nobody of this name, address or number, in Kith or in the sheet: no relationship is noted";

    /** Each row names who cares for its contact: in Kith, further up, further down, in any words that one alone has. */
    private static final String CARERS = """
        Name,E-mail,Carer
        Tom Hay,tom@example.org,"SMITH, Jane"
        Ann Lee,ann@example.org,Bo Reid; jane@example.org
        Bo Reid,bo@example.org,
        Cy Dunn,cy@example.org,Somebody Else
        Di Poe,di@example.org,Di Poe
        """;

    private static final String FIELDS = "\"fullName\",\"email\",\"related\"";

    @Test
    void eachIsRelatedToWhomItsRowNames() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        ImportId id = caredFor(CARERS);
        assertEquals(counts(5, 5, 0, 0, 0, 3), world.counts(id));
        assertEquals(
                Map.of(NOBODY, 1, "The row is about the very contact that it names: no relationship is noted", 1),
                noted(id));
        assertEquals(List.of(), world.related(jane.id()), "nothing is written down before somebody said so");

        world.brought(id);
        assertEquals(counts(5, 5, 0, 0, 5, 3), world.counts(id));
        assertEquals(List.of("carer of Ann Lee", "carer of Tom Hay"), world.related(jane.id()));
        assertEquals(List.of("cared for by Bo Reid", "cared for by Jane Smith"), related("ann"));
        assertEquals(List.of("carer of Ann Lee"), related("bo"));
        assertEquals(List.of(), related("cy"));
        assertEquals(
                List.of(
                        "Added; a relationship was written down",
                        "Added; a relationship was written down",
                        "Added",
                        "Added",
                        "Added"),
                outcomes(id));
    }

    @Test
    void theSameSheetAgainSaysNothingNew() {
        known("Jane", "Smith", "jane@example.org");
        world.brought(caredFor(CARERS));
        Map<String, Object> before = world.state();
        ImportId same = caredFor(CARERS);
        assertEquals(counts(5, 0, 0, 5, 0, 0), world.counts(same));
        world.brought(same);
        assertEquals(before, world.state());

        ImportId more =
                caredFor(CARERS.replace("Cy Dunn,cy@example.org,Somebody Else", "Cy Dunn,cy@example.org,Tom Hay"));
        assertEquals(counts(5, 0, 0, 5, 0, 1), world.counts(more));
        world.brought(more);
        assertEquals(List.of("cared for by Tom Hay"), related("cy"));
        world.undo(more);
        assertEquals(ImportState.UNDONE, world.work(more).state());
        assertEquals(before, world.state());
        assertEquals(List.of(), world.details(more).report().kept());
    }

    @Test
    void undoTakesBackWhatWasSaidAndNothingElse() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        Contact al = known("Al", "Jones", "al@example.org");
        relate(jane, 4, al);
        Map<String, Object> before = world.state();
        int changes = changes(jane);
        ImportId id = caredFor(CARERS);
        world.brought(id);
        assertEquals(changes + 2, changes(jane));
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(before, world.state());
        assertEquals(changes, changes(jane), "nor is it in the history that it was said");
        assertEquals(List.of(), world.details(id).report().kept());
    }

    /** Who was there before is kept with what somebody said since, and so is whoever came for it. */
    @Test
    void whatSomebodyChangedSinceIsKept() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        ImportId id = caredFor(CARERS);
        world.brought(id);
        Relationship tom = relationships(world.contact("tom@example.org")).getFirst();
        RelationshipTerms ended =
                new RelationshipTerms(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty());
        assertInstanceOf(
                Relationships.Changed.Done.class,
                world.ours()
                        .contacts()
                        .relationships()
                        .change(jane.id(), tom.id(), tom.terms(), ended, world.signature()));
        world.undo(id);
        world.work(id);
        assertEquals(List.of("carer of Tom Hay, until 1 November 2026"), world.related(jane.id()));
        assertEquals(
                List.of("Jane Smith", "Tom Hay"),
                world.details(id).report().kept().stream()
                        .map(Report.Kept::name)
                        .sorted()
                        .toList());
        assertEquals(2, world.everyone().size());

        ImportId again = caredFor("Name,E-mail,Carer\nTom Hay,tom@example.org,Jane Smith\n");
        assertEquals(0, world.counts(again).relationships());
        assertEquals(Map.of("In Kith this relationship is over: we left it so", 1), noted(again));
    }

    /** Hundreds of writes: workers die after each step, and others take up what they left. */
    @Test
    void moreThanATransactionHoldsComesInAndGoesAgain() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        Map<String, Object> before = world.state();
        ImportId id = caredFor(caredForByJane(120));
        assertEquals(counts(120, 120, 0, 0, 0, 120), world.counts(id));
        world.apply(id);
        assertTrue(oneStepEach(id) > 10);
        assertEquals(counts(120, 120, 0, 0, 120, 120), world.counts(id));
        assertEquals(120, world.related(jane.id()).size());
        world.undo(id);
        assertTrue(oneStepEach(id) > 10);
        assertEquals(ImportState.UNDONE, world.details(id).current().state());
        assertEquals(before, world.state());
        assertEquals(List.of(), world.details(id).report().kept());
    }

    /** Hundreds are staged in several steps: cut short between two of them, they are staged afresh. */
    @Test
    void whoIsCutShortWhileTheyAreStagedLeavesNothingTwice() {
        known("Jane", "Smith", "jane@example.org");
        ImportId id = caredFor(caredForByJane(40));
        Import ready = world.details(id).current();
        assertEquals(3, ready.chunks() - ready.contactChunks());
        Counts rows = ready.counts().plus(Counts.ofRelationships(-40));
        assertEquals(
                Imports.Saved.DONE, world.ours().imports().save(ready.related(1, rows, false, world.clock.instant())));
        Import again = world.work(id);
        assertEquals(ImportState.READY, again.state());
        assertEquals(ready.counts(), again.counts());
        assertEquals(ready.contactChunks(), again.contactChunks());
        assertEquals(ready.chunks(), again.chunks());
        world.brought(id);
        assertEquals(40, world.counts(id).relationships());
    }

    /** Who gives up half way has brought some of them in: those go again, and then their contacts. */
    @Test
    void whatStoppedHalfWayIsTakenBack() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        Map<String, Object> before = world.state();
        ImportId id = caredFor(caredForByJane(40));
        world.apply(id);
        world.clock.pass(Import.LEASE.plusSeconds(1));
        while (world.related(jane.id()).isEmpty()) {
            world.worker().run(World.OURS, id, () -> true);
        }
        Import stuck = world.details(id).current();
        assertEquals(stuck.contactChunks() + 1, stuck.chunksDone());
        world.ours().imports().save(stuck.failed("Stopped"));
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(before, world.state());
    }

    @Test
    void nobodyGetsMoreThanThereIsRoomFor() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        ImportId id = caredFor(caredForByJane(Relationship.MOST + 5));
        assertEquals(Relationship.MOST, world.counts(id).relationships());
        world.brought(id);
        assertEquals(Relationship.MOST, relationships(jane).size());
        assertEquals(5, noted(id).values().stream().mapToInt(count -> count).sum());
    }

    /** Whoever is not there any longer is related to nobody, and what was said meanwhile is not said twice. */
    @Test
    void whatHappensBetweenCheckAndStartCounts() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        Contact tom = known("Tom", "Hay", "tom@example.org");
        Contact bo = known("Bo", "Reid", "bo@example.org");
        ImportId id = caredFor(CARERS);
        assertEquals(3, world.counts(id).relationships());
        relate(jane, 3, tom);
        world.ours().contacts().gone().delete(bo.id(), world.signature());
        known("Ann", "Lee", "ann@example.org");
        world.brought(id);
        assertEquals(List.of("carer of Ann Lee", "carer of Tom Hay"), world.related(jane.id()));
        assertEquals(List.of("cared for by Jane Smith"), related("ann"));
        assertEquals(1, world.counts(id).relationships());
    }

    /** Two at once say the same: it stands there once, and the slower is not stopped by it. */
    @Test
    void twoSheetsThatSayTheSameSayItOnce() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        known("Tom", "Hay", "tom@example.org");
        String sheet = "Name,E-mail,Carer\nTom Hay,tom@example.org,Jane Smith\n";
        ImportId one = caredFor(sheet);
        ImportId other = caredFor(sheet);
        world.apply(one);
        world.apply(other);
        world.work(one);
        world.work(other);
        assertEquals(List.of("carer of Tom Hay"), world.related(jane.id()));
        assertEquals(0, world.counts(other).relationships());
        world.undo(other);
        world.work(other);
        assertEquals(List.of("carer of Tom Hay"), world.related(jane.id()));
        world.undo(one);
        world.work(one);
        assertEquals(List.of(), world.related(jane.id()));
    }

    /** As our own export has it: both sides say it, and whose it is our own ids do. */
    @Test
    void ourOwnSheetOfRelationshipsIsReadAsItIs() {
        Contact jane = known("Jane", "Smith", "jane@example.org");
        Contact tom = known("Tom", "Hay", "tom@example.org");
        Contact al = known("Al", "Jones", "al@example.org");
        String sheet =
                """
                Kith id,Name,E-mail,Is,Of whom,Kith id of whom,Since,Until,Note
                %1$s,Jane Smith,jane@example.org,carer of,Tom Hay,%2$s,2020-05-01,,on Tuesdays
                %1$s,Jane Smith,jane@example.org,Neighbour,Al Jones,%3$s,,2024-03-31,
                %2$s,Tom Hay,tom@example.org,Cared for by,Jane Smith,%1$s,2020-05-01,,on Tuesdays
                %2$s,Tom Hay,tom@example.org,carer,Al Jones,%3$s,,,
                %3$s,Al Jones,al@example.org,,Tom Hay,%2$s,,,
                %3$s,Al Jones,al@example.org,parent of,,,,,
                """.formatted(jane.id().value(), tom.id().value(), al.id().value());
        ImportId id = world.upload(sheet);
        assertEquals(
                List.of(
                        ImportField.ID,
                        ImportField.FULL_NAME,
                        ImportField.EMAIL,
                        ImportField.RELATION,
                        ImportField.IGNORE,
                        ImportField.RELATED,
                        ImportField.RELATION_SINCE,
                        ImportField.RELATION_UNTIL,
                        ImportField.RELATION_NOTE),
                suggested(id));
        assertTrue(world.details(id).columns().stream()
                .allMatch(column -> column.usual() || column.newField().isEmpty()));
        world.plan(id, Optional.empty(), Optional.empty());
        world.work(id);
        assertEquals(2, world.counts(id).relationships());
        assertEquals(
                Map.of(
                        "Your group has no relationship of these words. It needs both sides to be clear, as in"
                                + " “carer of” or “cared for by”: no relationship is noted",
                        1,
                        "The row does not say what they are to each other: no relationship is noted",
                        1,
                        "The row says what they are to somebody, but not to whom: nothing was noted of it",
                        1),
                noted(id));
        world.brought(id);
        assertEquals(
                List.of(
                        "carer of Tom Hay, since 1 May 2020 (on Tuesdays)",
                        "neighbour of Al Jones, until 31 March 2024"),
                world.related(jane.id()));
        assertEquals(List.of("neighbour of Jane Smith, until 31 March 2024"), world.related(al.id()));
        ImportId same = world.checked(sheet, Optional.empty(), Optional.empty());
        assertEquals(0, world.counts(same).relationships());
        assertEquals(3, noted(same).size(), "what is over there, too, needs no remark");
    }

    @Test
    void whoSharesANameIsToldApartOrNotGuessed() {
        Contact jane = known("Jane", "Smith", "home@example.org");
        known("John", "Smith", "home@example.org");
        Contact old = known("Maud", "Bell", "maud@example.org");
        known("Maud", "Bell", "young@example.org");
        ImportId id = caredFor("""
            Name,E-mail,Carer
            Tom Hay,tom@example.org,home@example.org
            Ann Lee,ann@example.org,Jane Smith <home@example.org>
            Cy Dunn,cy@example.org,Maud Bell
            Di Poe,di@example.org,%s
            Ed Ray,ed@example.org,Zoe Fox <maud@example.org>
            """.formatted(old.id().value()));
        assertEquals(
                Map.of("Several may be meant by this name, address or number: no relationship is noted", 2, NOBODY, 1),
                noted(id),
                "an address may be somebody else's");
        world.brought(id);
        assertEquals(List.of("carer of Ann Lee"), world.related(jane.id()));
        assertEquals(List.of("carer of Di Poe"), world.related(old.id()));
    }

    /** By any column that tells who is who, be the one who is named in Kith or in the sheet. */
    @Test
    void theGroupsOwnNumbersTellWhoIsMeant() {
        Field number = field("Member no", FieldKind.TEXT, Role.VIEWER, ContactKind.PERSON);
        ImportId id = world.upload("""
            Name,E-mail,Member no,Carer
            Jane Smith,jane@example.org,P-01,
            Tom Hay,tom@example.org,P-02,p 01
            Ann Lee,ann@example.org,P-03,P-09
            """);
        json(
                202,
                plan(
                        id,
                        "\"fullName\",\"email\",\"own\",\"related\"",
                        relation(3, 3, "backward"),
                        ",\"ownFields\":[{\"column\":2,\"fieldId\":\"%s\",\"reference\":true}]"
                                .formatted(number.id().value())));
        world.work(id);
        assertEquals(1, world.counts(id).relationships());
        world.brought(id);
        assertEquals(List.of("carer of Tom Hay"), related("jane"));
    }

    @Test
    void onlyAHouseholdHasMembers() {
        ImportId id = world.upload("""
            Name,E-mail,Household
            Tom Hay,tom@example.org,Mr & Mrs J Patel
            Mr & Mrs J Patel,patel@example.org,
            Ann Lee,ann@example.org,Tom Hay
            """);
        json(202, plan(id, FIELDS, relation(2, 7, "forward"), ""));
        world.work(id);
        assertEquals(1, world.counts(id).relationships());
        assertEquals(
                1, noted(id).get("Only a household has members, and no household is one: no relationship is noted"));
        world.brought(id);
        assertEquals(1, related("tom").size());
        assertEquals(1, related("patel").size());
    }

    @Test
    void whatColumnsWereSaidToBeIsKnownNextTime() {
        world.brought(caredFor(CARERS));
        JsonNode next = json(200, send("GET", "/api/imports/" + world.upload(CARERS), ""));
        JsonNode column = next.at("/remembered/columns/2");
        assertEquals("related", column.path("field").stringValue());
        assertEquals(kind(3).value(), column.path("kindId").stringValue());
        assertEquals("backward", column.path("direction").stringValue());
    }

    @Test
    void aColumnNeedsToSayWhatTheyAre() {
        ImportId id = world.upload("Name,E-mail,Carer,Is\nTom Hay,tom@example.org,Jane Smith,carer of\n");
        String without = FIELDS + ",\"ignore\"";
        assertEquals("Say what they are to those whom this column names", detail(plan(id, without, "", "")));
        assertEquals(
                "Say which column names those to whom they are related",
                detail(plan(id, "\"fullName\",\"email\",\"ignore\",\"relation\"", "", "")));
        assertEquals(
                "Name each column once that names somebody else",
                detail(plan(id, "\"fullName\",\"email\",\"related\",\"relation\"", relation(1, 3, "forward"), "")));
        assertEquals(
                "There is no such kind of relationship, or it is no longer used",
                detail(plan(id, without, relation(2, 99, "forward"), "")));
        RelationshipKind partner = StarterKinds.find(kind(5)).orElseThrow();
        world.ours()
                .contacts()
                .relationshipKinds()
                .change(new RelationshipKind(partner.id(), partner.forward(), partner.backward(), true));
        assertEquals(
                "There is no such kind of relationship, or it is no longer used",
                detail(plan(id, without, relation(2, 5, "forward"), "")));
        json(202, plan(id, "\"fullName\",\"email\",\"related\",\"relation\"", "", ""));
    }

    @Test
    void whatCannotBeReadIsTold() {
        ImportId id = world.upload("""
            Name,E-mail,Related to,Is,Since,Until,Relationship note
            Tom Hay,tom@example.org,Jane,carer of,May 2020,,
            Ann Lee,ann@example.org,Jane,carer of,3/5/2020,1/5/2020,
            Cy Dunn,cy@example.org,Jane,carer of,whenever,,
            Di Poe,di@example.org,Jane,carer of,,,%s
            Ed Ray,ed@example.org,%s,carer of,,,
            """.formatted("x".repeat(201), "Jane;".repeat(21)));
        world.plan(id, Optional.empty(), Optional.empty());
        world.work(id);
        assertEquals(
                List.of(
                        "The day until which they were related is before the day since when",
                        "The note about how they are related is longer than 200 characters",
                        "There are more than 20 others whom this row is related to",
                        "We cannot read the day since when they are related",
                        "We need the day since when they are related, not only the month or the year"),
                world.details(id).report().rejected().stream()
                        .map(Report.RowGroup::reason)
                        .sorted()
                        .toList());
    }

    @Test
    void aSheetThatSaysTooMuchIsRefusedAsAWhole() {
        String others =
                IntStream.range(0, 20).mapToObj(other -> "Person " + other).collect(Collectors.joining("|"));
        ImportId id = caredFor(IntStream.range(0, 501)
                .mapToObj(row -> "Tom Hay%d,tom%d@example.org,%s".formatted(row, row, others))
                .collect(Collectors.joining("\n", "Name,E-mail,Carer\n", "\n")));
        Import failed = world.details(id).current();
        assertEquals(ImportState.FAILED, failed.state());
        assertTrue(failed.problem().orElseThrow().startsWith("The sheet says of more than 10000 contacts"));
        assertEquals(List.of(), world.everyone());
    }

    private static Counts counts(int rows, int create, int fill, int same, int done, int relationships) {
        return new Counts(rows, rows, create, fill, same, 0, 0, done, 0, 0, 0, 0, relationships);
    }

    private static String caredForByJane(int most) {
        return IntStream.range(0, most)
                .mapToObj(row -> "Tom Hay%d,tom%d@example.org,jane@example.org".formatted(row, row))
                .collect(Collectors.joining("\n", "Name,E-mail,Carer\n", "\n"));
    }

    /** So many workers it took. */
    private int oneStepEach(ImportId id) {
        int workers = 1;
        world.clock.pass(Import.LEASE.plusSeconds(1));
        while (world.worker().run(World.OURS, id, () -> true) == Worker.Left.MORE) {
            workers++;
        }
        return workers;
    }

    /** Uploaded and checked, with the third column as those who care for the row's contact. */
    private ImportId caredFor(String sheet) {
        ImportId id = world.upload(sheet);
        json(202, plan(id, FIELDS, relation(2, 3, "backward"), ""));
        world.work(id);
        return id;
    }

    private APIGatewayV2HTTPResponse plan(ImportId id, String fields, String relations, String more) {
        return send(
                "PUT",
                "/api/imports/" + id + "/plan",
                "{\"fields\":[%s],\"relations\":[%s]%s}".formatted(fields, relations, more));
    }

    private static String relation(int column, int kind, String direction) {
        return "{\"column\":%d,\"kindId\":\"%s\",\"direction\":\"%s\"}"
                .formatted(column, kind(kind).value(), direction);
    }

    private static RelationshipKindId kind(int number) {
        return new RelationshipKindId("relationshipkind" + "%010d".formatted(number));
    }

    private static String detail(APIGatewayV2HTTPResponse response) {
        return json(400, response).at("/faults/0/detail").stringValue();
    }

    private List<ImportField> suggested(ImportId id) {
        return world.details(id).columns().stream().map(Column::suggested).toList();
    }

    private Map<String, Integer> noted(ImportId id) {
        return world.details(id).report().noted().stream()
                .collect(Collectors.toMap(Report.RowGroup::reason, Report.RowGroup::count));
    }

    private List<String> related(String whose) {
        return world.related(world.contact(whose + "@example.org").id());
    }

    private List<Relationship> relationships(Contact contact) {
        return world.ours()
                .contacts()
                .contacts()
                .read(contact.id())
                .orElseThrow()
                .relationships();
    }

    private int changes(Contact contact) {
        return world.ours()
                .contacts()
                .contacts()
                .read(contact.id())
                .orElseThrow()
                .changes()
                .size();
    }

    private void relate(Contact one, int kind, Contact other) {
        assertInstanceOf(
                Relationships.Added.Saved.class,
                world.ours()
                        .contacts()
                        .relationships()
                        .add(
                                one.id(),
                                new Relationships.Wanted(
                                        kind(kind), Direction.FORWARD, other.id(), RelationshipTerms.UNKNOWN),
                                world.signature()));
    }

    private Contact known(String first, String last, String address) {
        return world.add(Facts.person(first, last).withEmails(new EmailAddress(address)));
    }
}
