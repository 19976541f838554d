package org.kith.contacts.documents;

import org.kith.kernel.DocumentId;
import org.kith.kernel.GroupId;

/** The bytes of one group's documents, for who takes them away. */
@FunctionalInterface
public interface KeptFiles {
    /** Takes the bytes of a document away for ever, wherever they are; nothing happens when there are none. */
    void remove(DocumentId id);

    /** Where the files of a group come from. */
    @FunctionalInterface
    interface Source {
        /** Of one group. */
        KeptFiles of(GroupId group);
    }
}
