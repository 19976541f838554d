package org.kith.contacts.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.kernel.ChangeId;
import org.kith.kernel.DocumentId;

/**
 * A file that belongs to a contact.
 *
 * @param name as it was called, with its ending ({@link FileName})
 * @param bytes how long it is
 * @param at when it was attached, and by whom
 * @param change the change that wrote this last
 * @param goes when it goes for ever, unless it is attached before; empty while it is attached
 */
public record Document(
        DocumentId id,
        String name,
        DocumentType type,
        long bytes,
        Instant at,
        By by,
        ChangeId change,
        State state,
        Optional<Instant> goes) {
    /** 25 MB, as computers count them. */
    public static final long MOST_BYTES = 25L << 20;
    /** Of one contact, those on their way and those that were removed and can still be had back among them. */
    public static final int MOST = 200;
    /** Of all contacts of a group together: 5 GB. */
    public static final long MOST_BYTES_OF_A_GROUP = 5L << 30;
    /** How long one that was removed can be had back. */
    public static final Duration RESTORABLE = Duration.ofDays(30);
    /** How long an upload may take until it counts as given up. */
    public static final Duration AWAITED = Duration.ofDays(1);

    /** Where it is on its way. */
    public enum State {
        /** Its name and length are known; its bytes may be arriving, and nobody has looked at them. */
        AWAITED,
        /** It is attached: its bytes were looked at and are kept. */
        KEPT,
        /** It was removed and can be had back. */
        REMOVED,
        /** Its bytes are being taken away; nothing brings it back. */
        GOING
    }

    /** One whose bytes are to come. */
    public static Document awaited(
            DocumentId id, String name, DocumentType type, long bytes, Signature signature, ChangeId change) {
        return new Document(
                id,
                name,
                type,
                bytes,
                signature.at(),
                signature.by(),
                change,
                State.AWAITED,
                Optional.of(signature.at().plus(AWAITED)));
    }

    /** True while it is attached. */
    public boolean kept() {
        return state == State.KEPT;
    }

    /** Now that its bytes are here. */
    public Document arrived(Signature signature) {
        return new Document(
                id, name, type, bytes, signature.at(), signature.by(), change, State.KEPT, Optional.empty());
    }

    /** No longer attached. */
    public Document removed(ChangeId by, Instant now) {
        return new Document(id, name, type, bytes, at, this.by, by, State.REMOVED, Optional.of(now.plus(RESTORABLE)));
    }

    /** Attached again, as it was. */
    public Document restored(ChangeId by) {
        return new Document(id, name, type, bytes, at, this.by, by, State.KEPT, Optional.empty());
    }

    /** On its way out. */
    public Document going() {
        return new Document(id, name, type, bytes, at, by, change, State.GOING, goes);
    }
}
