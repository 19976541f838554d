package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;

import org.kith.contacts.OtherContact;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Tie;
import org.kith.dynamodb.RowSchema;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the rows of relationships and their kinds. */
final class RelationshipSchemas {
    /** The attributes that name the other contact, and no others do. */
    static final String OTHER = "other";

    static final String OTHER_NAME = "otherName";

    /** The change that wrote the row last: writes are conditioned on it. */
    static final String CHANGE = "change";

    static final TableSchema<Relationship> RELATIONSHIP = RowSchema.of(Relationship.class)
            .text("id", each -> each.id().value())
            .text("kind", each -> each.kind().value())
            .text("direction", each -> word(each.direction()))
            .text(OTHER, each -> each.other().id().value())
            .text(OTHER_NAME, each -> each.other().name())
            .optionalDay("start", each -> each.terms().start())
            .optionalDay("end", each -> each.terms().end())
            .optionalText("note", each -> each.terms().note())
            .text(CHANGE, each -> each.change().value())
            .build(read -> new Relationship(
                    new RelationshipId(read.text("id")),
                    new RelationshipKindId(read.text("kind")),
                    constant(Direction.class, read.text("direction")),
                    new OtherContact(new ContactId(read.text(OTHER)), read.text(OTHER_NAME)),
                    new RelationshipTerms(
                            read.optionalDay("start"), read.optionalDay("end"), read.optionalText("note")),
                    new ChangeId(read.text(CHANGE))));

    static final TableSchema<Tie> TIE = RowSchema.of(Tie.class)
            .text("one", tie -> tie.one().value())
            .text("kind", tie -> tie.kind().value())
            .text("other", tie -> tie.other().value())
            .optionalDay("start", Tie::start)
            .optionalDay("end", Tie::end)
            .build(read -> new Tie(
                    new ContactId(read.text("one")),
                    new RelationshipKindId(read.text("kind")),
                    new ContactId(read.text("other")),
                    read.optionalDay("start"),
                    read.optionalDay("end")));

    static final TableSchema<RelationshipKind> KIND = RowSchema.of(RelationshipKind.class)
            .text("id", kind -> kind.id().value())
            .text("forward", RelationshipKind::forward)
            .text("backward", RelationshipKind::backward)
            .flag("retired", RelationshipKind::retired)
            .build(read -> new RelationshipKind(
                    new RelationshipKindId(read.text("id")),
                    read.text("forward"),
                    read.text("backward"),
                    read.flag("retired")));

    private RelationshipSchemas() {}
}
