/** The pages that show the mails of the laptop edition, since no mail leaves it. */
@NullMarked
package org.kith.local.outbox;

import org.jspecify.annotations.NullMarked;
