/**
 * A group's own fields, as far as a sheet has answers to them. {@code OwnCell} reads one answer, {@code FieldsOfColumns}
 * finds which column answers which field, and {@code NewField} is what a field would be like for a column that answers none.
 */
@NullMarked
package org.kith.functions.spreadsheets.own;

import org.jspecify.annotations.NullMarked;
