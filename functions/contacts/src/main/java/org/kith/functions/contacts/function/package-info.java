/** The Lambda function of contacts, and the only place that knows how its parts are put together. */
@NullMarked
package org.kith.functions.contacts.function;

import org.jspecify.annotations.NullMarked;
