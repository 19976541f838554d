package org.kith.functions.contacts.s3;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.archives.ArchiveFiles;
import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * One group's documents where {@link S3DocumentFiles} keeps them, and {@code restoring/<group>/archive}: one place for each
 * group, so that however often one is sent, one is kept, which the bucket forgets after a day.
 */
public final class S3ArchiveFiles implements ArchiveFiles {
    private static final Duration UPLOAD_LIFE = Duration.ofHours(1);
    private static final String ZIP = "application/zip";

    private final Supplier<Bucket> bucket;
    private final GroupId group;

    /** Takes the bucket, which is opened when a file is needed first, and whose files these are. */
    public S3ArchiveFiles(Supplier<Bucket> bucket, GroupId group) {
        this.bucket = bucket;
        this.group = group;
    }

    @Override
    public Optional<InputStream> document(DocumentId id) {
        try {
            return Optional.of(bucket.get()
                    .client()
                    .getObject(request -> request.bucket(name()).key(S3DocumentFiles.kept(group, id))));
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void keepDocument(DocumentId id, byte[] bytes) {
        bucket.get()
                .client()
                .putObject(
                        request -> request.bucket(name())
                                .key(S3DocumentFiles.kept(group, id))
                                .contentType("application/octet-stream")
                                .contentDisposition("attachment"),
                        RequestBody.fromBytes(bytes));
    }

    @Override
    public Ticket ticket(long bytes) {
        String url = bucket.get()
                .presigner()
                .presignPutObject(request -> request.signatureDuration(UPLOAD_LIFE)
                        .putObjectRequest(put -> put.bucket(name())
                                .key(archive())
                                .contentLength(bytes)
                                .contentType(ZIP)))
                .url()
                .toString();
        // A browser sets Host and Content-Length itself, and lets no page do so.
        return new Ticket(url, Map.of("content-type", ZIP));
    }

    @Override
    public Optional<Uploaded> uploaded() {
        try {
            HeadObjectResponse head = bucket.get()
                    .client()
                    .headObject(request -> request.bucket(name()).key(archive()));
            return Optional.of(new Uploaded(
                    head.eTag(), new S3Channel(bucket.get(), archive(), head.eTag(), head.contentLength())));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        }
    }

    @Override
    public void removeUploaded() {
        bucket.get().delete(archive());
    }

    private String name() {
        return bucket.get().name();
    }

    private String archive() {
        return "restoring/" + group.value() + "/archive";
    }
}
