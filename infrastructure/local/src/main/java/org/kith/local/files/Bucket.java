package org.kith.local.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.kith.local.storage.DurableFile;
import tools.jackson.databind.json.JsonMapper;

/** The objects of all buckets, in a folder. An object is one file and a JSON file that says what it is. */
final class Bucket {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    Bucket(Path folder) {
        this.folder = folder;
    }

    /** What is known of an object. */
    record Description(String bucket, String key, String mediaType, String etag, long length, Instant changed) {}

    Description put(String bucket, String key, String mediaType, byte[] bytes, Instant now) {
        Description description = new Description(
                bucket,
                key,
                mediaType,
                "\"" + digest("MD5", bytes) + "\"",
                bytes.length,
                now.truncatedTo(ChronoUnit.SECONDS));
        try {
            // The description last: an object is there once it is described.
            DurableFile.write(file(bucket, key, ".bytes"), bytes);
            DurableFile.write(file(bucket, key, ".json"), JSON.writeValueAsBytes(description));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return description;
    }

    Optional<Description> describe(String bucket, String key) {
        Path file = file(bucket, key, ".json");
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Description.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(Description object) {
        try {
            return Files.readAllBytes(file(object.bucket(), object.key(), ".bytes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String bucket, String key) {
        try {
            Files.deleteIfExists(file(bucket, key, ".json"));
            Files.deleteIfExists(file(bucket, key, ".bytes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys may hold anything, file names may not: so the file has the key's digest for a name. */
    private Path file(String bucket, String key, String ending) {
        return folder.resolve(digest("SHA-256", (bucket + "/" + key).getBytes(StandardCharsets.UTF_8)) + ending);
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
