package org.kith.functions.contacts.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.exports.ExportFiles;
import org.kith.kernel.GroupId;
import org.kith.kernel.JobId;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * One group's exports in a bucket: {@code exports/<group>/<job>/contacts.csv}, and its parts beside it while it is made.
 * The bucket empties that prefix by itself. The parts are put together in a file of the machine, because S3 wants to know
 * an object's length before it takes it; and what S3 takes, it takes whole.
 */
public final class S3ExportFiles implements ExportFiles {
    private static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    private final Supplier<Bucket> bucket;
    private final GroupId group;

    /** Takes the bucket, which is opened when a file is needed first, and whose files these are. */
    public S3ExportFiles(Supplier<Bucket> bucket, GroupId group) {
        this.bucket = bucket;
        this.group = group;
    }

    @Override
    public void keepPart(JobId job, int number, String text) {
        bucket.get()
                .client()
                .putObject(
                        request -> request.bucket(name()).key(part(job, number)).contentType(MEDIA_TYPE),
                        RequestBody.fromString(text, StandardCharsets.UTF_8));
    }

    @Override
    public void join(JobId job, int parts) {
        try {
            Path together = Files.createTempFile("export", ".csv");
            try {
                write(job, parts, together);
                bucket.get()
                        .client()
                        .putObject(
                                request -> request.bucket(name())
                                        .key(file(job))
                                        .contentType(MEDIA_TYPE)
                                        .contentDisposition("attachment"),
                                together);
            } finally {
                Files.delete(together);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An export cannot be put together", e);
        }
    }

    private void write(JobId job, int parts, Path together) throws IOException {
        try (OutputStream out = Files.newOutputStream(together)) {
            for (int number = 0; number < parts; number++) {
                String key = part(job, number);
                bucket.get()
                        .client()
                        .getObject(request -> request.bucket(name()).key(key), ResponseTransformer.toBytes())
                        .asInputStream()
                        .transferTo(out);
            }
        }
    }

    @Override
    public void removeParts(JobId job, int parts) {
        for (int number = 0; number < parts; number++) {
            bucket.get().delete(part(job, number));
        }
    }

    @Override
    public void remove(JobId job) {
        bucket.get().delete(file(job));
    }

    @Override
    public String download(JobId job, String name) {
        return bucket.get().download(file(job), name, MEDIA_TYPE);
    }

    private String name() {
        return bucket.get().name();
    }

    private String file(JobId job) {
        return at(job) + "contacts.csv";
    }

    private String part(JobId job, int number) {
        return at(job) + "part-" + number;
    }

    private String at(JobId job) {
        return "exports/" + group.value() + "/" + job.value() + "/";
    }
}
