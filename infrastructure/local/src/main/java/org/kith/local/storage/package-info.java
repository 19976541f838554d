/** Makes the tables and queues that the template declares on the local servers, through the real clients. */
@NullMarked
package org.kith.local.storage;

import org.jspecify.annotations.NullMarked;
