package org.kith.testing;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack, for the tests of the adapters that run in the profile {@code localstack}: at {@code AWS_ENDPOINT_URL} where
 * that is set, else in a container, which needs Docker. With neither, the tests fail; a test that skips proves nothing.
 */
public final class LocalStack {
    /** The last version that needs no account. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    private LocalStack() {}

    /** The settings with which a function reaches it. */
    public static Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_SQS",
                Holder.ENDPOINT,
                "AWS_ENDPOINT_URL_S3",
                Holder.ENDPOINT,
                "AWS_ENDPOINT_URL_STS",
                Holder.ENDPOINT,
                "AWS_REGION",
                "eu-west-2",
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test");
    }

    /** The lazy holder: the container starts once, with the first test that needs it, and ends with the JVM. */
    private static final class Holder {
        static final String ENDPOINT =
                Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).orElseGet(Holder::start);

        private static String start() {
            LocalStackContainer container = new LocalStackContainer(IMAGE).withServices("sqs", "s3", "sts");
            container.start();
            return container.getEndpoint().toString();
        }
    }
}
