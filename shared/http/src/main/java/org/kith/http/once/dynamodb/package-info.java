/** What was answered to requests with an {@code Idempotency-Key}, in the GroupData table. */
@NullMarked
package org.kith.http.once.dynamodb;

import org.jspecify.annotations.NullMarked;
