package org.kith.functions.contacts.documents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.FirstBytes;
import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;

/** The files of any group, in memory: a ticket's address is a key. */
public final class InMemoryDocumentFiles implements DocumentFiles.Source {
    private final Map<String, byte[]> objects = new HashMap<>();
    private boolean out;

    /** What a browser does with a ticket, whatever length it was signed for. */
    public void put(String url, byte[] bytes) {
        objects.put(url, bytes);
    }

    /** Takes away what an address hands out. */
    public void remove(String url) {
        objects.remove(url);
    }

    /** Whether nothing can be taken away just now, as when a bucket does not answer. */
    public void out(boolean now) {
        out = now;
    }

    /** How many there are. */
    public int size() {
        return objects.size();
    }

    /** What an address hands out. */
    public Optional<byte[]> at(String url) {
        return Optional.ofNullable(objects.get(url));
    }

    @Override
    public DocumentFiles of(GroupId group) {
        return new OfGroup(group.value());
    }

    private final class OfGroup implements DocumentFiles {
        private final String group;

        OfGroup(String group) {
            this.group = group;
        }

        private String uploading(DocumentId id) {
            return "uploading/" + group + "/" + id.value();
        }

        private String kept(DocumentId id) {
            return "documents/" + group + "/" + id.value();
        }

        @Override
        public Ticket ticket(Document document) {
            return new Ticket(
                    uploading(document.id()),
                    Map.of("content-type", document.type().mediaType()));
        }

        @Override
        public Optional<Upload> upload(DocumentId id) {
            return Optional.ofNullable(objects.get(uploading(id)))
                    .map(bytes -> new Upload(
                            bytes.length,
                            Integer.toString(Arrays.hashCode(bytes)),
                            new FirstBytes(Arrays.copyOf(bytes, Math.min(bytes.length, FirstBytes.COUNT)))));
        }

        @Override
        public boolean keep(DocumentId id, Upload upload) {
            boolean same =
                    upload(id).filter(now -> now.tag().equals(upload.tag())).isPresent();
            if (same) {
                objects.put(kept(id), objects.get(uploading(id)));
            }
            return same;
        }

        @Override
        public void discardUpload(DocumentId id) {
            objects.remove(uploading(id));
        }

        @Override
        public String download(Document document) {
            return kept(document.id());
        }

        @Override
        public void remove(DocumentId id) {
            if (out) {
                throw new IllegalStateException("The bucket does not answer");
            }
            objects.remove(uploading(id));
            objects.remove(kept(id));
        }
    }
}
