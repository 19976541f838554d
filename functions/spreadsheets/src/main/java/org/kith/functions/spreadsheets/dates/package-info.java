/**
 * Dates as people write them. {@code DateCell} reads one, {@code DateOrders} finds out of a column whether the day or the
 * month comes first, or that somebody has to be asked.
 */
@NullMarked
package org.kith.functions.spreadsheets.dates;

import org.jspecify.annotations.NullMarked;
