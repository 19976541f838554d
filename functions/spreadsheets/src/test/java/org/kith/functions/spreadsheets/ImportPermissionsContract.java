package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.kernel.PermissionId;
import org.kith.testing.TableSource;

/** What a sheet may say of permissions, and what it may not. */
abstract class ImportPermissionsContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void noImportClearsASuppressionOrOverrulesANo() {
        EmailAddress stopped = new EmailAddress("jane@example.org");
        world.ours()
                .contacts()
                .suppressions()
                .suppress(
                        new Suppression(
                                stopped, SuppressionReason.ASKED_TO_STOP, Optional.empty(), world.clock.instant()),
                        world.signature());
        Contact al = world.add(Facts.person("Al", "Jones").withEmails(new EmailAddress("al@example.org")));
        Permission no = new Permission(
                new PermissionId(world.ids.next()),
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                Answer.NO,
                Basis.REFUSED,
                "said so",
                Optional.empty(),
                Optional.empty(),
                world.clock.instant(),
                By.user(World.AILEEN.id(), World.AILEEN.name()));
        world.ours().contacts().contacts().revise(al.id(), world.signature(), revision -> revision.record(no));

        world.brought(world.checked(ImportContract.TWO, Optional.empty(), Optional.of(World.CONSENT)));
        Contact jane = world.contact("jane@example.org");
        assertEquals(
                SuppressionReason.ASKED_TO_STOP,
                jane.suppression(stopped).orElseThrow().reason());
        assertEquals(Optional.empty(), jane.permission(Purpose.NEWSLETTER, Channel.EMAIL));
        assertEquals(
                Answer.NO,
                world.contact("al@example.org")
                        .permission(Purpose.NEWSLETTER, Channel.EMAIL)
                        .orElseThrow()
                        .answer());
    }

    @Test
    void whoOptedOutElsewhereGetsNoPermission() {
        ImportId id = world.upload(Samples.read("mailchimp-unsubscribed.csv"));
        world.plan(id, Optional.empty(), Optional.of(World.CONSENT));
        world.work(id);
        world.brought(id);
        assertEquals(90, world.everyone().size());
        assertTrue(world.everyone().stream().allMatch(each -> each.newsletter().equals(Optional.of(Answer.NO))));
        assertTrue(world.everyone().stream()
                .allMatch(each -> each.suppressed().equals(Optional.of(SuppressionReason.ASKED_TO_STOP))));
        Permission no = world.contact("patience.darcy642@example.net")
                .permission(Purpose.NEWSLETTER, Channel.EMAIL)
                .orElseThrow();
        assertEquals(Optional.of(LocalDate.of(2026, 5, 1)), no.given());
        assertEquals(Optional.of("UNSUB_TIME: 2026-05-01 10:00:00"), no.wording());
    }

    @Test
    void whomMailComesBackFromIsSuppressedAndRefusedNothing() {
        brought("mailchimp-cleaned.csv");
        assertEquals(31, world.everyone().size());
        assertTrue(world.everyone().stream().allMatch(each -> each.newsletter().isEmpty()));
        assertTrue(world.everyone().stream()
                .allMatch(each -> each.suppressed().equals(Optional.of(SuppressionReason.HARD_BOUNCE))));
    }

    @Test
    void civicrmsOptOutsAreRefusals() {
        ImportId id = brought("civicrm-export.csv");
        List<SheetRow> rows = Samples.all("civicrm-export.csv");
        // No Bulk Emails, Do Not Email, On Hold, Deceased.
        long refused = rows.stream()
                .filter(row -> !(row.text(7) + row.text(4)).isEmpty())
                .count();
        long bounced = rows.stream()
                .filter(row ->
                        (row.text(7) + row.text(4)).isEmpty() && !row.text(21).isEmpty())
                .count();
        long died = rows.stream()
                .filter(row -> (row.text(7) + row.text(4) + row.text(21)).isEmpty()
                        && !row.text(15).isEmpty())
                .count();
        assertEquals(
                refused,
                world.everyone().stream()
                        .filter(each -> each.newsletter().equals(Optional.of(Answer.NO)))
                        .count());
        assertEquals(refused + bounced, world.counts(id).refusals());
        assertEquals(refused + bounced + died, world.counts(id).notMailed());
    }

    private ImportId brought(String sample) {
        ImportId id = world.upload(Samples.read(sample));
        world.plan(id, Optional.empty(), Optional.of(World.CONSENT));
        world.work(id);
        world.brought(id);
        return id;
    }

    @Test
    void softOptInCountsOnlySinceItIsLaw() {
        Plan.Agreement soft = new Plan.Agreement(Basis.SOFT_OPT_IN, "Fair", Optional.empty(), Optional.empty());
        ImportId id = world.checked(
                "Name,E-mail,Opt-in date\nJane,jane@example.org,4/2/2026\nAl,al@example.org,5/2/2026\nBo,bo@example.org,\n",
                Optional.empty(),
                Optional.of(soft));
        assertEquals(new Counts(3, 3, 1, 0, 0, 2, 0, 0), world.counts(id));
    }
}
