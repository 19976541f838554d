/** Work on imports, through a queue. */
@NullMarked
package org.kith.functions.spreadsheets.sqs;

import org.jspecify.annotations.NullMarked;
