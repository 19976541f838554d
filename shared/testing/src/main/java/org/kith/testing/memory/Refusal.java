package org.kith.testing.memory;

import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** How DynamoDB says no. */
final class Refusal {
    private static final String CONDITION_FAILED = "The conditional request failed";
    private static final int BAD_REQUEST = 400;

    /** Why one write of a transaction was none. */
    static final CancellationReason NO_REASON =
            CancellationReason.builder().code("None").build();

    /** Its condition did not hold. */
    static final CancellationReason CONDITION_REASON = CancellationReason.builder()
            .code("ConditionalCheckFailed")
            .message(CONDITION_FAILED)
            .build();

    private Refusal() {}

    static DynamoDbException invalid(String message) {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(details("ValidationException", message))
                .statusCode(BAD_REQUEST)
                .message(message)
                .build();
    }

    static CancellationReason invalidReason(DynamoDbException invalid) {
        return CancellationReason.builder()
                .code("ValidationError")
                .message(invalid.awsErrorDetails().errorMessage())
                .build();
    }

    static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
        String message = "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + reasons.stream().map(CancellationReason::code).toList();
        return TransactionCanceledException.builder()
                .cancellationReasons(reasons)
                .awsErrorDetails(details("TransactionCanceledException", message))
                .statusCode(BAD_REQUEST)
                .message(message)
                .build();
    }

    static ConditionalCheckFailedException conditionFailed() {
        return ConditionalCheckFailedException.builder()
                .awsErrorDetails(details("ConditionalCheckFailedException", CONDITION_FAILED))
                .statusCode(BAD_REQUEST)
                .message(CONDITION_FAILED)
                .build();
    }

    static IdempotentParameterMismatchException otherRequestWithSameToken() {
        return IdempotentParameterMismatchException.builder()
                .awsErrorDetails(details("IdempotentParameterMismatchException", ""))
                .statusCode(BAD_REQUEST)
                .build();
    }

    static ResourceNotFoundException noSuchTable() {
        String message = "Cannot do operations on a non-existent table";
        return ResourceNotFoundException.builder()
                .awsErrorDetails(details("ResourceNotFoundException", message))
                .statusCode(BAD_REQUEST)
                .message(message)
                .build();
    }

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    }
}
