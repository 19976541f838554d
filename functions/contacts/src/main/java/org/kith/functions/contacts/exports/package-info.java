/**
 * A file of many contacts, for a spreadsheet program. {@link org.kith.functions.contacts.exports.Sheet} says which columns
 * it has and what is in them, in names that an import recognises; the bulk job that makes it ({@code bulk}) writes it in
 * parts to {@link org.kith.functions.contacts.exports.ExportFiles}. {@code docs/export.md} explains the columns.
 */
@NullMarked
package org.kith.functions.contacts.exports;

import org.jspecify.annotations.NullMarked;
