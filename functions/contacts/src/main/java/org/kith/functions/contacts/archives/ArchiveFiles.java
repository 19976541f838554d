package org.kith.functions.contacts.archives;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;

/** The files that one group's archives are about: its documents, and the one archive that it sends to be put back. */
public interface ArchiveFiles {
    /** A document's bytes; empty when they are gone. To be closed. */
    Optional<InputStream> document(DocumentId id);

    /** Keeps a document's bytes, in place of any that are there. */
    void keepDocument(DocumentId id, byte[] bytes);

    /** A permission to upload an archive of this very length, for an hour; it takes the place of an earlier one. */
    Ticket ticket(long bytes);

    /** What was uploaded; empty when nothing was. */
    Optional<Uploaded> uploaded();

    /** Takes away what was uploaded, if anything was. */
    void removeUploaded();

    /**
     * An archive that was sent.
     *
     * @param tag the same again only as long as it is the same
     * @param bytes to be read from anywhere, as long as it is the same; to be closed
     */
    record Uploaded(String tag, SeekableByteChannel bytes) {}

    /**
     * Where a file goes.
     *
     * @param url to PUT it to
     * @param headers to send with it
     */
    record Ticket(String url, Map<String, String> headers) {
        /** Keeps a copy. */
        public Ticket {
            headers = Map.copyOf(headers);
        }
    }

    /** Where the files of a group come from. */
    @FunctionalInterface
    interface Source {
        /** The files of one group. */
        ArchiveFiles of(GroupId group);
    }
}
