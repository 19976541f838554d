/** The content of a mailing as JSON: the same in the contract and in the table. */
@NullMarked
package org.kith.functions.mailings.json;

import org.jspecify.annotations.NullMarked;
