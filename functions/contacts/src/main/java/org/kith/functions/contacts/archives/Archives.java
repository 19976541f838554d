package org.kith.functions.contacts.archives;

/** What one group's archives are made of: every row, the files, and the seal that says that nobody changed them. */
public record Archives(GroupRows rows, ArchiveFiles files, ArchiveSeal seal) {}
