/** An STS endpoint for the laptop, so that functions reach each group with credentials of its own there, too. */
@NullMarked
package org.kith.local.sts;

import org.jspecify.annotations.NullMarked;
