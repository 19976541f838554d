/** The queues of work, and what a function does with a batch of their messages. */
@NullMarked
package org.kith.work.sqs;

import org.jspecify.annotations.NullMarked;
