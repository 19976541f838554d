/**
 * Mailings and their ledgers in the GroupData table; what is under way, and the sending rate, in the Directory table.
 *
 * <p>A mailing's collection: {@code MAILING} (small, because it changes often), {@code CONTENT}, {@code SENDER}, {@code
 * COUNTS}, {@code R#<hash of the address>} a recipient, {@code X#<contact>} somebody left out, {@code TESTS#<hour>} how
 * many tests went in an hour.
 */
@NullMarked
package org.kith.functions.mailings.dynamodb;

import org.jspecify.annotations.NullMarked;
