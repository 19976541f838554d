/** Where the context is put together and Lambda calls it. */
@NullMarked
package org.kith.functions.spreadsheets.function;

import org.jspecify.annotations.NullMarked;
