package org.kith.functions.spreadsheets.sqs;

import org.kith.http.Json;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import org.kith.kernel.work.WorkQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/** The queue of import work. The message group makes it a fair one: a group with many imports holds up no other. */
public final class SqsImportQueue implements WorkQueue {
    private final SqsClient sqs;
    private final String queueUrl;

    /** Takes the queue's address. */
    public SqsImportQueue(SqsClient sqs, String queueUrl) {
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
                new ImportId(message.path("importId").stringValue("")));
    }

    /** Work on an import. */
    public record Asked(GroupId group, ImportId id) {}

    private record Message(int version, String group, String importId) {}
}
