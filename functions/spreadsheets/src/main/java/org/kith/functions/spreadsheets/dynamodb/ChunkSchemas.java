package org.kith.functions.spreadsheets.dynamodb;

import static org.kith.functions.spreadsheets.dynamodb.ImportSchemas.number;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.contacts.Channel;
import org.kith.contacts.FactTexts;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.PartialDate;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.spreadsheets.BroughtRelationship;
import org.kith.functions.spreadsheets.Chunk;
import org.kith.functions.spreadsheets.Outcome;
import org.kith.functions.spreadsheets.RowMatch;
import org.kith.functions.spreadsheets.Staged;
import org.kith.functions.spreadsheets.StagedRelationship;
import org.kith.functions.spreadsheets.differences.Since;
import org.kith.functions.spreadsheets.sheet.Happened;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in a chunk's row. Names are short: they are stored with every staged row. */
final class ChunkSchemas {
    /** The attribute that says how far the chunk got. */
    static final String STATE = "state";

    private static final TableSchema<Suppression> SUPPRESSION = RowSchema.of(Suppression.class)
            .text("address", suppression -> suppression.address().value())
            .text("reason", suppression -> suppression.reason().name())
            .optionalText("detail", Suppression::detail)
            .instant("at", Suppression::at)
            .build(read -> new Suppression(
                    new EmailAddress(read.text("address")),
                    SuppressionReason.valueOf(read.text("reason")),
                    read.optionalText("detail"),
                    read.instant("at")));

    private static final TableSchema<Wishes.Refused> REFUSED = RowSchema.of(Wishes.Refused.class)
            .text("c", refused -> refused.channel().name())
            .text("w", Wishes.Refused::wording)
            .day("d", Wishes.Refused::day)
            .build(read -> new Wishes.Refused(Channel.valueOf(read.text("c")), read.text("w"), read.day("d")));

    private static final TableSchema<Wishes.Stopped> STOPPED = RowSchema.of(Wishes.Stopped.class)
            .text("a", stopped -> stopped.address().value())
            .text("r", stopped -> stopped.reason().name())
            .build(read ->
                    new Wishes.Stopped(new EmailAddress(read.text("a")), SuppressionReason.valueOf(read.text("r"))));

    private static final TableSchema<Happened> HAPPENED = RowSchema.of(Happened.class)
            .text("k", happened -> happened.kind().name())
            .text("t", Happened::text)
            .day("d", Happened::day)
            .build(read -> new Happened(InteractionKind.valueOf(read.text("k")), read.text("t"), read.day("d")));

    private static final TableSchema<Staged> STAGED = RowSchema.of(Staged.class)
            .number("r", staged -> (long) staged.row())
            .text("c", staged -> staged.contact().value())
            .flag("k", Staged::known)
            .textMap("f", staged -> FactTexts.of(staged.facts()))
            .flag("y", staged -> staged.wishes().yes().isPresent())
            .optionalText(
                    "g",
                    staged -> staged.wishes().yes().flatMap(Wishes.Yes::given).map(PartialDate::toString))
            .flag("b", staged -> staged.wishes().barred())
            .rows("n", Wishes.Refused.class, REFUSED, staged -> staged.wishes().refused())
            .rows("x", Wishes.Stopped.class, STOPPED, staged -> staged.wishes().stopped())
            .texts("l", Staged::lists)
            .row("h", Happened.class, HAPPENED, Staged::happened)
            .optionalText("p", staged -> staged.first().map(String::valueOf))
            .rows("s", Suppression.class, SUPPRESSION, Staged::suppressions)
            .flag("fr", staged -> staged.foreseen().refuses())
            .flag("fn", staged -> staged.foreseen().notMailed())
            .flag("fd", staged -> staged.foreseen().differs())
            .textMap("of", staged -> taken(staged, Since.Taken::from))
            .textMap("to", staged -> taken(staged, Since.Taken::to))
            .texts("sl", staged -> staged.since().left().stream().sorted().toList())
            .texts(
                    "sk",
                    staged -> staged.since().newerInKith().stream().sorted().toList())
            .build(read -> new Staged(
                    number(read, "r"),
                    new ContactId(read.text("c")),
                    read.flag("k"),
                    FactTexts.read(read.textMap("f")),
                    new Wishes(
                            read.flag("y")
                                    ? Optional.of(new Wishes.Yes(
                                            read.optionalText("g").flatMap(PartialDate::parse)))
                                    : Optional.empty(),
                            read.flag("b"),
                            read.rows("n", Wishes.Refused.class),
                            read.rows("x", Wishes.Stopped.class)),
                    read.texts("l"),
                    read.row("h", Happened.class),
                    read.optionalText("p").map(Integer::valueOf),
                    read.rows("s", Suppression.class),
                    new Staged.Foreseen(read.flag("fr"), read.flag("fn"), read.flag("fd")),
                    since(read)));

    /** Of the rows that were checked together. */
    record Matches(List<RowMatch> rows) {
        Matches {
            rows = List.copyOf(rows);
        }
    }

    private static final TableSchema<RowMatch> MATCH = RowSchema.of(RowMatch.class)
            .number("r", match -> (long) match.row())
            .optionalText("c", match -> match.contact().map(ContactId::value))
            .build(read ->
                    new RowMatch(number(read, "r"), read.optionalText("c").map(ContactId::new)));

    static final TableSchema<Matches> MATCHES = RowSchema.of(Matches.class)
            .rows("rows", RowMatch.class, MATCH, Matches::rows)
            .build(read -> new Matches(read.rows("rows", RowMatch.class)));

    private static final TableSchema<Outcome> OUTCOME = RowSchema.of(Outcome.class)
            .text("d", outcome -> outcome.kind().name())
            .text("c", outcome -> outcome.contact().value())
            .build(read -> new Outcome(Outcome.Kind.valueOf(read.text("d")), new ContactId(read.text("c"))));

    private static final TableSchema<StagedRelationship> RELATIONSHIP = RowSchema.of(StagedRelationship.class)
            .number("r", staged -> (long) staged.row())
            .text("k", staged -> staged.kind().value())
            .text("a", staged -> staged.one().contact().value())
            .optionalText("ar", staged -> staged.one().row().map(String::valueOf))
            .text("b", staged -> staged.other().contact().value())
            .optionalText("br", staged -> staged.other().row().map(String::valueOf))
            .optionalDay("s", staged -> staged.terms().start())
            .optionalDay("u", staged -> staged.terms().end())
            .optionalText("n", staged -> staged.terms().note())
            .build(read -> new StagedRelationship(
                    number(read, "r"),
                    new RelationshipKindId(read.text("k")),
                    side(read, "a"),
                    side(read, "b"),
                    terms(read)));

    private static final TableSchema<BroughtRelationship> BROUGHT = RowSchema.of(BroughtRelationship.class)
            .number("r", brought -> (long) brought.row())
            .text("i", brought -> brought.id().value())
            .text("a", brought -> brought.one().value())
            .text("b", brought -> brought.other().value())
            .optionalDay("s", brought -> brought.terms().start())
            .optionalDay("u", brought -> brought.terms().end())
            .optionalText("n", brought -> brought.terms().note())
            .text("c", brought -> brought.change().value())
            .build(read -> new BroughtRelationship(
                    number(read, "r"),
                    new RelationshipId(read.text("i")),
                    new ContactId(read.text("a")),
                    new ContactId(read.text("b")),
                    terms(read),
                    new ChangeId(read.text("c"))));

    private static StagedRelationship.Side side(RowSchema.Read read, String name) {
        return new StagedRelationship.Side(
                new ContactId(read.text(name)), read.optionalText(name + "r").map(Integer::valueOf));
    }

    private static RelationshipTerms terms(RowSchema.Read read) {
        return new RelationshipTerms(read.optionalDay("s"), read.optionalDay("u"), read.optionalText("n"));
    }

    static final TableSchema<Chunk> CHUNK = RowSchema.of(Chunk.class)
            .number("number", chunk -> (long) chunk.number())
            .text(STATE, chunk -> chunk.state().name())
            .rows("rows", Staged.class, STAGED, Chunk::rows)
            .rows("outcomes", Outcome.class, OUTCOME, Chunk::outcomes)
            .rows("relationships", StagedRelationship.class, RELATIONSHIP, Chunk::relationships)
            .rows("brought", BroughtRelationship.class, BROUGHT, Chunk::brought)
            .build(read -> new Chunk(
                    number(read, "number"),
                    Chunk.State.valueOf(read.text(STATE)),
                    read.rows("rows", Staged.class),
                    read.rows("outcomes", Outcome.class),
                    read.rows("relationships", StagedRelationship.class),
                    read.rows("brought", BroughtRelationship.class)));

    private static Map<String, String> taken(Staged staged, Function<Since.Taken, String> text) {
        return staged.since().newer().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> text.apply(each.getValue())));
    }

    private static Since since(RowSchema.Read read) {
        Map<String, String> to = read.textMap("to");
        return new Since(
                read.textMap("of").entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> new Since.Taken(
                                        each.getValue(), Objects.requireNonNull(to.get(each.getKey()))))),
                Set.copyOf(read.texts("sl")),
                Set.copyOf(read.texts("sk")));
    }

    private ChunkSchemas() {}
}
