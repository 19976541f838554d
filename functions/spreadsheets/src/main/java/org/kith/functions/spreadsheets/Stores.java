package org.kith.functions.spreadsheets;

import org.kith.contacts.GroupStores;
import org.kith.kernel.GroupId;

/** What one group has, as far as imports are concerned. After it is obtained no method takes a group. */
public record Stores(GroupId group, Imports imports, ChangeSets changeSets, Files files, GroupStores contacts) {
    /** Where the stores of a group come from. */
    @FunctionalInterface
    public interface Source {
        /** The stores of one group. */
        Stores of(GroupId group);
    }
}
