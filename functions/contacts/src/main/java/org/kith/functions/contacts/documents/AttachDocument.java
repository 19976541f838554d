package org.kith.functions.contacts.documents;

import java.util.Optional;
import org.kith.contacts.Signature;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.Documents;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;

/** Attaches a document once its bytes have arrived and were looked at. Safe to repeat, whatever stopped it. */
public final class AttachDocument {
    private final Documents documents;
    private final DocumentFiles files;

    /** Takes the documents and the files of one group. */
    public AttachDocument(Documents documents, DocumentFiles files) {
        this.documents = documents;
        this.files = files;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is attached. */
        record Attached(Document document) implements Outcome {}

        /** Its bytes have not arrived. */
        record NotArrived() implements Outcome {}

        /** Its bytes are not what its name says, or more or fewer than was said; it was taken away. */
        record Refused(Document document) implements Outcome {}

        /** There is no such contact, or no such document. */
        record Missing() implements Outcome {}
    }

    /** Attaches one that is awaited. */
    public Outcome run(ContactId contact, DocumentId id, Signature signature) {
        Optional<Document> document = documents.find(contact, id);
        if (document.isEmpty()) {
            return new Outcome.Missing();
        }
        if (document.get().kept()) {
            return new Outcome.Attached(document.get());
        }
        Optional<DocumentFiles.Upload> upload = files.upload(id);
        if (upload.isEmpty()) {
            return new Outcome.NotArrived();
        }
        if (!isWhatItSays(document.get(), upload.get())) {
            documents.remove(contact, id, signature);
            return new Outcome.Refused(document.get());
        }
        return files.keep(id, upload.get()) ? attached(contact, id, signature) : new Outcome.NotArrived();
    }

    private Outcome attached(ContactId contact, DocumentId id, Signature signature) {
        Optional<Document> attached = documents.arrived(contact, id, signature);
        if (attached.isEmpty()) {
            // Cancelled, removed, or its contact deleted at this very moment: the bytes stay only if they can be had
            // back.
            if (documents.isForgotten(contact, id)) {
                files.remove(id);
            }
            return new Outcome.Missing();
        }
        files.discardUpload(id);
        return new Outcome.Attached(attached.get());
    }

    private static boolean isWhatItSays(Document document, DocumentFiles.Upload upload) {
        return upload.bytes() == document.bytes() && document.type().fits(upload.first());
    }
}
