package org.kith.functions.contacts.sqs;

import org.kith.http.Json;
import org.kith.kernel.GroupId;
import org.kith.kernel.JobId;
import org.kith.kernel.work.WorkQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/** The queue of bulk jobs. The message group makes it a fair one: a group with many jobs holds up no other. */
public final class SqsJobQueue implements WorkQueue {
    private final SqsClient sqs;
    private final String queueUrl;

    /** Takes the queue's address. */
    public SqsJobQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void ask(GroupId group, String id) {
        sqs.sendMessage(request -> request.queueUrl(queueUrl)
                .messageBody(Json.write(new Message(1, group.value(), id)))
                .messageGroupId(group.value()));
    }

    /** What a message asks for. Throws {@link RuntimeException} for a message that {@link #ask} did not write. */
    public static Asked read(String body) {
        JsonNode message = Json.read(body);
        return new Asked(
                new GroupId(message.path("group").stringValue("")),
                new JobId(message.path("jobId").stringValue("")));
    }

    /** Work on a job. */
    public record Asked(GroupId group, JobId id) {}

    private record Message(int version, String group, String jobId) {}
}
