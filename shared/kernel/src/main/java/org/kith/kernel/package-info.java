/**
 * What every module speaks of: ids, addresses, roles, faults, sealed tokens. The JDK and JSpecify only, no I/O.
 *
 * <p>Start with {@link GroupId}: the tenant. It enters a request from the session alone.
 */
@NullMarked
package org.kith.kernel;

import org.jspecify.annotations.NullMarked;
