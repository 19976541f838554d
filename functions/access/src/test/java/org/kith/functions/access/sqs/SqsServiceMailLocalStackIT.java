package org.kith.functions.access.sqs;

import java.util.UUID;
import org.kith.dynamodb.AwsClientSettings;
import org.kith.kernel.Environment;
import org.kith.testing.LocalStack;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsServiceMailLocalStackIT extends SqsServiceMailContract {
    private static final SqsClient SQS = new AwsClientSettings(new Environment(LocalStack.environment()))
            .apply(SqsClient.builder(), "SQS")
            .build();

    SqsServiceMailLocalStackIT() {
        super(
                SQS,
                SQS.createQueue(request -> request.queueName(UUID.randomUUID().toString()))
                        .queueUrl());
    }
}
