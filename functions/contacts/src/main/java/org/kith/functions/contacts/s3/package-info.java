/** Documents in S3. The browser sends and fetches them by itself; only the addresses come from us. */
@NullMarked
package org.kith.functions.contacts.s3;

import org.jspecify.annotations.NullMarked;
