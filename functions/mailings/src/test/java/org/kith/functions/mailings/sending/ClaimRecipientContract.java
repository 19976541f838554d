package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.dynamodb.GroupTable;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.dynamodb.DynamoDbMailings;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The last look before a mail goes. */
abstract class ClaimRecipientContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void whoLeavesAfterTheFreezeIsSkippedWithTheReason() {
        Contact refuses = world.reader("Refuses");
        Contact offList = world.reader("Offlist");
        Contact complains = world.reader("Complains");
        Contact moves = world.reader("Moves");
        world.reader("Stays");
        Mailing mailing = world.due();
        world.process().work(world.queue.due().orElseThrow());
        world.stores
                .contacts()
                .revise(
                        refuses.id(),
                        world.signature(),
                        it -> it.record(world.permission(org.kith.contacts.Answer.NO)));
        world.stores.contacts().revise(offList.id(), world.signature(), it -> it.leave(world.list));
        world.stores
                .suppressions()
                .suppress(
                        new Suppression(
                                World.address("Complains"),
                                SuppressionReason.COMPLAINT,
                                Optional.empty(),
                                world.clock.instant()),
                        world.signature());
        world.stores
                .contacts()
                .revise(
                        moves.id(),
                        world.signature(),
                        it -> it.withFacts(moves.facts().withEmails(World.address("elsewhere"))));
        world.process().work();
        assertEquals(List.of("stays@example.org"), addresses());
        assertEquals(
                skipped(ExclusionReason.LEFT_SINCE),
                world.recipient(mailing, "Refuses").state());
        assertEquals(
                skipped(ExclusionReason.LEFT_SINCE),
                world.recipient(mailing, "Offlist").state());
        assertEquals(
                skipped(ExclusionReason.COMPLAINT),
                world.recipient(mailing, "Complains").state());
        assertEquals(
                skipped(ExclusionReason.NO_EMAIL),
                world.recipient(mailing, "Moves").state());
        assertEquals(new MailingCounts(5, 0, 1, 4, 0, 0, 0, 0, 0, 0), world.counts(mailing));
        assertFalse(complains.facts().emails().isEmpty());
    }

    @Test
    void theSameMessageFiveTimesAtOnceSendsToEachOnce() throws Exception {
        world.readers(12);
        Mailing mailing = world.due();
        world.process().work(world.queue.due().orElseThrow());
        MemoryQueue.Message chunk = world.queue.all().getLast();
        atOnce(5, () -> {
            world.process(Plug.firm(), 4).work(chunk);
            return true;
        });
        assertEquals(12, world.ses.called().size());
        assertEquals(12, new HashSet<>(addresses()).size());
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(12, world.counts(mailing).sent());
    }

    private List<String> addresses() {
        return world.ses.called().stream()
                .map(mail -> mail.to().address().value())
                .sorted()
                .toList();
    }

    private static RecipientState skipped(ExclusionReason reason) {
        return new RecipientState.Skipped(reason);
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void aClaimThatTheSdkRepeatsIsStillOursAndNobodyElses() {
        world.readers(1);
        Mailing mailing = world.due();
        world.process().work(world.queue.due().orElseThrow());
        Recipient waiting = world.recipient(mailing, "Reader0");
        Recipient claimed = waiting.claimed(
                (RecipientState.Pending) waiting.state(),
                new AttemptId(CountedIds.numbered(7)),
                "News",
                world.clock.instant());
        GroupTable repeating =
                new GroupTable(group -> repeatingEveryUpdate(world.tables.client(Plug.firm())), world.tables.groupData);
        Recipients recipients = new DynamoDbMailings(repeating.of(World.GROUP)).recipients(mailing.id());
        assertEquals(Recipients.Written.ALL, recipients.claim(new Move(waiting, claimed)));

        Recipient rival = waiting.claimed(
                (RecipientState.Pending) waiting.state(),
                new AttemptId(CountedIds.numbered(8)),
                "News",
                world.clock.instant());
        assertEquals(Recipients.Written.NOTHING, recipients.claim(new Move(waiting, rival)));
    }

    /** As the SDK does when the answer to its first request was lost. */
    private static DynamoDbClient repeatingEveryUpdate(DynamoDbClient real) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    try {
                        if (method.getName().equals("updateItem")) {
                            method.invoke(real, arguments);
                        }
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
