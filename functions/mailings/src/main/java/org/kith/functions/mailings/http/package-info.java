/** The routes of mailings, and what they take and show. */
@NullMarked
package org.kith.functions.mailings.http;

import org.jspecify.annotations.NullMarked;
