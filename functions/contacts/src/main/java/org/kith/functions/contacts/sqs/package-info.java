/** The queue of bulk jobs. */
@NullMarked
package org.kith.functions.contacts.sqs;

import org.jspecify.annotations.NullMarked;
