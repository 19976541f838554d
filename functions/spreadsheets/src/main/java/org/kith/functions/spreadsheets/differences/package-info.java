/** Where a sheet says something else of a contact than the record, and what is done about it. */
@NullMarked
package org.kith.functions.spreadsheets.differences;

import org.jspecify.annotations.NullMarked;
