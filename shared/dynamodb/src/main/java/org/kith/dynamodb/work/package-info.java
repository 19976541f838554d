/** Work in flight, in the Directory table. */
@NullMarked
package org.kith.dynamodb.work;

import org.jspecify.annotations.NullMarked;
