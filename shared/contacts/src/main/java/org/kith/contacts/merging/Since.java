package org.kith.contacts.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes back what a merging did to one thing, and leaves what was done to it since. */
final class Since {
    private Since() {}

    /** As before, unless it was changed since. */
    static <T> Optional<T> value(Optional<T> before, Optional<T> merged, Optional<T> now) {
        return now.equals(merged) ? before : now;
    }

    /** Without what came with the merging, with what went by it; what came or went since stays so. */
    static <T> List<T> list(List<T> before, List<T> merged, List<T> now) {
        if (now.equals(merged)) {
            return before;
        }
        List<T> parted = new ArrayList<>(now);
        parted.removeAll(without(merged, before));
        parted.addAll(without(without(before, merged), parted));
        return parted;
    }

    static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }
}
