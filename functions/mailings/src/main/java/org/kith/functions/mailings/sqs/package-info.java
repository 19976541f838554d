/** The queues, with the messages on them. */
@NullMarked
package org.kith.functions.mailings.sqs;

import org.jspecify.annotations.NullMarked;
