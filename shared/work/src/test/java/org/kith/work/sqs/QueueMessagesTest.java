package org.kith.work.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.testing.CountedIds;
import org.kith.testing.QueueEvents;
import org.kith.work.WorkLog;
import org.kith.work.Worker;

class QueueMessagesTest {
    private static final String GROUP = CountedIds.numbered(1);
    private static final Context FIVE_MINUTES = QueueEvents.timeLeft(Duration.ofMinutes(5));

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final QueueMessages messages =
            new QueueMessages(new WorkLog(new PrintStream(logged, true, StandardCharsets.UTF_8)));
    private final List<String> asked = new ArrayList<>();

    @Test
    void whatIsLeftIsAskedForAgain() {
        SQSBatchResponse response = work(
                QueueEvents.of(message("a"), message("b")),
                FIVE_MINUTES,
                (_, id, _) -> id.equals("a") ? Worker.Left.MORE : Worker.Left.NOTHING);
        assertEquals(List.of(), QueueEvents.failed(response));
        assertEquals(List.of(GROUP + " a"), asked);
    }

    @Test
    void onlyWhatFailsComesBack() {
        SQSBatchResponse response = work(
                QueueEvents.of(
                        message("a"),
                        "not json",
                        "{}",
                        "{\"version\":2,\"group\":\"" + GROUP + "\",\"id\":\"a\"}",
                        message("b")),
                FIVE_MINUTES,
                (_, id, _) -> {
                    if (id.equals("b")) {
                        throw new IllegalStateException("jane@example.org");
                    }
                    return Worker.Left.NOTHING;
                });
        assertEquals(List.of("2", "3", "4", "5"), QueueEvents.failed(response));
    }

    @Test
    void aLineSaysWhereItFailedAndNothingOfWhom() {
        work(QueueEvents.of(message("a")), FIVE_MINUTES, (_, _, _) -> {
            throw new IllegalStateException("jane@example.org");
        });
        String line = logged.toString(StandardCharsets.UTF_8);
        assertTrue(line.contains("IllegalStateException"), line);
        assertTrue(line.contains("\"work\":\"trials\""), line);
        assertFalse(line.contains("jane"), line);
    }

    @Test
    void theDeadlineIsNearWhenAStepMayNotFit() {
        List<Boolean> near = new ArrayList<>();
        Worker worker = (_, _, deadline) -> {
            near.add(deadline.isNear());
            return Worker.Left.NOTHING;
        };
        work(QueueEvents.of(message("a")), QueueEvents.timeLeft(Duration.ofSeconds(21)), worker);
        work(QueueEvents.of(message("a")), QueueEvents.timeLeft(Duration.ofSeconds(19)), worker);
        assertEquals(List.of(false, true), near);
    }

    private SQSBatchResponse work(SQSEvent event, Context context, Worker worker) {
        return messages.work("trials", event, context, worker, (group, id) -> asked.add(group + " " + id));
    }

    private static String message(String id) {
        return "{\"version\":1,\"group\":\"" + GROUP + "\",\"id\":\"" + id + "\"}";
    }
}
