package org.kith.functions.mailings.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.ServiceMailQueue.ServiceMail;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;
import org.kith.testing.CountedIds;

class WorkTest {
    private static final GroupId GROUP = new GroupId(CountedIds.numbered(1));
    private static final MailingId MAILING = new MailingId(CountedIds.numbered(2));

    @Test
    void readsWhatItWrote() {
        for (Work work : List.of(
                new Work.StartMailing(GROUP, MAILING),
                new Work.SendMailing(GROUP, MAILING, List.of("a", "b")),
                new Work.SendServiceMail(new ServiceMail(
                        Optional.of(GROUP),
                        new EmailAddress("sarah@example.org"),
                        "[Test] News",
                        "text",
                        "<p>html</p>",
                        Optional.of("Northgate"),
                        Optional.of(new EmailAddress("reply@northgate.example")),
                        Map.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))))) {
            assertEquals(work, Work.read(work.write()));
        }
    }

    @Test
    void readsTheServiceMailOfOtherContexts() {
        assertEquals(
                new Work.SendServiceMail(new ServiceMail(
                        Optional.empty(),
                        new EmailAddress("sarah@example.org"),
                        "Sign in",
                        "text",
                        "html",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())),
                Work.read(
                        "{\"version\":1,\"kind\":\"service-mail\",\"to\":\"sarah@example.org\",\"subject\":\"Sign in\","
                                + "\"text\":\"text\",\"html\":\"html\"}"));
    }

    @Test
    void refusesWhatItDidNotWrite() {
        for (String message : List.of(
                "{}",
                "{\"version\":2,\"kind\":\"start-mailing\"}",
                "{\"version\":1,\"kind\":\"other\"}",
                "{\"version\":1,\"kind\":\"start-mailing\",\"group\":\"x\",\"mailing\":\"y\"}",
                "{\"version\":1,\"kind\":\"service-mail\",\"to\":\"a@b.org\",\"subject\":\"x\\r\\nBcc: c@d.org\","
                        + "\"text\":\"\",\"html\":\"\"}")) {
            assertThrows(IllegalArgumentException.class, () -> Work.read(message), message);
        }
    }
}
