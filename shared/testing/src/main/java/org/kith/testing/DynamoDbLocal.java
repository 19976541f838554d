package org.kith.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One DynamoDB Local, in memory, for all tests of this JVM, in a process of its own that ends with the JVM. Each test
 * class asks for tables of its own.
 */
public final class DynamoDbLocal extends TableSource {
    private static final String MODULE = "dynamodb";

    private final DynamoDbClient client;
    private final URI endpoint;

    private DynamoDbLocal(URI endpoint) {
        this.endpoint = endpoint;
        this.client = newClient();
    }

    /** Started when first asked for. */
    public static DynamoDbLocal shared() {
        return Holder.SHARED;
    }

    @Override
    public DynamoDbClient client() {
        return client;
    }

    @Override
    public DynamoDbClient newClient(RequestCount requests) {
        return newClient((ExecutionInterceptor) requests);
    }

    /** A client of one's own, the caller's to close, which tells the interceptors of every request. */
    public DynamoDbClient newClient(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.executionInterceptors(List.of(interceptors)))
                .build();
    }

    /** The settings with which a function reaches it. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString(),
                "AWS_REGION", "eu-west-2",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test");
    }

    /** The lazy holder: the process starts once, with the first test that needs it. */
    private static final class Holder {
        static final DynamoDbLocal SHARED =
                new DynamoDbLocal(LocalProcess.start(MODULE, "org.kith.local.dynamodb.DynamoDbLocalProcess"));
    }
}
