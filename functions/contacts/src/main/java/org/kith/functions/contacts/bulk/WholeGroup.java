package org.kith.functions.contacts.bulk;

import java.time.Instant;
import org.kith.functions.contacts.archives.ArchiveFiles;

/** What is done with all that a group has, by its owners alone. */
public sealed interface WholeGroup extends BulkAction {
    /**
     * Writes everything into an archive. Nothing happens to anybody.
     *
     * @param group the group's name
     */
    record Archive(String group) implements WholeGroup, MakesFile {}

    /**
     * Puts an archive back into the group, which is empty.
     *
     * @param tag of the file that was looked at
     * @param group whose archive it is, by the name it had
     * @param madeAt when it was made
     * @param madeBy the name of who had it made
     */
    record Restore(String tag, String group, Instant madeAt, String madeBy) implements WholeGroup {
        /** True of the file that was looked at, and no other that took its place. */
        boolean isOf(ArchiveFiles.Uploaded uploaded) {
            return tag.equals(uploaded.tag());
        }

        /** True when both put the same archive back, however often it was sent. */
        boolean isSame(Restore other) {
            return group.equals(other.group) && madeAt.equals(other.madeAt) && madeBy.equals(other.madeBy);
        }
    }
}
