package org.kith.functions.mailings.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.ServiceMailQueue.ServiceMail;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class SqsServiceMailQueueTest {
    private static final GroupId GROUP = new GroupId(CountedIds.numbered(801));

    private final List<SendMessageRequest> sent = new ArrayList<>();

    @Test
    void eachGroupIsAMessageGroupSoThatNoneHoldsUpAnother() {
        SqsServiceMailQueue queue = new SqsServiceMailQueue(new Sqs(), "https://sqs.example.org/service-mail");
        queue.send(mail(Optional.of(GROUP)));
        queue.send(mail(Optional.empty()));
        assertEquals(
                List.of(GROUP.value(), "platform"),
                sent.stream().map(SendMessageRequest::messageGroupId).toList());
    }

    private static ServiceMail mail(Optional<GroupId> group) {
        return new ServiceMail(
                group,
                new EmailAddress("sarah@example.org"),
                "Subject",
                "Text",
                "<p>Text</p>",
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private final class Sqs implements SqsClient {
        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            sent.add(request);
            return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
