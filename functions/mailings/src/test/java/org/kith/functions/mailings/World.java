package org.kith.functions.mailings;

import java.time.Duration;
import java.time.Instant;
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
import org.kith.dynamodb.GroupTable;
import org.kith.dynamodb.Row;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.content.Block;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.MergeField;
import org.kith.functions.mailings.content.RenderMailing;
import org.kith.functions.mailings.content.Span;
import org.kith.functions.mailings.content.Subject;
import org.kith.functions.mailings.dynamodb.DirectoryMailingsUnderWay;
import org.kith.functions.mailings.dynamodb.DirectoryRateTokens;
import org.kith.functions.mailings.dynamodb.DirectorySenderIdentities;
import org.kith.functions.mailings.dynamodb.DynamoDbMailings;
import org.kith.functions.mailings.feedback.ReconcileFeedback;
import org.kith.functions.mailings.mjml.Mjml4jRenderer;
import org.kith.functions.mailings.sending.CancelMailing;
import org.kith.functions.mailings.sending.ClaimRecipient;
import org.kith.functions.mailings.sending.ComposeMail;
import org.kith.functions.mailings.sending.DecideUncertain;
import org.kith.functions.mailings.sending.FakeMailSender;
import org.kith.functions.mailings.sending.FinishMailing;
import org.kith.functions.mailings.sending.FreezeMailing;
import org.kith.functions.mailings.sending.Letters;
import org.kith.functions.mailings.sending.MailSender;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.functions.mailings.sending.MailingsUnderWay;
import org.kith.functions.mailings.sending.MemoryQueue;
import org.kith.functions.mailings.sending.PauseMailing;
import org.kith.functions.mailings.sending.QueueMailing;
import org.kith.functions.mailings.sending.Recipient;
import org.kith.functions.mailings.sending.SendMailing;
import org.kith.functions.mailings.sending.SendingQuota;
import org.kith.functions.mailings.sending.StartMailing;
import org.kith.functions.mailings.sending.SweepMailings;
import org.kith.functions.mailings.sending.Waiting;
import org.kith.functions.mailings.sending.WorkQueue;
import org.kith.functions.mailings.unsubscribe.LeaveLinks;
import org.kith.functions.mailings.unsubscribe.Unsubscribe;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.MailingId;
import org.kith.kernel.PermissionId;
import org.kith.kernel.SealedTokens;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;

/**
 * A group with contacts on DynamoDB Local, a mail service, a queue and a clock. {@link #process} puts the parts together
 * as a function does; a second one is a second process on the same tables.
 */
public final class World {
    public static final GroupId GROUP = new GroupId(CountedIds.numbered(801));
    public static final Person SARAH = new Person(new UserId(CountedIds.numbered(901)), "Sarah Hughes");
    public static final Duration PAUSE = Duration.ofMinutes(5);
    public static final Duration STALE = Duration.ofMinutes(5);

    public final FixedClock clock = new FixedClock();
    public final FakeMailSender ses = new FakeMailSender();
    public final MemoryQueue queue = new MemoryQueue(clock);
    public final LeaveLinks links = new LeaveLinks("https://kith.example.org", new SealedTokens(new byte[32]));
    public final Tables tables = new Tables();
    public final GroupStores stores;
    public final Mailings mailings;
    public final ContactList list;

    // One source of ids for all processes of a world: two that both counted from 1 would make equal ids.
    private final IdSource ids = new CountedIds();
    private SendingQuota.Quota quota = new SendingQuota.Quota(100_000, 1e9);

    public World() {
        GroupTable table = new GroupTable(group -> tables.client(Plug.firm()), tables.groupData);
        stores = new DynamoDbStores(table, ids).of(GROUP);
        mailings = new DynamoDbMailings(table.of(GROUP));
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
        quota = new SendingQuota.Quota(perSecond, leftToday);
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
                List.of(new ListName(list.id(), list.name())),
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
        return new Parts(plug, lanes);
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

    /** The parts of one process. */
    public final class Parts {
        public final QueueMailing queueMailing;
        public final CancelMailing cancelMailing;
        public final StartMailing startMailing;
        public final SendMailing sendMailing;
        public final SweepMailings sweepMailings;
        public final DecideUncertain decideUncertain;
        public final ReconcileFeedback reconcileFeedback;
        public final Unsubscribe unsubscribe;
        public final CheckMailing checkMailing;
        public final MailingsUnderWay underWay;

        Parts(Plug plug, int lanes) {
            GroupTable table = new GroupTable(group -> tables.client(plug), tables.groupData);
            Directory directory = new Directory(tables.client(plug), tables.directory);
            GroupStores.Source source = new DynamoDbStores(table, ids);
            Mailings.ByGroup byGroup = group -> new DynamoDbMailings(table.of(group));
            SenderIdentities senders = new DirectorySenderIdentities(directory);
            underWay = new DirectoryMailingsUnderWay(directory);
            RenderMailing render = new RenderMailing(new Mjml4jRenderer());
            WorkQueue work = new PluggedQueue(plug);
            MailSender sender = mail -> plug.around(() -> ses.send(mail));
            checkMailing = new CheckMailing(source, senders, render);
            FinishMailing finish = new FinishMailing(byGroup, underWay, clock);
            startMailing = new StartMailing(byGroup, senders, new FreezeMailing(byGroup, source), finish, work, clock);
            queueMailing = new QueueMailing(byGroup, underWay, checkMailing, startMailing, work, clock, PAUSE);
            cancelMailing = new CancelMailing(byGroup);
            ComposeMail compose = new ComposeMail(new EmailAddress("hello@kith.example.org"), links);
            PauseMailing pause = new PauseMailing(byGroup);
            sendMailing = new SendMailing(
                    byGroup,
                    new Letters(byGroup, render),
                    new ClaimRecipient(source, byGroup, compose, ids, clock),
                    sender,
                    new DirectoryRateTokens(directory, () -> quota, clock),
                    work,
                    finish,
                    pause,
                    clock,
                    passing(),
                    new SendMailing.Limits(lanes, 3, Duration.ofSeconds(15)));
            sweepMailings = new SweepMailings(byGroup, underWay, startMailing, finish, clock, STALE);
            decideUncertain = new DecideUncertain(byGroup, underWay, work, clock);
            reconcileFeedback = new ReconcileFeedback(byGroup, source, pause, clock);
            unsubscribe = new Unsubscribe(byGroup, source, senders, links, ids, clock);
        }

        /** Works through all messages that are due; one that fails stays, as on SQS. */
        public void work() {
            Optional<MemoryQueue.Message> message = queue.due();
            while (message.isPresent()) {
                work(message.get());
                queue.done(message.get());
                message = queue.due();
            }
        }

        public void work(MemoryQueue.Message message) {
            if (message.recipients().isEmpty()) {
                startMailing.startIfDue(message.group(), message.mailing());
            } else {
                sendMailing.send(message.group(), message.mailing(), message.recipients());
            }
        }

        /** Sweeps; a failure fails the test. */
        public void sweep() {
            sweepMailings.sweep(failure -> {
                throw failure;
            });
        }

        /** Sweeps and works, minute by minute, until the mailing is done. */
        public void finish(Mailing mailing) {
            for (int minute = 0; minute < 30; minute++) {
                sweep();
                work();
                if (state(mailing) instanceof MailingState.Sent) {
                    return;
                }
                clock.pass(Duration.ofMinutes(1));
            }
            throw new AssertionError("Not sent after half an hour: " + state(mailing) + " " + counts(mailing));
        }

        private Waiting passing() {
            return until -> {
                Instant now = clock.instant();
                if (until.isAfter(now)) {
                    clock.pass(Duration.between(now, until));
                }
            };
        }
    }

    private final class PluggedQueue implements WorkQueue {
        private final Plug plug;

        PluggedQueue(Plug plug) {
            this.plug = plug;
        }

        @Override
        public void start(GroupId group, MailingId mailing, Duration delay) {
            plug.around(() -> {
                queue.start(group, mailing, delay);
                return true;
            });
        }

        @Override
        public void send(GroupId group, MailingId mailing, List<String> recipients, Duration delay) {
            plug.around(() -> {
                queue.send(group, mailing, recipients, delay);
                return true;
            });
        }
    }
}
