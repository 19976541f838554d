/** The Lambda functions of mailings, and the only place that knows how their parts are put together. */
@NullMarked
package org.kith.functions.mailings.function;

import org.jspecify.annotations.NullMarked;
