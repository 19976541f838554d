package org.kith.functions.contacts.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.FirstBytes;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.documents.DocumentFiles;
import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * One group's documents in a bucket: {@code uploading/<group>/<document>} while they arrive, which the bucket empties by
 * itself after a day, and {@code documents/<group>/<document>} once they were looked at, where nobody but this writes. An
 * upload's address is signed for its very length and media type. What is kept is called a file to be saved in the object
 * itself, and again in each address that hands it out.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">S3 refuses a request whose
 *     signed headers, Content-Length among them, are not those that were signed</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html">S3 copies only the object that has the
 *     ETag that was looked at (x-amz-copy-source-if-match)</a>
 */
public final class S3DocumentFiles implements DocumentFiles {
    private static final Duration UPLOAD_LIFE = Duration.ofMinutes(15);
    private static final Pattern WHOLE_LENGTH = Pattern.compile("/(\\d+)$");
    private static final int PRECONDITION_FAILED = 412;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Supplier<Bucket> bucket;
    private final GroupId group;

    /** Takes the bucket, which is opened when a file is needed first, and whose files these are. */
    public S3DocumentFiles(Supplier<Bucket> bucket, GroupId group) {
        this.bucket = bucket;
        this.group = group;
    }

    @Override
    public Ticket ticket(Document document) {
        String mediaType = document.type().mediaType();
        String url = bucket.get()
                .presigner()
                .presignPutObject(request -> request.signatureDuration(UPLOAD_LIFE)
                        .putObjectRequest(put -> put.bucket(name())
                                .key(uploading(document.id()))
                                .contentLength(document.bytes())
                                .contentType(mediaType)))
                .url()
                .toString();
        // A browser sets Host and Content-Length itself, and lets no page do so.
        return new Ticket(url, Map.of("content-type", mediaType));
    }

    @Override
    public Optional<Upload> upload(DocumentId id) {
        try (ResponseInputStream<GetObjectResponse> file = bucket.get()
                .client()
                .getObject(request ->
                        request.bucket(name()).key(uploading(id)).range("bytes=0-" + (FirstBytes.COUNT - 1)))) {
            byte[] first = file.readNBytes(FirstBytes.COUNT);
            return Optional.of(
                    new Upload(length(file.response()), file.response().eTag(), new FirstBytes(first)));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        } catch (S3Exception e) {
            if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
                // There is not a single byte.
                return Optional.of(new Upload(0, "", new FirstBytes(new byte[0])));
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded document cannot be read from the bucket", e);
        }
    }

    /** Of the whole object: {@code bytes 0-8191/123456}. */
    private static long length(GetObjectResponse part) {
        return Optional.ofNullable(part.contentRange())
                .map(WHOLE_LENGTH::matcher)
                .filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(1)))
                .orElseGet(part::contentLength);
    }

    @Override
    public boolean keep(DocumentId id, Upload upload) {
        try {
            bucket.get()
                    .client()
                    .copyObject(request -> request.sourceBucket(name())
                            .sourceKey(uploading(id))
                            .copySourceIfMatch(upload.tag())
                            .destinationBucket(name())
                            .destinationKey(kept(id))
                            .metadataDirective(MetadataDirective.REPLACE)
                            .contentType("application/octet-stream")
                            .contentDisposition("attachment"));
            return true;
        } catch (NoSuchKeyException gone) {
            return false;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void discardUpload(DocumentId id) {
        bucket.get().delete(uploading(id));
    }

    @Override
    public void remove(DocumentId id) {
        bucket.get().delete(uploading(id));
        bucket.get().delete(kept(id));
    }

    @Override
    public String download(Document document) {
        return bucket.get()
                .download(kept(document.id()), document.name(), document.type().mediaType());
    }

    private String name() {
        return bucket.get().name();
    }

    private String uploading(DocumentId id) {
        return "uploading/" + group.value() + "/" + id.value();
    }

    private String kept(DocumentId id) {
        return kept(group, id);
    }

    static String kept(GroupId group, DocumentId id) {
        return "documents/" + group.value() + "/" + id.value();
    }
}
