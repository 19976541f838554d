package org.kith.contacts.segments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.GroupStores;
import org.kith.kernel.Role;
import org.kith.kernel.SegmentId;

/**
 * The segments that a role sees. One that asks an own field which the role may not see would tell the answers: who is in
 * it, or how many. It is none for them.
 */
public final class VisibleSegments {
    private final Segments segments;
    private final RuleNames names;

    private VisibleSegments(Segments segments, RuleNames names) {
        this.segments = segments;
        this.names = names;
    }

    /** A group's. Own fields are only read when a rule asks one. */
    public static VisibleSegments of(GroupStores group, Role role) {
        return new VisibleSegments(group.segments(), RuleNames.of(group, role));
    }

    /** What the role may speak of in rules. */
    public RuleNames names() {
        return names;
    }

    /** As {@link Segments#all}. */
    public List<Segment> all() {
        return segments.all().stream().filter(this::shows).toList();
    }

    /** As {@link Segments#find}. */
    public Optional<Segment> find(SegmentId id) {
        return segments.find(id).filter(this::shows);
    }

    /** As {@link Segments#findEvenDeleted}. */
    public List<Segment> findEvenDeleted(Collection<SegmentId> ids) {
        return segments.findEvenDeleted(ids).stream().filter(this::shows).toList();
    }

    /** Whether the role sees every field that the segment asks. */
    public boolean shows(Segment segment) {
        return segment.rule().conditions().allMatch(this::shows);
    }

    private boolean shows(Condition condition) {
        return !(condition instanceof Condition.Own own) || names.knows(own.field());
    }
}
