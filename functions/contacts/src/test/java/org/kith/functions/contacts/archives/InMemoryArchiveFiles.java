package org.kith.functions.contacts.archives;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.kith.functions.contacts.documents.InMemoryDocumentFiles;
import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;

/** The files of any group, in memory, beside the documents; a ticket's address is a key, to be put there. */
public final class InMemoryArchiveFiles implements ArchiveFiles.Source {
    private final InMemoryDocumentFiles files;

    /** Takes where documents are. */
    public InMemoryArchiveFiles(InMemoryDocumentFiles files) {
        this.files = files;
    }

    @Override
    public ArchiveFiles of(GroupId group) {
        String archive = "restoring/" + group.value() + "/archive";
        return new ArchiveFiles() {
            @Override
            public Optional<InputStream> document(DocumentId id) {
                return files.at(kept(id)).map(ByteArrayInputStream::new);
            }

            @Override
            public void keepDocument(DocumentId id, byte[] bytes) {
                files.put(kept(id), bytes);
            }

            @Override
            public Ticket ticket(long bytes) {
                return new Ticket(archive, Map.of("content-type", "application/zip"));
            }

            @Override
            public Optional<Uploaded> uploaded() {
                return files.at(archive)
                        .map(bytes -> new Uploaded(
                                Integer.toString(Arrays.hashCode(bytes)), new SeekableInMemoryByteChannel(bytes)));
            }

            @Override
            public void removeUploaded() {
                files.remove(archive);
            }

            private String kept(DocumentId id) {
                return "documents/" + group.value() + "/" + id.value();
            }
        };
    }
}
