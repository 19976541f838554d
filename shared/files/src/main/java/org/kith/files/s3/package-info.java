/** The bucket of uploaded files. What is in it, and under which keys, is said by the adapters of each context. */
@NullMarked
package org.kith.files.s3;

import org.jspecify.annotations.NullMarked;
