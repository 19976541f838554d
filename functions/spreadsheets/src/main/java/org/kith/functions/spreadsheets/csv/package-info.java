/** CSV files as people have them: four encodings, three separators, read within bounds; and CSV files written. */
@NullMarked
package org.kith.functions.spreadsheets.csv;

import org.jspecify.annotations.NullMarked;
