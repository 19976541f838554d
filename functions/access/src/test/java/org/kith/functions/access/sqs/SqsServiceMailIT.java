package org.kith.functions.access.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.Mail;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import org.kith.testing.SqsLocal;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class SqsServiceMailIT {
    private static final SqsLocal SQS = SqsLocal.shared();
    private static final Mail MAIL = new Mail(new EmailAddress("jo@example.org"), "Zoë’s \"mail\"", "a\nb", "<p>a</p>");

    private final String queue = SQS.newQueue();
    private final SqsServiceMail mail = new SqsServiceMail(SQS.client(), queue);

    private Message received() {
        List<Message> messages = SQS.client()
                .receiveMessage(request -> request.queueUrl(queue)
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
