package org.kith.contacts.dynamodb;

import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.json.RuleJson;
import org.kith.dynamodb.RowSchema;
import org.kith.kernel.SegmentId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in a segment's row; its rule as the JSON that the contract has. */
final class SegmentSchema {
    /** The attribute that writes are conditioned on. */
    static final String VERSION = "version";

    static final TableSchema<Segment> SEGMENT = RowSchema.of(Segment.class)
            .text("id", segment -> segment.id().value())
            .number(VERSION, Segment::version)
            .text("name", Segment::name)
            .text("description", segment -> segment.definition().description())
            .text("rule", segment -> RuleJson.write(segment.rule()))
            .instant("changedAt", Segment::changedAt)
            .row("changedBy", By.class, ContactSchemas.BY, segment -> Optional.of(segment.changedBy()))
            .optionalInstant("deletedAt", Segment::deletedAt)
            .build(read -> new Segment(
                    new SegmentId(read.text("id")),
                    read.number(VERSION),
                    new Segment.Definition(
                            read.text("name"),
                            read.optionalText("description").orElse(""),
                            RuleJson.parse(read.text("rule"))),
                    read.instant("changedAt"),
                    read.row("changedBy", By.class).orElseThrow(),
                    read.optionalInstant("deletedAt")));

    private SegmentSchema() {}
}
