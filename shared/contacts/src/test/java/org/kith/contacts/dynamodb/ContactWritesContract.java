package org.kith.contacts.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Facts;
import org.kith.contacts.GroupStores;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.MailReceived;
import org.kith.contacts.Removable;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.What;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;

/** What others write to contacts in transactions of their own. */
abstract class ContactWritesContract {
    private static final EmailAddress AILEEN = new EmailAddress("aileen@example.org");
    private static final Signature SIGNED =
            new Signature(By.importing(new UserId(CountedIds.numbered(901)), "Sarah"), FixedClock.START);

    private final TableSource tables = tables();
    private final GroupTable table = new GroupTable(group -> tables.client(), tables.newGroupDataTable());
    private final CountedIds ids = new CountedIds();
    private final GroupId group = new GroupId(CountedIds.numbered(801));
    private final GroupData data = table.of(group);
    private final GroupStores stores = new DynamoDbStores(table, ids).of(group);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void writesTwentyFiveContactsInOneTransaction() {
        List<Revision> revisions = IntStream.range(0, 25)
                .mapToObj(i ->
                        added(Facts.person("Person", "No" + i).withEmails(new EmailAddress("p" + i + "@example.org"))))
                .toList();
        Transaction transaction = data.transaction();
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        revisions.forEach(writes::save);

        assertEquals(revisions.stream().mapToInt(ContactWrites::size).sum(), transaction.size());
        assertEquals(new Commit.Done(), transaction.commit());
        assertEquals(25, stores.contacts().everyone().size());
    }

    @Test
    void letsAHouseholdGainOneAddressTogether() {
        Transaction transaction = data.transaction();
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        writes.save(added(Facts.person("Aileen", "Baird").withEmails(AILEEN)));
        writes.save(added(Facts.person("Bob", "Baird").withEmails(AILEEN)));

        assertEquals(new Commit.Done(), transaction.commit());
        assertEquals(2, stores.contacts().withAddress(AILEEN).size());
    }

    @Test
    void refusesARevisionThatDoesNotKnowOfASuppression() {
        Suppression bounced =
                new Suppression(AILEEN, SuppressionReason.HARD_BOUNCE, Optional.empty(), FixedClock.START);
        Revision unaware = added(Facts.person("Aileen", "Baird").withEmails(AILEEN));
        stores.suppressions().suppress(bounced, SIGNED);

        assertInstanceOf(Commit.Refused.class, commit(unaware));
        assertEquals(List.of(), stores.contacts().everyone());

        Revision aware =
                new DynamoDbSuppressions(data, ids).known(List.of(unaware)).getFirst();
        assertEquals(new Commit.Done(), commit(aware));
        assertEquals(
                Optional.of(SuppressionReason.HARD_BOUNCE),
                stores.contacts().everyone().getFirst().suppressed());
    }

    @Test
    void refusesARevisionOfAnEarlierVersion() {
        Contact aileen = stores.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);
        Revision first = Revision.of(aileen, SIGNED, ids).withFacts(Facts.person("Eileen", "Baird"));
        Revision second = Revision.of(aileen, SIGNED, ids).withFacts(Facts.person("Ellen", "Baird"));

        assertEquals(new Commit.Done(), commit(first));
        assertInstanceOf(Commit.Refused.class, commit(second));
    }

    @Test
    void takesAwayWhomNobodyTouched() {
        Contact aileen = stores.contacts().add(Facts.person("Aileen", "Baird").withEmails(AILEEN), SIGNED);
        Removable record = stores.contacts().readToRemove(aileen.id()).orElseThrow();

        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).remove(record);

        assertEquals(ContactWrites.size(record), transaction.size());
        assertEquals(new Commit.Done(), transaction.commit());
        assertEquals(Optional.empty(), stores.contacts().read(aileen.id()));
        assertEquals(List.of(), stores.contacts().withAddress(AILEEN));
        assertEquals(List.of(), stores.contacts().everyone());
    }

    @Test
    void takesAwayWithItsHistoryWhoWasSpokenToByMistake() {
        Contact aileen = stores.contacts().add(Facts.person("Aileen", "Baird").withEmails(AILEEN), SIGNED);
        stores.interactions().log(aileen.id(), InteractionKind.CALL, "Asked about lunch", SIGNED.at(), SIGNED);
        ContactRecord spoken = stores.contacts().read(aileen.id()).orElseThrow();
        Change call = spoken.changes().stream()
                .filter(each -> each.what() == What.INTERACTION_LOGGED)
                .findFirst()
                .orElseThrow();
        stores.contacts().undo(aileen.id(), call.id(), SIGNED);
        Removable record = stores.contacts().readToRemove(aileen.id()).orElseThrow();

        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).remove(record);

        assertEquals(2, record.touched());
        assertEquals(ContactWrites.size(record), transaction.size());
        assertEquals(new Commit.Done(), transaction.commit());
        assertEquals(Optional.empty(), stores.contacts().read(aileen.id()));
    }

    @Test
    void keepsWhomSomebodySpokeToInTheMeantime() {
        Contact aileen = stores.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);
        Removable record = stores.contacts().readToRemove(aileen.id()).orElseThrow();
        stores.interactions().log(aileen.id(), InteractionKind.CALL, "Asked about lunch", SIGNED.at(), SIGNED);

        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).remove(record);

        assertInstanceOf(Commit.Refused.class, transaction.commit());
        assertTrue(stores.contacts().read(aileen.id()).isPresent());
    }

    @Test
    void leavesTheOldestChangesOutOfAVeryLongRecord() {
        Contact aileen = stores.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);
        for (int batch = 0; batch < 21; batch++) {
            Transaction transaction = data.transaction();
            ContactWrites writes = new ContactWrites(data.keys(), transaction);
            for (int i = 0; i < Transaction.MAX_WRITES; i++) {
                writes.mail(aileen.id(), Optional.empty(), mail(batch * Transaction.MAX_WRITES + i));
            }
            transaction.commit().orThrow();
        }

        ContactRecord record = stores.contacts().read(aileen.id()).orElseThrow();

        assertFalse(record.complete());
        assertEquals(aileen, record.contact());
        assertEquals(2_000, record.mail().size());
        assertEquals(List.of(), record.changes());
    }

    @Test
    void showsWhatBecameOfAMail() {
        Contact aileen = stores.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);
        MailReceived sent = mail(1);
        MailReceived bounced = new MailReceived(
                sent.mailing(),
                sent.at(),
                sent.subject(),
                sent.address(),
                MailReceived.Outcome.BOUNCED,
                Optional.of("550 no such user"));

        write(aileen.id(), sent);
        write(aileen.id(), bounced);

        assertEquals(
                List.of(bounced),
                stores.contacts().read(aileen.id()).orElseThrow().mail());
    }

    private void write(ContactId contact, MailReceived mail) {
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).mail(contact, Optional.empty(), mail);
        transaction.commit().orThrow();
    }

    private Commit commit(Revision revision) {
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).save(revision);
        return transaction.commit();
    }

    private Revision added(Facts facts) {
        return Revision.added(new ContactId(ids.next()), facts, SIGNED, ids);
    }

    private static MailReceived mail(long number) {
        return new MailReceived(
                new MailingId(CountedIds.numbered(number)),
                FixedClock.START,
                "Autumn news",
                AILEEN,
                MailReceived.Outcome.SENT,
                Optional.empty());
    }
}
