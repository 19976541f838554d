package org.kith.functions.contacts.exports;

import org.kith.kernel.GroupId;
import org.kith.kernel.JobId;

/** Files of contacts of one group, made of parts: there is a whole one, or none. */
public interface ExportFiles {
    /** Keeps a part, in place of one of the same number that was written before. */
    void keepPart(JobId job, int number, String text);

    /** Makes the file of its parts, numbered from 0, in place of one that was made before. The parts stay. */
    void join(JobId job, int parts);

    /** Takes the parts away, those that are there. */
    void removeParts(JobId job, int parts);

    /** Takes the file away, if there is one. */
    void remove(JobId job);

    /**
     * An address that hands the file out for two minutes, as a file to be saved.
     *
     * @param name what it is saved as
     */
    String download(JobId job, String name);

    /** Where the files of a group come from. */
    @FunctionalInterface
    interface Source {
        /** The files of one group. */
        ExportFiles of(GroupId group);
    }
}
