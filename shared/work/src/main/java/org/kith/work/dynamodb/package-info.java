/** Work in flight, in the Directory table. */
@NullMarked
package org.kith.work.dynamodb;

import org.jspecify.annotations.NullMarked;
