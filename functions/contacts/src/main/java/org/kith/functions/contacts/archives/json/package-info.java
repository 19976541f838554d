/** How the list of what is in an archive is written. */
@NullMarked
package org.kith.functions.contacts.archives.json;

import org.jspecify.annotations.NullMarked;
