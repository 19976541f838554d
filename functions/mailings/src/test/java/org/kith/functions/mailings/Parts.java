package org.kith.functions.mailings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.GroupStores;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupTable;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.content.RenderMailing;
import org.kith.functions.mailings.dynamodb.DirectoryMailingsUnderWay;
import org.kith.functions.mailings.dynamodb.DirectoryRateTokens;
import org.kith.functions.mailings.dynamodb.DirectorySenderIdentities;
import org.kith.functions.mailings.dynamodb.DynamoDbMailings;
import org.kith.functions.mailings.feedback.ReconcileFeedback;
import org.kith.functions.mailings.http.DraftRoutes;
import org.kith.functions.mailings.http.SendingRoutes;
import org.kith.functions.mailings.http.UnsubscribeRoutes;
import org.kith.functions.mailings.mjml.Mjml4jRenderer;
import org.kith.functions.mailings.sending.CancelMailing;
import org.kith.functions.mailings.sending.ClaimRecipient;
import org.kith.functions.mailings.sending.ComposeMail;
import org.kith.functions.mailings.sending.DecideUncertain;
import org.kith.functions.mailings.sending.ExpectedWork;
import org.kith.functions.mailings.sending.FinishMailing;
import org.kith.functions.mailings.sending.FreezeMailing;
import org.kith.functions.mailings.sending.Letters;
import org.kith.functions.mailings.sending.MailSender;
import org.kith.functions.mailings.sending.MailingsUnderWay;
import org.kith.functions.mailings.sending.MemoryQueue;
import org.kith.functions.mailings.sending.PauseMailing;
import org.kith.functions.mailings.sending.QueueMailing;
import org.kith.functions.mailings.sending.SendMailing;
import org.kith.functions.mailings.sending.SendingTenants;
import org.kith.functions.mailings.sending.StartMailing;
import org.kith.functions.mailings.sending.SweepMailings;
import org.kith.functions.mailings.sending.Waiting;
import org.kith.functions.mailings.sending.WorkQueue;
import org.kith.functions.mailings.unsubscribe.Unsubscribe;
import org.kith.http.Route;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/**
 * The parts of one process on the tables of a {@link World}, put together as a function does it, until its plug is
 * pulled.
 */
public final class Parts {
    private static final EmailAddress PLATFORM = new EmailAddress("hello@kith.example.org");

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
    public final List<Route> routes;

    private final World world;

    Parts(World world, Plug plug, int lanes) {
        this.world = world;
        GroupTable table = new GroupTable(group -> world.tables.client(plug), world.tables.groupData);
        Directory directory = new Directory(world.tables.client(plug), world.tables.directory);
        GroupStores.Source source = new DynamoDbStores(table, world.ids);
        Mailings.ByGroup byGroup = group -> new DynamoDbMailings(table.of(group));
        SenderIdentities senders = new DirectorySenderIdentities(directory);
        underWay = new DirectoryMailingsUnderWay(directory);
        RenderMailing render = new RenderMailing(new Mjml4jRenderer());
        WorkQueue work = new ExpectedWork(new PluggedQueue(world.queue, plug), underWay, world.clock);
        MailSender sender = mail -> plug.around(() -> world.ses.send(mail));
        SendingTenants tenants = group -> plug.around(() -> world.tenants.prepare(group));
        ChooseAudience choose = new ChooseAudience(source, senders, world.clock);
        checkMailing = new CheckMailing(source, senders, choose, render);
        FinishMailing finish = new FinishMailing(byGroup, underWay, world.clock);
        startMailing =
                new StartMailing(byGroup, senders, new FreezeMailing(byGroup, choose), finish, work, world.clock);
        queueMailing = new QueueMailing(byGroup, underWay, checkMailing, startMailing, work, world.clock, World.PAUSE);
        cancelMailing = new CancelMailing(byGroup);
        ComposeMail compose = new ComposeMail(PLATFORM, world.links);
        PauseMailing pause = new PauseMailing(byGroup);
        sendMailing = new SendMailing(
                byGroup,
                new Letters(byGroup, render),
                new ClaimRecipient(source, byGroup, compose, world.ids, world.clock),
                tenants,
                sender,
                new DirectoryRateTokens(directory, world::quota, world.clock),
                work,
                finish,
                pause,
                world.clock,
                passing(),
                new SendMailing.Limits(lanes, 3, Duration.ofSeconds(15)));
        sweepMailings = new SweepMailings(byGroup, underWay, startMailing, finish, world.clock, World.STALE);
        decideUncertain = new DecideUncertain(byGroup, underWay, work, world.clock, World.DECIDED_AT_ONCE);
        reconcileFeedback = new ReconcileFeedback(byGroup, source, pause, world.clock);
        unsubscribe = new Unsubscribe(byGroup, source, senders, world.links, world.ids, world.clock);
        PreviewMailing preview = new PreviewMailing(source, senders, choose, render, world.links, PLATFORM);
        SendTest sendTest = new SendTest(byGroup, preview, world.serviceMail::add, world.links, world.clock);
        routes = Stream.of(
                        new DraftRoutes(byGroup, source, checkMailing, preview, sendTest, world.ids, world.clock).all(),
                        new SendingRoutes(byGroup, queueMailing, cancelMailing, decideUncertain).all(),
                        new UnsubscribeRoutes(unsubscribe).all())
                .flatMap(List::stream)
                .toList();
    }

    /** Works through all messages that are due; one that fails stays, as on SQS. */
    public void work() {
        Optional<MemoryQueue.Message> message = world.queue.due();
        while (message.isPresent()) {
            work(message.get());
            world.queue.done(message.get());
            message = world.queue.due();
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
            if (world.state(mailing) instanceof MailingState.Sent) {
                return;
            }
            world.clock.pass(Duration.ofMinutes(1));
        }
        throw new AssertionError("Not sent after half an hour: " + world.state(mailing) + " " + world.counts(mailing));
    }

    private Waiting passing() {
        return until -> {
            Instant now = world.clock.instant();
            if (until.isAfter(now)) {
                world.clock.pass(Duration.between(now, until));
            }
        };
    }

    private static final class PluggedQueue implements WorkQueue {
        private final WorkQueue queue;
        private final Plug plug;

        PluggedQueue(WorkQueue queue, Plug plug) {
            this.queue = queue;
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
