/**
 * Files that are attached to contacts. A {@link org.kith.contacts.documents.Document} is the row that says so; its bytes
 * are in the bucket, under its id alone, so that it may move from one contact to another without them. The row is there
 * before the bytes and goes after them: whatever is stopped half way, no bytes are left that nothing knows of. {@link
 * org.kith.contacts.documents.Documents} keeps the rows, {@link org.kith.contacts.documents.KeptFiles} takes the bytes
 * away, and {@link org.kith.contacts.documents.DocumentType} says which files are taken, and how they are told by what is
 * in them.
 */
@NullMarked
package org.kith.contacts.documents;

import org.jspecify.annotations.NullMarked;
