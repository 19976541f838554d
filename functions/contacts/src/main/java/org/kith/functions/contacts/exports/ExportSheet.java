package org.kith.functions.contacts.exports;

/** What can be in an export beside the sheet of contacts, each on a sheet of its own: a row for each entry of a contact. */
public enum ExportSheet {
    /** Which lists they are on, and which they left by themselves. */
    LISTS,
    /** Calls, meetings, visits, letters, e-mails and notes. */
    INTERACTIONS,
    /** What is or was to be done for them. */
    TASKS,
    /** What they are to others, as each of them sees it. */
    RELATIONSHIPS,
    /** All that they ever said about being written to. */
    PERMISSIONS,
    /** Addresses of theirs that must not be mailed. */
    SUPPRESSIONS
}
