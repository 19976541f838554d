package org.kith.functions.contacts.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.kith.kernel.GroupId;
import org.kith.kernel.JobId;

/** Files of contacts of one group, made of parts: there is a whole one, or none. */
public interface ExportFiles {
    /** Keeps a part, in place of one of the same name that was written before. */
    void keepPart(JobId job, String part, String text);

    /** The text of a part that is there. */
    String part(JobId job, String part);

    /** Makes the file, in place of one that was made before. The parts stay. */
    void make(JobId job, FileType type, Writing writing);

    /** Takes the parts away, those that are there. */
    void removeParts(JobId job, Collection<String> parts);

    /** Takes the file away, if there is one. */
    void remove(JobId job);

    /**
     * An address that hands the file out for two minutes, as a file to be saved.
     *
     * @param name what it is saved as
     */
    String download(JobId job, String name, FileType type);

    /** Writes all that is in a file. */
    @FunctionalInterface
    interface Writing {
        /** Leaves {@code out} open. */
        void to(OutputStream out) throws IOException;
    }

    /** Where the files of a group come from. */
    @FunctionalInterface
    interface Source {
        /** The files of one group. */
        ExportFiles of(GroupId group);
    }
}
