/** The Lambda function of access, and the only place that knows how its parts are put together. */
@NullMarked
package org.kith.functions.access.function;

import org.jspecify.annotations.NullMarked;
