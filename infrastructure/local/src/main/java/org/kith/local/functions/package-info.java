/** Stands in for Lambda: makes the handlers, and calls them for requests, messages and time. */
@NullMarked
package org.kith.local.functions;

import org.jspecify.annotations.NullMarked;
