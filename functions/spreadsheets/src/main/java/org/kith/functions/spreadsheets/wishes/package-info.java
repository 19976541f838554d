/**
 * What a sheet says about being written to: {@link org.kith.functions.spreadsheets.wishes.WishCell} reads a cell, {@link
 * org.kith.functions.spreadsheets.wishes.Wishes} is what a row says in all. A no weighs more than a yes, wherever each of
 * them stands.
 */
@NullMarked
package org.kith.functions.spreadsheets.wishes;

import org.jspecify.annotations.NullMarked;
