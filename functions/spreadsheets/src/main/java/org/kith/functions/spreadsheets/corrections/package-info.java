/**
 * What somebody says cells mean that cannot be read, so that their rows come in all the same: {@link
 * org.kith.functions.spreadsheets.corrections.Corrections}. The file itself is never changed.
 */
@NullMarked
package org.kith.functions.spreadsheets.corrections;

import org.jspecify.annotations.NullMarked;
