package org.kith.work.sqs;

import org.kith.http.Json;
import org.kith.kernel.GroupId;
import org.kith.work.WorkQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/**
 * Work on SQS. The message group makes the queue a fair one: a group that asks for much holds up no other.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Amazon
 *     SQS fair queues</a>
 */
public final class SqsWorkQueue implements WorkQueue {
    private static final int VERSION = 1;

    private final SqsClient sqs;
    private final String queueUrl;

    /** Takes the queue's address. */
    public SqsWorkQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void ask(GroupId group, String id) {
        sqs.sendMessage(request -> request.queueUrl(queueUrl)
                .messageBody(Json.write(new Message(VERSION, group.value(), id)))
                .messageGroupId(group.value()));
    }

    /** What a message asks for. Throws {@link RuntimeException} for a message that {@link #ask} did not write. */
    static Asked read(String body) {
        JsonNode message = Json.read(body);
        if (message.path("version").asInt(0) != VERSION) {
            throw new IllegalArgumentException("A message of an unknown version");
        }
        return new Asked(
                new GroupId(message.path("group").stringValue("")),
                message.path("id").stringValue(""));
    }

    /** Work on what has this id. */
    record Asked(GroupId group, String id) {}

    private record Message(int version, String group, String id) {}
}
