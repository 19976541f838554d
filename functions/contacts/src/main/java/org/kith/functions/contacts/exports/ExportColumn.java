package org.kith.functions.contacts.exports;

/** What can be in an export beside ids, names, and who must not be contacted, which are in every one. */
public enum ExportColumn {
    /** E-mail addresses, and for what they may be used. */
    EMAIL,
    /** Phone numbers, and for what they may be used. */
    PHONE,
    /** Postal addresses, and for what they may be used. */
    ADDRESS,
    /** When they were born. */
    BORN,
    /** What they are or were to the group. */
    ROLES,
    /** Tags. */
    TAGS,
    /** The lists they are on. */
    LISTS,
    /** How often to speak to them. */
    KEEP_IN_TOUCH,
    /** What to know before speaking to them. */
    BEFORE_YOU_SPEAK,
    /** Since when they are here. */
    ADDED
}
