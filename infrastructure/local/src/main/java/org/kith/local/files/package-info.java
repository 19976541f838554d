/** A small S3 for the laptop: one folder, the few operations that Kith uses, addresses that are signed and expire. */
@NullMarked
package org.kith.local.files;

import org.jspecify.annotations.NullMarked;
