package org.kith.functions.mailings;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.Facts;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Lists;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Signature;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.functions.mailings.ServiceMailQueue.ServiceMail;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.content.Block;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.MergeField;
import org.kith.functions.mailings.content.Span;
import org.kith.functions.mailings.content.Subject;
import org.kith.functions.mailings.dynamodb.DynamoDbMailings;
import org.kith.functions.mailings.sending.FakeMailSender;
import org.kith.functions.mailings.sending.FakeSendingTenants;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.functions.mailings.sending.MemoryQueue;
import org.kith.functions.mailings.sending.Recipient;
import org.kith.functions.mailings.sending.SendingQuota;
import org.kith.functions.mailings.unsubscribe.LeaveLinks;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.MailingId;
import org.kith.kernel.PermissionId;
import org.kith.kernel.SealedTokens;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;

/**
 * A group with contacts, another that must never notice, a mail service, a queue and a clock. {@link #process} puts the
 * parts together as a function does; a second one is a second process on the same tables.
 */
public final class World {
    public static final GroupId GROUP = new GroupId(CountedIds.numbered(801));
    public static final GroupId OTHERS = new GroupId(CountedIds.numbered(802));
    public static final Person SARAH = new Person(new UserId(CountedIds.numbered(901)), "Sarah Hughes");
    public static final Duration PAUSE = Duration.ofMinutes(5);
    public static final Duration STALE = Duration.ofMinutes(5);
    public static final int DECIDED_AT_ONCE = 4;

    public final FixedClock clock = new FixedClock();
    public final FakeMailSender ses = new FakeMailSender();
    public final FakeSendingTenants tenants = new FakeSendingTenants();
    public final MemoryQueue queue = new MemoryQueue(clock);
    public final List<ServiceMail> serviceMail = new ArrayList<>();
    public final LeaveLinks links = new LeaveLinks("https://kith.example.org", new SealedTokens(new byte[32]));
    public final Tables tables;
    public final GroupStores stores;
    public final Mailings mailings;
    private final GroupData data;

    /** Of {@link #OTHERS}. */
    public final Mailings theirMailings;

    public final ContactList list;

    // One source of ids for all processes of a world: two that both counted from 1 would make equal ids.
    final IdSource ids = new CountedIds();
    private SendingQuota.Quota quota = new SendingQuota.Quota(100_000, 1e9, 1e9);

    /** Makes its tables there. */
    public World(TableSource source) {
        tables = new Tables(source);
        GroupTable table = new GroupTable(group -> tables.client(Plug.firm()), tables.groupData);
        data = table.of(GROUP);
        stores = new DynamoDbStores(table, ids).of(GROUP);
        mailings = new DynamoDbMailings(table.of(GROUP));
        theirMailings = new DynamoDbMailings(table.of(OTHERS));
        Directory directory = new Directory(tables.client(Plug.firm()), tables.directory);
        directory
                .transaction()
                .put(Row.of(
                        directory.keys().group(GROUP),
                        DirectoryRows.GROUP_KEY,
                        DirectoryRows.GROUP,
                        new DirectoryRows.GroupRow(
                                "Northgate Befrienders",
                                "12 High Street, Northgate",
                                "Europe/London",
                                "Northgate Befrienders",
                                "reply@northgate.example",
                                clock.instant())))
                .commit()
                .orThrow();
        list = newList("Newsletter");
    }

    public void allow(double perSecond, double leftToday) {
        quota = new SendingQuota.Quota(perSecond, leftToday, leftToday);
    }

    SendingQuota.Quota quota() {
        return quota;
    }

    public ContactList newList(String name) {
        return ((Lists.Outcome.Saved) stores.lists().add(name, "", signature())).list();
    }

    public Signature signature() {
        return new Signature(By.user(SARAH.id(), SARAH.name()), clock.instant());
    }

    /** A reader: on the list, with permission. */
    public Contact reader(String firstName) {
        return contact(Facts.person(firstName, "Baird").withEmails(address(firstName)), Optional.of(Answer.YES));
    }

    /** How many rows a contact's collection has, whatever they are. */
    public int rowsOf(ContactId contact) {
        return data.query(Query.of(data.keys().contact(contact), 1_000).consistently())
                .items()
                .size();
    }

    public static EmailAddress address(String firstName) {
        return new EmailAddress(firstName.toLowerCase(Locale.ROOT) + "@example.org");
    }

    /** A contact on the list. */
    public Contact contact(Facts facts, Optional<Answer> answer) {
        Contact contact = stores.contacts().add(facts, signature());
        stores.contacts()
                .revise(
                        contact.id(),
                        signature(),
                        revision -> answer.map(each -> revision.join(list).record(permission(each)))
                                .orElseGet(() -> revision.join(list)));
        return stores.contacts().find(contact.id()).orElseThrow();
    }

    public Permission permission(Answer answer) {
        return new Permission(
                new PermissionId(ids.next()),
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                answer,
                answer == Answer.YES ? Basis.CONSENT : Basis.REFUSED,
                "paper form",
                Optional.empty(),
                Optional.of(clock.instant().atZone(ZoneOffset.UTC).toLocalDate()),
                clock.instant(),
                signature().by());
    }

    public List<Contact> readers(int count) {
        List<Contact> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readers.add(reader("Reader" + i));
        }
        return readers;
    }

    public Mailing draft() {
        Content content = new Content(List.of(new Block.Paragraph(List.of(
                new Span.Text("Dear ", false, false, Optional.empty()),
                new Span.Merge(MergeField.FIRST_NAME, "friend")))));
        Mailing mailing = Mailing.draft(
                new MailingId(ids.next()),
                new Subject("News for {{firstName|friend}}"),
                content,
                Aim.at(new ListName(list.id(), list.name())),
                SARAH,
                clock.instant());
        mailings.add(mailing);
        return mailing;
    }

    public MailingCounts counts(Mailing mailing) {
        return mailings.recipients(mailing.id()).counts();
    }

    public MailingState state(Mailing mailing) {
        return mailings.state(mailing.id()).orElseThrow();
    }

    public Recipient recipient(Mailing mailing, String firstName) {
        return mailings.recipients(mailing.id())
                .find(List.of(address(firstName).hash()))
                .getFirst();
    }

    /** A process that runs until its plug is pulled, with so many lanes. */
    public Parts process(Plug plug, int lanes) {
        return new Parts(this, plug, lanes);
    }

    public Parts process() {
        return process(Plug.firm(), 1);
    }

    /** A mailing queued, its pause over, nothing else done. */
    public Mailing due() {
        Mailing draft = draft();
        process().queueMailing.queue(GROUP, draft.id(), draft.version(), SARAH);
        clock.pass(PAUSE);
        return draft;
    }

    /** A mailing that went, or went as far as it could. */
    public Mailing sent() {
        Mailing mailing = due();
        process().work();
        return mailing;
    }
}
