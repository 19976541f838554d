/** Rules as JSON: as the contract has them, and as they are stored. */
@NullMarked
package org.kith.contacts.segments.json;

import org.jspecify.annotations.NullMarked;
