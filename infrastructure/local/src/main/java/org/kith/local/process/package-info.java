/** The heavy local servers, each in a process of its own that never outlives this one. */
@NullMarked
package org.kith.local.process;

import org.jspecify.annotations.NullMarked;
