package org.kith.functions.mailings.sqs;

import org.kith.functions.mailings.ServiceMailQueue;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Service mail on SQS. The message group makes the queue a fair one: many mails of one group do not hold up those of
 * others.
 */
public final class SqsServiceMailQueue implements ServiceMailQueue {
    private static final String PLATFORM = "platform";

    private final SqsClient client;
    private final String queueUrl;

    /** Takes the queue's address. */
    public SqsServiceMailQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(ServiceMail mail) {
        client.sendMessage(request -> request.queueUrl(queueUrl)
                .messageBody(new Work.SendServiceMail(mail).write())
                .messageGroupId(mail.group().map(GroupId::value).orElse(PLATFORM)));
    }
}
