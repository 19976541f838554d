package org.kith.functions.access.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.Mail;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What the queue of service mail gets, whichever server keeps it. */
abstract class SqsServiceMailContract {
    private static final Mail MAIL = new Mail(new EmailAddress("jo@example.org"), "Zoë’s \"mail\"", "a\nb", "<p>a</p>");

    private final SqsClient sqs;
    private final String queue;
    private final SqsServiceMail mail;

    SqsServiceMailContract(SqsClient sqs, String queue) {
        this.sqs = sqs;
        this.queue = queue;
        this.mail = new SqsServiceMail(sqs, queue);
    }

    private Message received() {
        List<Message> messages = sqs.receiveMessage(request -> request.queueUrl(queue)
                        .waitTimeSeconds(2)
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messages();
        assertEquals(1, messages.size());
        return messages.getFirst();
    }

    @Test
    void putsTheMessageThatSendMailReads() {
        mail.send(MAIL, Optional.empty());
        assertEquals(
                "{\"version\":1,\"kind\":\"service-mail\",\"to\":\"jo@example.org\",\"subject\":\"Zoë’s \\\"mail\\\"\","
                        + "\"text\":\"a\\nb\",\"html\":\"<p>a</p>\"}",
                received().body());
    }

    @Test
    void theGroupIsTheMessageGroupSoThatNoneHoldsUpTheOthers() {
        mail.send(MAIL, Optional.of(new GroupId(CountedIds.numbered(7))));
        assertEquals(CountedIds.numbered(7), received().attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID));
    }

    @Test
    void theMailOfNoGroupIsThePlatforms() {
        mail.send(MAIL, Optional.empty());
        assertEquals("platform", received().attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID));
    }
}
