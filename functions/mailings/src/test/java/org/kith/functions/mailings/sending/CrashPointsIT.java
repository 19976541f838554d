package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.Tables.Killed;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.feedback.Feedback;
import org.kith.testing.DynamoDbLocal;

/**
 * The plug is pulled before and after every single call to the table, the queue and the mail service; then another
 * process takes over. Whatever the moment: at most one call of the mail service for each recipient, everybody accounted
 * for, and every doubt shown.
 */
class CrashPointsIT {
    private static final int READERS = 3;

    @Test
    void killedAnywhereNobodyIsLostAndNobodyGetsTwo() {
        long halves = 0;
        boolean killed = true;
        while (killed) {
            killed = isKilledAfter(halves);
            halves++;
        }
        // Freezing and three recipients take far more calls than that; a plug that is never pulled proves nothing.
        assertTrue(halves > 60, halves + " crash points");
    }

    private static boolean isKilledAfter(long halves) {
        World world = new World(DynamoDbLocal.shared());
        world.readers(READERS);
        Mailing mailing = world.due();
        Plug plug = Plug.after(halves);
        try {
            world.process(plug, 1).work();
        } catch (Killed expected) {
            // As meant.
        } catch (IllegalStateException wrapped) {
            // A thread of its own was killed.
            assertTrue(plug.isOut(), wrapped::toString);
        }
        world.process().finish(mailing);

        Map<String, Integer> calls = new HashMap<>();
        world.ses.called().forEach(mail -> calls.merge(tag(mail, MailTags.RECIPIENT), 1, Integer::sum));
        assertTrue(calls.values().stream().allMatch(each -> each == 1), () -> "Sent twice, killed after " + halves);
        MailingCounts counts = world.counts(mailing);
        assertEquals(READERS, counts.chosen(), () -> "killed after " + halves);
        assertEquals(READERS, counts.sent() + counts.uncertain(), () -> "killed after " + halves + ": " + counts);
        assertTrue(counts.uncertain() <= 3, () -> "killed after " + halves + ": " + counts);
        for (Recipient recipient : world.mailings.recipients(mailing.id()).page(Optional.empty(), 10)) {
            boolean called = calls.containsKey(recipient.key());
            boolean sent = recipient.state() instanceof RecipientState.Sent;
            assertTrue(!sent || called, () -> "Called sent and never was, killed after " + halves);
        }
        settleByFeedback(world, mailing, halves);
        return plug.isOut();
    }

    /** Feedback of whatever the mail service took turns each of these doubts into "sent". */
    private static void settleByFeedback(World world, Mailing mailing, long halves) {
        for (MailMessage mail : world.ses.accepted()) {
            world.process()
                    .reconcileFeedback
                    .reconcile(new Feedback(
                            World.GROUP,
                            mailing.id(),
                            tag(mail, MailTags.RECIPIENT),
                            new AttemptId(tag(mail, MailTags.ATTEMPT)),
                            "message",
                            Feedback.Heard.SEND,
                            Instant.EPOCH,
                            Optional.empty()));
        }
        List<MailMessage> accepted = world.ses.accepted();
        MailingCounts counts = world.counts(mailing);
        assertEquals(accepted.size(), counts.sent(), () -> "killed after " + halves);
        assertEquals(READERS - accepted.size(), counts.uncertain(), () -> "killed after " + halves);
    }

    private static String tag(MailMessage mail, String name) {
        return Optional.ofNullable(mail.tags().get(name)).orElseThrow();
    }
}
