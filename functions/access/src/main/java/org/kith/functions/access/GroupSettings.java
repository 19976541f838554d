package org.kith.functions.access;

import java.util.Optional;

/** One group's settings. */
public interface GroupSettings {
    /** As they are; empty when there is no such group. */
    Optional<Settings> read();

    /** Replaces them; of two changes at once the later one stays. */
    void change(Settings settings);
}
