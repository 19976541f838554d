package org.kith.testing;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * One ElasticMQ, in memory, for all tests of this JVM, in a process of its own that ends with the JVM. Each test asks for
 * queues of its own.
 */
public final class SqsLocal {
    private static final AtomicInteger QUEUES = new AtomicInteger();

    private final SqsClient client;
    private final URI endpoint;

    private SqsLocal(URI endpoint) {
        this.endpoint = endpoint;
        this.client = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Started when first asked for. */
    public static SqsLocal shared() {
        return Holder.SHARED;
    }

    /** A client for it. */
    public SqsClient client() {
        return client;
    }

    /** The settings with which a function reaches it. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_SQS", endpoint.toString(),
                "AWS_REGION", "eu-west-2",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test");
    }

    /** A new, empty queue; its URL. */
    public String newQueue() {
        return client.createQueue(request -> request.queueName("queue-" + QUEUES.incrementAndGet()))
                .queueUrl();
    }

    /** The lazy holder: the process starts once, with the first test that needs it. */
    private static final class Holder {
        static final SqsLocal SHARED =
                new SqsLocal(LocalProcess.start("queues", "org.kith.local.queues.QueuesProcess"));
    }
}
