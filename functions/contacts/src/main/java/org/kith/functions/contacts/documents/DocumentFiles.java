package org.kith.functions.contacts.documents;

import java.util.Map;
import java.util.Optional;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.FirstBytes;
import org.kith.contacts.documents.KeptFiles;
import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;

/**
 * The bytes of one group's documents. Where a browser may put them is one place, where they are kept another: what was
 * looked at is kept as it was then, whatever is sent to the first place afterwards.
 */
public interface DocumentFiles extends KeptFiles {
    /** A permission to upload a document of this very length, for fifteen minutes. */
    Ticket ticket(Document document);

    /** What was uploaded; empty when nothing was. */
    Optional<Upload> upload(DocumentId id);

    /** Keeps an upload as it was when it was looked at; false when it is another now, or gone. */
    boolean keep(DocumentId id, Upload upload);

    /** Takes an upload away that is kept. */
    void discardUpload(DocumentId id);

    /** An address that hands a kept document out for two minutes: as a file to be saved, never as a page to be shown. */
    String download(Document document);

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

    /**
     * What was uploaded.
     *
     * @param bytes how long it is
     * @param tag the same again only as long as it is the same
     * @param first at most {@link FirstBytes#COUNT}
     */
    record Upload(long bytes, String tag, FirstBytes first) {}

    /** Where the files of a group come from. */
    @FunctionalInterface
    interface Source extends KeptFiles.Source {
        @Override
        DocumentFiles of(GroupId group);
    }
}
