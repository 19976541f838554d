/** The operations of the contract whose context is {@code spreadsheets}. */
@NullMarked
package org.kith.functions.spreadsheets.http;

import org.jspecify.annotations.NullMarked;
