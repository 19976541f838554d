package org.kith.functions.contacts.bulk;

import org.kith.contacts.GroupStores;
import org.kith.functions.contacts.archives.Archives;
import org.kith.functions.contacts.exports.ExportFiles;
import org.kith.kernel.GroupId;

/** What one group has, as far as jobs are concerned. After it is obtained no method takes a group. */
public record BulkStores(
        GroupId group, Jobs jobs, BulkChanges changes, GroupStores contacts, ExportFiles exports, Archives archives) {
    /** Where the stores of a group come from. */
    @FunctionalInterface
    public interface Source {
        /** The stores of one group. */
        BulkStores of(GroupId group);
    }
}
