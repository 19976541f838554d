package org.kith.functions.spreadsheets;

import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;

/** Asks for work on an import. A message may come late, twice or never; the work must not depend on it. */
public interface ImportQueue {
    /** Asks. */
    void ask(GroupId group, ImportId id);
}
