/** MJML by mjml4j. */
@NullMarked
package org.kith.functions.mailings.mjml;

import org.jspecify.annotations.NullMarked;
