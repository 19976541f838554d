package org.kith.local.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.local.template.QueueDefinition;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Makes the template's queues, or gives those that are there the template's settings. */
public final class LocalQueues {
    private final SqsClient queues;

    /** The client of the local server. */
    public LocalQueues(SqsClient queues) {
        this.queues = queues;
    }

    /** Makes or changes all of these, dead letters first, because the others name them. */
    public void make(List<QueueDefinition> definitions) {
        definitions.stream().filter(queue -> queue.deadLetters().isEmpty()).forEach(this::make);
        definitions.stream().filter(queue -> queue.deadLetters().isPresent()).forEach(this::make);
    }

    private void make(QueueDefinition queue) {
        Map<QueueAttributeName, String> attributes = attributes(queue);
        try {
            String url = queues.getQueueUrl(request -> request.queueName(queue.name()))
                    .queueUrl();
            queues.setQueueAttributes(request -> request.queueUrl(url).attributes(attributes));
        } catch (QueueDoesNotExistException e) {
            queues.createQueue(request -> request.queueName(queue.name()).attributes(attributes));
        }
    }

    private static Map<QueueAttributeName, String> attributes(QueueDefinition queue) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibilityTimeout().toSeconds()));
        queue.deadLetters()
                .ifPresent(dead -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-2:000000000000:" + dead.queue()
                                + "\",\"maxReceiveCount\":\"" + dead.maxReceiveCount() + "\"}"));
        return attributes;
    }
}
