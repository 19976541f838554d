package org.kith.files.s3;

import java.net.URI;
import java.time.Duration;
import org.kith.dynamodb.AwsClientSettings;
import org.kith.kernel.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The bucket of uploaded files, with the clients that reach it. */
public record Bucket(S3Client client, S3Presigner presigner, String name) {
    private static final String ENDPOINT = "AWS_ENDPOINT_URL_S3";
    private static final Duration DOWNLOAD_LIFE = Duration.ofMinutes(2);

    /**
     * From {@code KITH_FILES_BUCKET} and the SDK's own settings. With an endpoint of one's own ({@code
     * AWS_ENDPOINT_URL_S3}) the bucket is named in the path, because such an endpoint has no host name for each bucket.
     */
    public static Bucket from(Environment environment) {
        boolean inPath = environment.optional(ENDPOINT).isPresent();
        S3Client client = new AwsClientSettings(environment)
                .apply(S3Client.builder().forcePathStyle(inPath), "S3")
                .build();
        return new Bucket(client, presigner(environment, inPath), environment.required("KITH_FILES_BUCKET"));
    }

    /**
     * An address, good for two minutes, by which whoever has it saves an object as a file: never shown in a browser, never
     * kept on the way.
     *
     * @param savedAs the file's name, whatever letters it has
     */
    public String download(String key, String savedAs, String mediaType) {
        return presigner
                .presignGetObject(request -> request.signatureDuration(DOWNLOAD_LIFE)
                        .getObjectRequest(get -> get.bucket(name)
                                .key(key)
                                .responseContentType(mediaType)
                                .responseContentDisposition(SavedAs.header(savedAs))
                                .responseCacheControl("private, no-store")))
                .url()
                .toString();
    }

    /** Deletes an object; nothing happens when there is none. */
    public void delete(String key) {
        client.deleteObject(request -> request.bucket(name).key(key));
    }

    private static S3Presigner presigner(Environment environment, boolean inPath) {
        S3Presigner.Builder builder = S3Presigner.builder()
                .region(Region.of(environment.optional("AWS_REGION").orElse("eu-west-2")))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(inPath).build());
        environment.optional(ENDPOINT).map(URI::create).ifPresent(builder::endpointOverride);
        // As AwsClientSettings does it for clients; a presigner is none.
        environment
                .optional("AWS_ACCESS_KEY_ID")
                .filter(id -> environment.optional("AWS_SESSION_TOKEN").isEmpty())
                .ifPresentOrElse(
                        id -> builder.credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(id, environment.required("AWS_SECRET_ACCESS_KEY")))),
                        () -> builder.credentialsProvider(
                                DefaultCredentialsProvider.builder().build()));
        return builder.build();
    }
}
