/** Kith as a whole, through its front door: isolation, the main job, hard stops. */
@NullMarked
package org.kith.local.whole;

import org.jspecify.annotations.NullMarked;
