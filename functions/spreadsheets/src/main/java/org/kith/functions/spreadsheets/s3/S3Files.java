package org.kith.functions.spreadsheets.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.kith.files.s3.Bucket;
import org.kith.functions.spreadsheets.Files;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/**
 * One group's files in a bucket, under a prefix of its own: {@code imports/<group>/<import>/sheet}, and beside it {@code
 * handed-back}. The bucket empties that prefix by itself. An upload's address
 * is signed for its very length, which S3 holds it to, and the length is checked again when the file is read.
 */
public final class S3Files implements Files {
    private static final Duration TICKET_LIFE = Duration.ofMinutes(15);
    /** What it is, its bytes say; a browser and S3 are told no more. */
    private static final String CONTENT_TYPE = "application/octet-stream";

    private final Bucket bucket;
    private final GroupId group;

    /** Takes the bucket, and whose files these are. */
    public S3Files(Bucket bucket, GroupId group) {
        this.bucket = bucket;
        this.group = group;
    }

    @Override
    public Ticket ticket(ImportId id, long bytes) {
        PresignedPutObjectRequest signed = bucket.presigner()
                .presignPutObject(request -> request.signatureDuration(TICKET_LIFE)
                        .putObjectRequest(put -> put.bucket(bucket.name())
                                .key(key(id))
                                .contentLength(bytes)
                                .contentType(CONTENT_TYPE)));
        // A browser sets Host and Content-Length itself, and lets no page do so.
        return new Ticket(signed.url().toString(), Map.of("content-type", CONTENT_TYPE));
    }

    @Override
    public Retrieval read(ImportId id) {
        try (ResponseInputStream<GetObjectResponse> file = bucket.client()
                .getObject(request -> request.bucket(bucket.name()).key(key(id)))) {
            byte[] bytes = file.readNBytes(SheetReader.LARGEST_FILE + 1);
            if (bytes.length > SheetReader.LARGEST_FILE) {
                // The rest is not worth waiting for.
                file.abort();
                return new Retrieval.TooLarge();
            }
            return new Retrieval.Found(bytes);
        } catch (NoSuchKeyException missing) {
            return new Retrieval.Missing();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of an import cannot be read from the bucket", e);
        }
    }

    @Override
    public void keepHandedBack(ImportId id, Path file) {
        bucket.client()
                .putObject(
                        request -> request.bucket(bucket.name())
                                .key(handedBack(id))
                                .contentType(CONTENT_TYPE)
                                .contentDisposition("attachment"),
                        file);
    }

    @Override
    public String handedBack(ImportId id, String name) {
        return bucket.download(handedBack(id), name, CONTENT_TYPE);
    }

    private String key(ImportId id) {
        return at(id) + "sheet";
    }

    private String handedBack(ImportId id) {
        return at(id) + "handed-back";
    }

    private String at(ImportId id) {
        return "imports/" + group.value() + "/" + id.value() + "/";
    }
}
