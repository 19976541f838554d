/**
 * A whole group in one zip file, made to be kept and to be put back into an empty group: {@code WriteArchive} packs every row
 * as it is kept and every document, {@code ReadArchive} opens one, {@code Manifest} says what is in it, {@code ArchiveSeal}
 * that nobody changed it since. Who makes one and who puts one back is a job, see {@code bulk}.
 */
@NullMarked
package org.kith.functions.contacts.archives;

import org.jspecify.annotations.NullMarked;
