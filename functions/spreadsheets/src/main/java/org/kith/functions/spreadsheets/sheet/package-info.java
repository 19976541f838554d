/**
 * What a spreadsheet says: its columns, its rows, and what each cell means. Nothing here reads or writes anything but
 * texts; {@link org.kith.functions.spreadsheets.sheet.SheetReader} is the port through which a file becomes rows.
 */
@NullMarked
package org.kith.functions.spreadsheets.sheet;

import org.jspecify.annotations.NullMarked;
