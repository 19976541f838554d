/** Mails of the platform itself, put on the queue that the one sending function reads. */
@NullMarked
package org.kith.functions.access.sqs;

import org.jspecify.annotations.NullMarked;
