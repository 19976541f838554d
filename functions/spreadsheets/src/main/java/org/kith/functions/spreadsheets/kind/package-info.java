/**
 * Which kind of file it is, by its bytes: names end as they like. What is read is handed to its reader, and of what is
 * not, a sentence says how to save it as something that is.
 */
@NullMarked
package org.kith.functions.spreadsheets.kind;

import org.jspecify.annotations.NullMarked;
