/** Uploaded files in S3. The browser PUTs a file by itself; only the address comes from us. */
@NullMarked
package org.kith.functions.spreadsheets.s3;

import org.jspecify.annotations.NullMarked;
