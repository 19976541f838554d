/** What benchmarks have in common. */
@NullMarked
package org.kith.testing.bench;

import org.jspecify.annotations.NullMarked;
