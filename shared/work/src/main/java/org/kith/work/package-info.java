/**
 * Work that goes on behind requests, in any group: an import, a bulk edit. What is to be done is kept by a ledger of its
 * own, under a lease; here is how a worker gets to hear of it, also when a queue forgot ({@link
 * org.kith.work.ResumeWork}), and when it must leave the rest to the next ({@link org.kith.work.Deadline}).
 */
@NullMarked
package org.kith.work;

import org.jspecify.annotations.NullMarked;
