package org.kith.dynamodb;

import java.net.URI;
import java.time.Duration;
import org.kith.kernel.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * How every AWS client is made: region, credentials and endpoint from the function's settings, by the SDK's own names
 * ({@code AWS_REGION}, {@code AWS_ENDPOINT_URL_SQS} …), so that the laptop edition and the tests run the very same
 * adapters against local servers.
 */
public final class AwsClientSettings {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

    private final Environment environment;

    /** Takes the function's settings. */
    public AwsClientSettings(Environment environment) {
        this.environment = environment;
    }

    /**
     * Applies the settings.
     *
     * @param service the service's name in endpoint settings: {@code DYNAMODB}, {@code SQS}, {@code S3}, {@code SESV2}
     */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B apply(B builder, String service) {
        builder.region(Region.of(environment.optional("AWS_REGION").orElse("eu-west-2")));
        // The lightest of the SDK's clients to start, and a function serves one request at a time.
        builder.httpClientBuilder(UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(READ_TIMEOUT));
        environment
                .optional("AWS_ENDPOINT_URL_" + service)
                .or(() -> environment.optional("AWS_ENDPOINT_URL"))
                .map(URI::create)
                .ifPresent(builder::endpointOverride);
        environment
                .optional("AWS_ACCESS_KEY_ID")
                .filter(id -> environment.optional("AWS_SESSION_TOKEN").isEmpty())
                .ifPresentOrElse(
                        id -> builder.credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(id, environment.required("AWS_SECRET_ACCESS_KEY")))),
                        () -> builder.credentialsProvider(
                                DefaultCredentialsProvider.builder().build()));
        return builder;
    }
}
