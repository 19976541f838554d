package org.kith.contacts;

import java.time.Instant;
import java.util.List;

/** When a group was in touch with whom, over all its contacts. */
public interface Touches {
    /** Those that took place at this time or later, in no promised order; a change may take a moment to show. */
    List<Touch> since(Instant earliest);
}
