package org.kith.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.kith.local.storage.DurableFile;
import org.kith.local.template.Stack;
import org.kith.local.template.Values;

/** What the template's resources are called on the local servers. */
final class LocalThings implements Values.Things {
    private static final int SECRET_BYTES = 32;

    private final URI queues;
    private final Path secrets;
    private final SecureRandom random;

    /** Secrets are made when first asked for, and kept in their folder, or what they sealed could not be opened again. */
    LocalThings(URI queues, Path secrets, SecureRandom random) {
        this.queues = queues;
        this.secrets = secrets;
        this.random = random;
    }

    @Override
    public String reference(Stack.Resource resource) {
        return switch (resource.type()) {
            case "AWS::SQS::Queue" -> queues + "/000000000000/" + resource.id();
            case "AWS::S3::Bucket" -> "kith-" + resource.id().toLowerCase(Locale.ROOT);
            default -> resource.id();
        };
    }

    @Override
    public String attribute(Stack.Resource resource, String name) {
        return switch (name) {
            case "Arn" ->
                resource.type().equals("AWS::SQS::Queue")
                        ? "arn:aws:sqs:eu-west-2:000000000000:" + resource.id()
                        : "arn:aws:laptop:eu-west-2:000000000000:" + resource.id();
            case "QueueName" -> resource.id();
            default -> resource.id() + "." + name;
        };
    }

    @Override
    public String secret(String reference) {
        Path file = secrets.resolve(reference);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[SECRET_BYTES];
                random.nextBytes(bytes);
                DurableFile.write(file, Base64.getEncoder().encode(bytes));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
