/** For tests alone: DynamoDB Local, a clock that stands still, ids that count. */
@NullMarked
package org.kith.testing;

import org.jspecify.annotations.NullMarked;
