/** Routes and views of access: from a form to a use case, from an outcome to an answer. */
@NullMarked
package org.kith.functions.access.http;

import org.jspecify.annotations.NullMarked;
