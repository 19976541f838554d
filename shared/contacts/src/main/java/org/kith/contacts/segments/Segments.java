package org.kith.contacts.segments;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Signature;
import org.kith.kernel.SegmentId;

/** The segments of one group. */
public interface Segments {
    /** So many a group can have. */
    int MOST = 100;

    /** So long a deleted one is kept at least. */
    Duration KEPT = Duration.ofDays(30);

    /** All of them, by name. */
    List<Segment> all();

    /** One of them. */
    Optional<Segment> find(SegmentId id);

    /** Those of these that are there or were deleted lately: a mailing that is on its way still needs its rule. */
    List<Segment> findEvenDeleted(Collection<SegmentId> ids);

    /** Adds one. */
    Outcome add(Segment.Definition definition, Signature signature);

    /** Changes one that still is as it was read. One that was deleted is brought back. */
    Outcome change(SegmentId id, long version, Segment.Definition definition, Signature signature);

    /** Deletes one that still is as it was read; {@link #change} of the version that is saved by this brings it back. */
    Outcome delete(SegmentId id, long version, Signature signature);

    /** What became of it. */
    sealed interface Outcome {
        /** It is saved. */
        record Saved(Segment segment) implements Outcome {}

        /** Another segment has this name, give or take case and accents. */
        record NameTaken() implements Outcome {}

        /** The group has {@link Segments#MOST} segments. */
        record TooMany() implements Outcome {}

        /** Somebody changed it since it was read. */
        record Outdated() implements Outcome {}

        /** There is no such segment. */
        record Missing() implements Outcome {}
    }
}
