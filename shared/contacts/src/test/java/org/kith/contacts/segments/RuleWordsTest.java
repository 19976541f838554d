package org.kith.contacts.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.contacts.segments.Condition.RelatedTest.EVER;
import static org.kith.contacts.segments.Condition.RelatedTest.NEVER;
import static org.kith.contacts.segments.Condition.RelatedTest.NOT_NOW;
import static org.kith.contacts.segments.Condition.RelatedTest.NOW;
import static org.kith.contacts.segments.Rule.Join.ALL;
import static org.kith.contacts.segments.Rule.Join.ANY;
import static org.kith.contacts.segments.Rule.Join.NONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactList;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;

class RuleWordsTest {
    private static final ListId WALKERS = new ListId(CountedIds.numbered(1));
    private static final Field HOUSING = Field.added(
            new FieldId(CountedIds.numbered(1)),
            FieldKind.CHOICE,
            new Field.Design(
                    "Housing",
                    "",
                    Optional.empty(),
                    List.of("Rents", "Owns"),
                    Set.of(ContactKind.PERSON),
                    Role.VIEWER,
                    false,
                    false));
    private static final RelationshipKindId CARER = StarterKinds.all().get(2).id();
    private static final RelationshipKindId NEIGHBOUR =
            StarterKinds.all().get(5).id();
    private static final Rule DRIVER = new Condition.Tagged("driver", true);
    private static final Rule ON_LIST = new Condition.OnList(WALKERS, Condition.ListTest.ON);
    private static final Rule MAILABLE = new Condition.Mailable(true);

    private final RuleWords words = new RuleWords(RuleNames.of(
            List.of(new ContactList(WALKERS, "Walkers", "", Instant.EPOCH)), List.of(HOUSING), StarterKinds.all()));

    @Test
    void joinsWithAndOrAndNot() {
        assertTold("has the tag “driver” and is on the list “Walkers”", group(ALL, DRIVER, ON_LIST));
        assertTold("has the tag “driver” or is on the list “Walkers”", group(ANY, DRIVER, ON_LIST));
        assertTold("is nobody who has the tag “driver”", group(NONE, DRIVER));
        assertTold("is nobody who (has the tag “driver” or is on the list “Walkers”)", group(NONE, DRIVER, ON_LIST));
    }

    @Test
    void putsGroupsInBracketsSoThatTheyAreReadInOneWay() {
        assertTold(
                "may be sent a newsletter now and (has the tag “driver” or is on the list “Walkers”)",
                group(ALL, MAILABLE, group(ANY, DRIVER, ON_LIST)));
        assertTold("may be sent a newsletter now and has the tag “driver”", group(ALL, MAILABLE, group(ANY, DRIVER)));
    }

    @Test
    void leavesThePlaceOfAKindToTheGroupsOwnWord() {
        assertTold("is {person}", new Condition.OfKind(ContactKind.PERSON, true));
        assertTold("is not {organisation}", new Condition.OfKind(ContactKind.ORGANISATION, false));
        assertTold("is {household}", new Condition.OfKind(ContactKind.HOUSEHOLD, true));
    }

    @Test
    void tellsTimes() {
        assertTold(
                "had no calls or visits in the last 6 months",
                new Condition.Touched(
                        List.of(InteractionKind.CALL, InteractionKind.VISIT),
                        Condition.HowOften.FEWER_THAN,
                        1,
                        new Span.Last(6, Span.Unit.MONTH)));
        assertTold(
                "had at least 1 visit this year",
                new Condition.Touched(
                        List.of(InteractionKind.VISIT), Condition.HowOften.AT_LEAST, 1, new Span.This(Span.Unit.YEAR)));
        assertTold("was added in the last week", new Condition.Added(new Span.Last(1, Span.Unit.WEEK)));
        assertTold(
                "was born on or before 5 March 1961",
                new Condition.Born(new Span.Between(Optional.empty(), Optional.of(LocalDate.of(1961, 3, 5)))));
        assertTold("is 65 or older", new Condition.Aged(OptionalInt.of(65), OptionalInt.empty()));
    }

    @Test
    void tellsWhatSomebodyIsToOthers() {
        assertTold("has the connection “carer of” now", related(CARER, Direction.FORWARD, NOW));
        assertTold("does not have the connection “cared for by” now", related(CARER, Direction.BACKWARD, NOT_NOW));
        assertTold(
                "has or had the connection “carer of” or “cared for by”",
                new Condition.Related(CARER, Optional.empty(), EVER));
        assertTold(
                "never had the connection “neighbour of”", new Condition.Related(NEIGHBOUR, Optional.empty(), NEVER));
    }

    @Test
    void tellsWhatIsAskedOfAnOwnField() {
        assertTold("has nothing in “Housing”", new Condition.Own(HOUSING.id(), new OwnTest.Filled(false)));
        assertTold(
                "has “Rents” or “Owns” in “Housing”",
                new Condition.Own(HOUSING.id(), new OwnTest.OneOf(List.of("Rents", "Owns"))));
    }

    @Test
    void saysWhenAListIsGone() {
        assertEquals(
                "Everyone who is on the list that is gone.",
                new RuleWords(RuleNames.of(List.of(), List.of(), List.of())).sentence(ON_LIST));
    }

    private static Condition related(RelationshipKindId kind, Direction side, Condition.RelatedTest test) {
        return new Condition.Related(kind, Optional.of(side), test);
    }

    private void assertTold(String expected, Rule rule) {
        assertEquals("Everyone who " + expected + ".", words.sentence(rule));
    }

    private static Rule group(Rule.Join join, Rule... rules) {
        return new Rule.Group(join, List.of(rules));
    }
}
