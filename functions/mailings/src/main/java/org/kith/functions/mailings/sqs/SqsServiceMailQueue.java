package org.kith.functions.mailings.sqs;

import org.kith.functions.mailings.ServiceMailQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Service mail on SQS. */
public final class SqsServiceMailQueue implements ServiceMailQueue {
    private final SqsClient client;
    private final String queueUrl;

    /** Takes the queue's address. */
    public SqsServiceMailQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(ServiceMail mail) {
        client.sendMessage(request -> request.queueUrl(queueUrl).messageBody(new Work.SendServiceMail(mail).write()));
    }
}
