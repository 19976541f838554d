package org.kith.functions.mailings.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.functions.mailings.Requests.ok;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.http.Method;
import tools.jackson.databind.JsonNode;

/** The functions behind queues and the clock. */
class QueueFunctionsIT {
    private MailingsFunctions kith;

    @BeforeEach
    void start() throws IOException {
        kith = new MailingsFunctions();
    }

    @AfterEach
    void stop() throws IOException {
        kith.close();
    }

    @Test
    void theSweepStartsWhatALostMessageDidNot() {
        kith.world.reader("Aileen");
        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("News")));
        String path = "/api/mailings/" + draft.path("id").asString();
        ok(202, kith.request(Method.POST, path + "/send", "", draft));
        MailingsFunctions.receive(kith.mailingWork);
        kith.sweepMailings.handleRequest(Map.of(), MailingsFunctions.CONTEXT);
        kith.deliver(kith.mailingWork);
        assertEquals("sent", ok(200, kith.get(path)).path("state").asString());
        assertEquals(1, kith.ses.asked().size());
    }

    @Test
    void aMessageThatFailsComesBackAloneAndTheOthersAreDone() {
        String good =
                "{\"version\":1,\"kind\":\"service-mail\",\"to\":\"a@example.org\",\"subject\":\"s\",\"text\":\"t\",\"html\":\"h\"}";
        SQSBatchResponse response = kith.sendMail.handleRequest(
                MailingsFunctions.event(good, "{\"version\":9}", good), MailingsFunctions.CONTEXT);
        assertEquals(
                List.of("1"),
                response.getBatchItemFailures().stream()
                        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                        .toList());
        assertEquals(2, kith.ses.asked().size());
    }
}
