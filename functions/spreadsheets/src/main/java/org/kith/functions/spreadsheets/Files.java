package org.kith.functions.spreadsheets;

import java.nio.file.Path;
import java.util.Map;
import org.kith.kernel.ImportId;

/** The uploaded files of one group. */
public interface Files {
    /** A permission to upload the file of an import, once its length is known, for fifteen minutes. */
    Ticket ticket(ImportId id, long bytes);

    /** The file of an import. */
    Retrieval read(ImportId id);

    /** Keeps the file that is handed back of an import, in place of one that was made before. */
    void keepHandedBack(ImportId id, Path file);

    /**
     * An address that hands the file of {@link #keepHandedBack} out for two minutes, as a file to be saved.
     *
     * @param name what it is saved as
     */
    String handedBack(ImportId id, String name);

    /**
     * Where the file goes.
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

    /** What is there. */
    sealed interface Retrieval {
        /** The whole file. No record: those compare, and bytes do not. */
        final class Found implements Retrieval {
            private final byte[] bytes;

            /** Takes the bytes; nobody changes them. */
            public Found(byte[] bytes) {
                this.bytes = bytes;
            }

            /** The bytes; not to be changed. */
            public byte[] bytes() {
                return bytes;
            }
        }

        /** Nothing was uploaded, or it expired. */
        record Missing() implements Retrieval {}

        /** More bytes than are read. */
        record TooLarge() implements Retrieval {}
    }
}
