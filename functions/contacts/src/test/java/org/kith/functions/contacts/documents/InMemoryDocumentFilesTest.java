package org.kith.functions.contacts.documents;

import java.util.Optional;

/** What stands in for the bucket elsewhere does what the bucket does. */
class InMemoryDocumentFilesTest extends DocumentFilesContract {
    private final InMemoryDocumentFiles files = new InMemoryDocumentFiles();

    @Override
    protected DocumentFiles.Source files() {
        return files;
    }

    @Override
    protected void put(DocumentFiles.Ticket ticket, byte[] bytes) {
        files.put(ticket.url(), bytes);
    }

    @Override
    protected Optional<byte[]> get(String url) {
        return files.at(url);
    }
}
