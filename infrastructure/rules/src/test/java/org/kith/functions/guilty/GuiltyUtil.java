package org.kith.functions.guilty;

import com.amazonaws.services.lambda.runtime.Context;
import dagger.Module;
import java.time.Instant;
import org.kith.functions.accomplice.Accomplice;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/** Does all that a use case must not do; its package is not marked, either. */
@Module
public final class GuiltyUtil {
    private GuiltyUtil() {}

    static Accomplice another(
            Context context, SqsClient queue, SesV2Client mail, S3Client files, JsonNode json, DynamoDbClient table) {
        table.scan(request -> request.tableName("GroupData"));
        String seen = context.toString() + queue + mail + files + json + Instant.now();
        return new Accomplice(seen);
    }
}
