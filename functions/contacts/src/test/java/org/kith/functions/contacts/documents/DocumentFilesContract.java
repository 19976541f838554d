package org.kith.functions.contacts.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.DocumentType;
import org.kith.kernel.ChangeId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;

/** What every place where documents are kept does. */
public abstract class DocumentFilesContract {
    private static final byte[] PDF = pdf(20_000);

    private final CountedIds ids = new CountedIds();
    private final Document document = document();

    /** The files of any group. */
    protected abstract DocumentFiles.Source files();

    /** What a browser does with a ticket. */
    protected abstract void put(DocumentFiles.Ticket ticket, byte[] bytes) throws Exception;

    /** What a browser gets at an address; empty when there is nothing. */
    protected abstract Optional<byte[]> get(String url) throws Exception;

    private DocumentFiles ours() {
        return files().of(new GroupId(CountedIds.numbered(801)));
    }

    private DocumentFiles theirs() {
        return files().of(new GroupId(CountedIds.numbered(802)));
    }

    private Document document() {
        return Document.awaited(
                new DocumentId(ids.next()),
                "Zoë.pdf",
                DocumentType.PDF,
                PDF.length,
                new Signature(By.mailServer(), FixedClock.START),
                new ChangeId(ids.next()));
    }

    private static byte[] pdf(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 5);
        return bytes;
    }

    @Test
    void keepsAnUploadAndHandsItOut() throws Exception {
        assertEquals(Optional.empty(), ours().upload(document.id()));
        put(ours().ticket(document), PDF);

        DocumentFiles.Upload upload = ours().upload(document.id()).orElseThrow();
        assertEquals(PDF.length, upload.bytes(), "of the whole, of which the first bytes were read");
        assertTrue(DocumentType.PDF.fits(upload.first()));
        assertEquals(Optional.empty(), get(ours().download(document)), "not before it is kept");
        assertTrue(ours().keep(document.id(), upload));
        ours().discardUpload(document.id());

        assertArrayEquals(PDF, get(ours().download(document)).orElseThrow());
        assertEquals(Optional.empty(), ours().upload(document.id()));
        assertFalse(ours().keep(document.id(), upload), "it is there no more");
    }

    @Test
    void keepsNothingThatWasNotLookedAt() throws Exception {
        put(ours().ticket(document), PDF);
        DocumentFiles.Upload upload = ours().upload(document.id()).orElseThrow();
        byte[] other = PDF.clone();
        other[0] = '<';
        put(ours().ticket(document), other);

        assertFalse(ours().keep(document.id(), upload));

        assertEquals(Optional.empty(), get(ours().download(document)));
    }

    @Test
    void removesAllBytesOfADocument() throws Exception {
        put(ours().ticket(document), PDF);
        assertTrue(ours().keep(document.id(), ours().upload(document.id()).orElseThrow()));

        ours().remove(document.id());
        ours().remove(document.id());

        assertEquals(Optional.empty(), ours().upload(document.id()));
        assertEquals(Optional.empty(), get(ours().download(document)));
    }

    @Test
    void anotherGroupHasFilesOfItsOwn() throws Exception {
        put(ours().ticket(document), PDF);
        DocumentFiles.Upload upload = ours().upload(document.id()).orElseThrow();

        assertEquals(Optional.empty(), theirs().upload(document.id()));
        assertFalse(theirs().keep(document.id(), upload));
        theirs().remove(document.id());
        assertTrue(ours().keep(document.id(), upload));
        assertEquals(Optional.empty(), get(theirs().download(document)));
    }
}
