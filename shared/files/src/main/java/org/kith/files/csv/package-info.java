/** CSV files that people open in a spreadsheet program: read there as they are meant, with nothing in them that runs. */
@NullMarked
package org.kith.files.csv;

import org.jspecify.annotations.NullMarked;
