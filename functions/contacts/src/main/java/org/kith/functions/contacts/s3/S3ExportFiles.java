package org.kith.functions.contacts.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.exports.ExportFiles;
import org.kith.functions.contacts.exports.FileType;
import org.kith.kernel.GroupId;
import org.kith.kernel.JobId;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * One group's exports in a bucket: {@code exports/<group>/<job>/file}, and its parts beside it while it is made. The bucket
 * empties that prefix by itself. The file is written on the machine's disk first, because S3 wants to know an object's
 * length before it takes it; and what S3 takes, it takes whole.
 */
public final class S3ExportFiles implements ExportFiles {
    private static final String PART_TYPE = "text/plain; charset=utf-8";

    private final Supplier<Bucket> bucket;
    private final GroupId group;

    /** Takes the bucket, which is opened when a file is needed first, and whose files these are. */
    public S3ExportFiles(Supplier<Bucket> bucket, GroupId group) {
        this.bucket = bucket;
        this.group = group;
    }

    @Override
    public void keepPart(JobId job, String part, String text) {
        bucket.get()
                .client()
                .putObject(
                        request -> request.bucket(name()).key(key(job, part)).contentType(PART_TYPE),
                        RequestBody.fromString(text, StandardCharsets.UTF_8));
    }

    @Override
    public String part(JobId job, String part) {
        return bucket.get()
                .client()
                .getObject(request -> request.bucket(name()).key(key(job, part)), ResponseTransformer.toBytes())
                .asUtf8String();
    }

    @Override
    public void make(JobId job, FileType type, Writing writing) {
        try {
            Path made = Files.createTempFile("export", "." + type.extension());
            try {
                try (OutputStream out = Files.newOutputStream(made)) {
                    writing.to(out);
                }
                bucket.get()
                        .client()
                        .putObject(
                                request -> request.bucket(name())
                                        .key(file(job))
                                        .contentType(type.mediaType())
                                        .contentDisposition("attachment"),
                                made);
            } finally {
                Files.delete(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An export cannot be written", e);
        }
    }

    @Override
    public void removeParts(JobId job, Collection<String> parts) {
        parts.forEach(part -> bucket.get().delete(key(job, part)));
    }

    @Override
    public void remove(JobId job) {
        bucket.get().delete(file(job));
    }

    @Override
    public String download(JobId job, String name, FileType type) {
        return bucket.get().download(file(job), name, type.mediaType());
    }

    private String name() {
        return bucket.get().name();
    }

    private String file(JobId job) {
        return at(job) + "file";
    }

    private String key(JobId job, String part) {
        return at(job) + "part-" + part;
    }

    private String at(JobId job) {
        return "exports/" + group.value() + "/" + job.value() + "/";
    }
}
