/** What access stores, in the Directory table. Every rule that must hold under a race is a condition of a transaction here. */
@NullMarked
package org.kith.functions.access.dynamodb;

import org.jspecify.annotations.NullMarked;
