package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Through;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.kernel.PermissionId;
import org.kith.testing.TableSource;

/** What becomes of a no in a sheet. */
abstract class ImportRefusalsContract {
    private static final String NEWS = """
        Name,E-mail,Newsletter Y/N,Said yes on
        Ada Yes,ada@example.org,Yes please,9/5/2024
        Bo Undated,bo@example.org,y,
        Cy No,cy@example.org,no thanks,
        Di Stop,di@example.org,STOP,
        Ed Bounced,ed@example.org,bounced,
        Flo Unsure,flo@example.org,?,
        Gus Silent,gus@example.org,,
        """;

    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void aColumnThatAsksIsReadRowByRow() {
        ImportId id = brought(NEWS);
        assertEquals(new Counts(7, 7, 7, 0, 0, 0, 0, 7, 3, 3, 0), world.counts(id));
        assertEquals(Optional.of(LocalDate.of(2024, 5, 9)), said("ada").flatMap(Permission::given));
        assertEquals(Optional.of("Tick to get our news by e-mail"), said("ada").flatMap(Permission::wording));
        // A day that nobody knows is none, and not that of the import.
        assertEquals(Optional.of(Answer.YES), said("bo").map(Permission::answer));
        assertEquals(Optional.empty(), said("bo").flatMap(Permission::given));
        Permission no = said("cy").orElseThrow();
        assertEquals(Answer.NO, no.answer());
        assertEquals(Basis.REFUSED, no.basis());
        assertEquals("The sheet “people.csv”", no.source());
        assertEquals(Optional.of("Newsletter Y/N: no thanks"), no.wording());
        assertEquals(Optional.of(World.TODAY), no.given());
        assertEquals(Through.IMPORT, no.by().through());
        assertEquals(Optional.empty(), suppressed("cy"));
        assertEquals(Optional.of(Answer.NO), said("di").map(Permission::answer));
        assertEquals(Optional.of(SuppressionReason.ASKED_TO_STOP), suppressed("di"));
        // A mailbox that does not answer said no to nothing.
        assertEquals(Optional.empty(), said("ed"));
        assertEquals(Optional.of(SuppressionReason.HARD_BOUNCE), suppressed("ed"));
        assertEquals(Optional.empty(), said("flo"));
        assertEquals(Optional.empty(), said("gus"));
        assertEquals(
                Map.of(
                        "The sheet says no to the newsletter: it is noted", 1,
                        "The sheet says that they want no mail: their address is never mailed again", 1,
                        "The sheet says that mail to them comes back: their address is not mailed again", 1),
                reasons(id));
    }

    @Test
    void theSameSheetAgainSaysNothingNew() {
        brought(NEWS);
        Map<String, Object> before = world.state();
        ImportId again = world.checked(NEWS, Optional.empty(), Optional.of(World.CONSENT));
        assertEquals(new Counts(7, 7, 0, 0, 7, 0, 0, 0, 0, 3, 0), world.counts(again));
        world.brought(again);
        assertEquals(before, world.state());
        assertEquals(
                1,
                world.ours()
                        .contacts()
                        .contacts()
                        .read(world.contact("di@example.org").id())
                        .orElseThrow()
                        .permissions()
                        .size());
    }

    @Test
    void aYesOfWhomSaidNoOrIsSuppressedIsNotNotedAndSaidSo() {
        Contact no = world.add(Facts.person("Ada", "No").withEmails(new EmailAddress("ada@example.org")));
        record(no, Answer.NO, Basis.REFUSED, Optional.empty());
        suppress("bo@example.org", SuppressionReason.COMPLAINT);
        ImportId id = world.checked(NEWS, Optional.empty(), Optional.of(World.CONSENT));
        assertEquals(5, world.counts(id).notMailed());
        assertEquals(3, world.counts(id).refusals());
        world.brought(id);
        assertEquals(Optional.of(Answer.NO), said("ada").map(Permission::answer));
        assertEquals(Optional.empty(), said("bo"));
        assertEquals(Optional.of(SuppressionReason.COMPLAINT), suppressed("bo"));
        assertEquals(1, reasons(id).get("They said no before; the yes in the sheet is not noted"));
        assertEquals(1, reasons(id).get("They called a mail of ours spam before; the yes in the sheet is not noted"));
    }

    @Test
    void aNoTakesThePlaceOfAYesUnlessTheySaidYesSince() {
        for (String name : List.of("ada", "bo")) {
            Contact contact = world.add(Facts.person(name, "").withEmails(new EmailAddress(name + "@example.org")));
            record(contact, Answer.YES, Basis.CONSENT, Optional.of(LocalDate.of(2025, 1, 1)));
        }
        ImportId id = brought("""
            E-mail,Unsubscribed on
            ada@example.org,1/2/2025
            bo@example.org,2024
            """);
        assertEquals(Optional.of(Answer.NO), said("ada").map(Permission::answer));
        assertEquals(Optional.of(LocalDate.of(2025, 2, 1)), said("ada").flatMap(Permission::given));
        assertEquals(Optional.of(SuppressionReason.ASKED_TO_STOP), suppressed("ada"));
        assertEquals(Optional.of(Answer.YES), said("bo").map(Permission::answer));
        assertEquals(Optional.empty(), suppressed("bo"));
        assertEquals(
                "They said yes themselves after the no in the sheet: the yes counts",
                world.details(id).report().noted().getFirst().reason());
    }

    @Test
    void aNoCountsInAColumnThatIsLeftOutAndInARowThatCannotBeRead() {
        ImportId id = brought("""
            Name,E-mail,Newsletter,Unsubscribed,D.O.B
            Ada,ada@example.org,yes,,
            Ada,ada@example.org,stop,,not a date
            Bo,bo@example.org,yes,x,
            """, Map.of(3, "ignore", 4, "born"));
        assertEquals(Optional.empty(), said("ada"));
        assertEquals(Optional.empty(), said("bo"));
        assertEquals(Optional.empty(), suppressed("bo"));
        assertEquals(2, world.counts(id).notMailed());
        assertEquals(0, world.counts(id).refusals());
    }

    @Test
    void anotherChannelIsRefusedByItself() {
        brought("""
            Name,E-mail,Do Not Phone,Do Not Mail,Do Not Sms,Do Not Contact,Deceased
            Ada,ada@example.org,1,1,1,,
            Bo,bo@example.org,,,,yes,
            Cy,cy@example.org,,,,,1
            """);
        Contact ada = world.contact("ada@example.org");
        for (Channel channel : List.of(Channel.PHONE, Channel.POST, Channel.SMS)) {
            assertEquals(
                    Optional.of(Answer.NO),
                    ada.permission(Purpose.NEWSLETTER, channel).map(Permission::answer));
        }
        assertEquals(Optional.of(Answer.YES), said("ada").map(Permission::answer));
        assertTrue(world.contact("bo@example.org").facts().statuses().contains(ContactStatus.DO_NOT_CONTACT));
        assertEquals(Optional.of(SuppressionReason.ASKED_TO_STOP), suppressed("bo"));
        assertTrue(world.contact("cy@example.org").facts().statuses().contains(ContactStatus.DECEASED));
        assertEquals(Optional.empty(), said("cy"));
    }

    @Test
    void theFirstReasonStaysWhenSomebodyIsFaster() {
        ImportId id = world.checked(NEWS, Optional.empty(), Optional.of(World.CONSENT));
        suppress("di@example.org", SuppressionReason.COMPLAINT);
        world.brought(id);
        assertEquals(Optional.of(SuppressionReason.COMPLAINT), suppressed("di"));
        assertEquals(
                Optional.of(SuppressionReason.COMPLAINT),
                world.contact("di@example.org")
                        .suppression(new EmailAddress("di@example.org"))
                        .map(Suppression::reason));
    }

    @Test
    void undoTakesNoNoBack() {
        Contact di = world.add(Facts.person("Di", "").withEmails(new EmailAddress("di@example.org")));
        record(di, Answer.YES, Basis.CONSENT, Optional.of(LocalDate.of(2020, 1, 1)));
        ImportId id = brought(NEWS);
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        // Who said no stays, because nothing else would know; whose address says so goes.
        assertEquals(
                List.of("Cy No", "Di"),
                world.everyone().stream().map(each -> each.name()).sorted().toList());
        assertEquals(
                List.of(new Report.Kept(world.contact("cy@example.org").id(), "Cy No", true)),
                world.details(id).report().kept());
        assertEquals(Optional.of(Answer.NO), said("cy").map(Permission::answer));
        assertEquals(Optional.of(Answer.NO), said("di").map(Permission::answer));
        assertEquals("Di", world.contact("di@example.org").facts().displayName());
        assertEquals(Optional.of(SuppressionReason.ASKED_TO_STOP), suppressed("di"));
        assertEquals(Optional.of(SuppressionReason.HARD_BOUNCE), suppressed("ed"));
        // Nor does the next sheet.
        ImportId again =
                world.checked("E-mail,Newsletter\ned@example.org,yes\n", Optional.empty(), Optional.of(World.CONSENT));
        world.brought(again);
        assertEquals(Optional.empty(), said("ed"));
        assertEquals(1, world.counts(again).notMailed());
    }

    private ImportId brought(String sheet) {
        return brought(sheet, Map.of());
    }

    private ImportId brought(String sheet, Map<Integer, String> otherwise) {
        ImportId id = world.upload(sheet);
        world.plan(id, Optional.empty(), Optional.of(World.CONSENT), otherwise);
        world.work(id);
        assertEquals(ImportState.APPLIED, world.brought(id).state());
        return id;
    }

    private Optional<Permission> said(String name) {
        return world.contact(name + "@example.org").permission(Purpose.NEWSLETTER, Channel.EMAIL);
    }

    private Optional<SuppressionReason> suppressed(String name) {
        EmailAddress address = new EmailAddress(name + "@example.org");
        return Optional.ofNullable(world.ours()
                        .contacts()
                        .suppressions()
                        .among(List.of(address))
                        .get(address))
                .map(Suppression::reason);
    }

    private void suppress(String address, SuppressionReason reason) {
        world.ours()
                .contacts()
                .suppressions()
                .suppress(
                        new Suppression(new EmailAddress(address), reason, Optional.empty(), world.clock.instant()),
                        world.signature());
    }

    private void record(Contact contact, Answer answer, Basis basis, Optional<LocalDate> given) {
        Permission said = new Permission(
                new PermissionId(world.ids.next()),
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                answer,
                basis,
                "said so",
                Optional.empty(),
                given,
                world.clock.instant(),
                By.user(World.AILEEN.id(), World.AILEEN.name()));
        world.ours().contacts().contacts().revise(contact.id(), world.signature(), revision -> revision.record(said));
    }

    private Map<String, Integer> reasons(ImportId id) {
        return world.details(id).report().notMailed().stream()
                .collect(Collectors.toMap(Report.RowGroup::reason, Report.RowGroup::count));
    }
}
