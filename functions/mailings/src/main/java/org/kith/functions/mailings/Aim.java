package org.kith.functions.mailings;

import java.util.List;
import org.kith.kernel.ListId;
import org.kith.kernel.SegmentId;

/** Whom a mailing is aimed at: everybody on one of the lists or in one of the segments, once. */
public record Aim(List<ListName> lists, List<SegmentName> segments) {
    /** Keeps copies. */
    public Aim {
        lists = List.copyOf(lists);
        segments = List.copyOf(segments);
    }

    /** At lists alone. */
    public static Aim at(ListName... lists) {
        return new Aim(List.of(lists), List.of());
    }

    /** The lists. */
    public List<ListId> listIds() {
        return lists.stream().map(ListName::id).toList();
    }

    /** The segments. */
    public List<SegmentId> segmentIds() {
        return segments.stream().map(SegmentName::id).toList();
    }

    /** True when some are chosen by a rule, and not because they joined a list. */
    public boolean hasSegments() {
        return !segments.isEmpty();
    }
}
