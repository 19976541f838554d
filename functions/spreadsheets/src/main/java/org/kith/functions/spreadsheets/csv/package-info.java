/** CSV files as people have them: four encodings, three separators, read within bounds; and handed back as they came. */
@NullMarked
package org.kith.functions.spreadsheets.csv;

import org.jspecify.annotations.NullMarked;
