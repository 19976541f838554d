package org.kith.local.whole;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts the requests to the tables and what DynamoDB says they cost, while it is switched on. The SDK finds it by its
 * name in {@code software/amazon/awssdk/global/handlers}; switched off, it does nothing.
 */
public final class Meter implements ExecutionInterceptor {
    private static final String ALL_OF_A_GROUP = "GroupData";
    private static final AtomicReference<Optional<Reading>> RUNNING = new AtomicReference<>(Optional.empty());

    /** What was counted since it was switched on. */
    static final class Reading {
        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger requestsForData = new AtomicInteger();
        private final DoubleAdder units = new DoubleAdder();

        /** All requests, those that find out who asks among them. */
        int requests() {
            return requests.get();
        }

        /** Those to the table of what groups know. */
        int requestsForData() {
            return requestsForData.get();
        }

        /** Capacity units of both tables: read units of a read, write units of a write. */
        double units() {
            return units.sum();
        }
    }

    /** Switches it on, does the thing, and switches it off. */
    static Reading of(Runnable thing) {
        Reading reading = new Reading();
        RUNNING.set(Optional.of(reading));
        try {
            thing.run();
        } finally {
            RUNNING.set(Optional.empty());
        }
        return reading;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return RUNNING.get().isEmpty() ? context.request() : telling(context.request());
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        RUNNING.get().filter(_ -> context.request() instanceof DynamoDbRequest).ifPresent(reading -> {
            reading.requests.incrementAndGet();
            if (context.request().toString().contains(ALL_OF_A_GROUP)) {
                reading.requestsForData.incrementAndGet();
            }
        });
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        RUNNING.get().ifPresent(reading -> consumed(context).forEach(each -> reading.units.add(each.capacityUnits())));
    }

    private static SdkRequest telling(SdkRequest request) {
        ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
        return switch (request) {
            case GetItemRequest read ->
                read.toBuilder().returnConsumedCapacity(total).build();
            case BatchGetItemRequest read ->
                read.toBuilder().returnConsumedCapacity(total).build();
            case QueryRequest read ->
                read.toBuilder().returnConsumedCapacity(total).build();
            case TransactGetItemsRequest read ->
                read.toBuilder().returnConsumedCapacity(total).build();
            case PutItemRequest write ->
                write.toBuilder().returnConsumedCapacity(total).build();
            case UpdateItemRequest write ->
                write.toBuilder().returnConsumedCapacity(total).build();
            case TransactWriteItemsRequest write ->
                write.toBuilder().returnConsumedCapacity(total).build();
            // Open set: the other services' requests, and those that no page sends.
            default -> request;
        };
    }

    private static Stream<ConsumedCapacity> consumed(Context.AfterExecution context) {
        return switch (context.response()) {
            case GetItemResponse read -> Stream.of(read.consumedCapacity());
            case BatchGetItemResponse read -> read.consumedCapacity().stream();
            case QueryResponse read -> Stream.of(read.consumedCapacity());
            case TransactGetItemsResponse read -> read.consumedCapacity().stream();
            case PutItemResponse write -> Stream.of(write.consumedCapacity());
            case UpdateItemResponse write -> Stream.of(write.consumedCapacity());
            case TransactWriteItemsResponse write -> write.consumedCapacity().stream();
            // Open set, as above.
            default -> Stream.of();
        };
    }
}
