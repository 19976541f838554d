/** The rules of the architecture. {@link ArchitectureTest} holds the code to them, and its fixtures prove each can fail. */
@NullMarked
package org.kith.rules;

import org.jspecify.annotations.NullMarked;
