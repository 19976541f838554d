/** Who belongs to a group, from the Directory table. */
@NullMarked
package org.kith.functions.contacts.dynamodb;

import org.jspecify.annotations.NullMarked;
