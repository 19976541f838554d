/**
 * A request that creates something is sent again when its answer was lost on the way. With an {@code Idempotency-Key} it
 * is done once all the same: {@link org.kith.http.once.Once} answers the second as it answered the first.
 */
@NullMarked
package org.kith.http.once;

import org.jspecify.annotations.NullMarked;
