package org.kith.contacts;

import java.util.List;

/** What people did in one group lately. */
public interface Lately {
    /** The newest first; a change may take a moment to show. */
    List<LatelyEntry> newest(int most);
}
