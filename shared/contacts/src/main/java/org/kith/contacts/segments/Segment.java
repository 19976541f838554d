package org.kith.contacts.segments;

import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.Folded;
import org.kith.kernel.FieldId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.SegmentId;

/**
 * A live set of contacts, defined by a rule. Who is in it is worked out whenever it is used.
 *
 * @param version counts up with every change; 1 at first
 * @param changedAt when it was changed last, by {@code changedBy}
 * @param deletedAt when it was deleted; it is kept for a while, so that it can be brought back
 */
public record Segment(
        SegmentId id,
        long version,
        Definition definition,
        Instant changedAt,
        By changedBy,
        Optional<Instant> deletedAt) {
    /**
     * What somebody says of a segment.
     *
     * @param description may be empty
     */
    public record Definition(String name, String description, Rule.Group rule) {
        /** Its name without case and accents: what segments are ordered by, and may share with no other. */
        public String foldedName() {
            return Folded.text(name);
        }
    }

    /** What it is called. */
    public String name() {
        return definition.name();
    }

    /** Whether its rule asks an own field. */
    public boolean asks(FieldId field) {
        return rule().conditions()
                .anyMatch(
                        each -> each instanceof Condition.Own own && own.field().equals(field));
    }

    /** Whether its rule asks about a kind of relationship. */
    public boolean asks(RelationshipKindId kind) {
        return rule().conditions()
                .anyMatch(each -> each instanceof Condition.Related related
                        && related.kind().equals(kind));
    }

    /** Who belongs to it. */
    public Rule.Group rule() {
        return definition.rule();
    }
}
