package org.kith.contacts.segments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Purpose;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/**
 * One thing asked of a contact. Texts are compared without case and accents. What can be asked is closed: each kind is
 * answered, told and explained by an exhaustive switch.
 */
public sealed interface Condition extends Rule {
    /** Whether it is a person, an organisation, a household. */
    record OfKind(ContactKind kind, boolean is) implements Condition {}

    /**
     * What is written in one of its facts; of several e-mail addresses, one is enough.
     *
     * @param text empty for {@link TextTest#KNOWN} and {@link TextTest#UNKNOWN}
     */
    record Written(TextFact fact, TextTest test, String text) implements Condition {}

    /** Whether its main address is in a {@link PostcodeArea}. */
    record InArea(PostcodeArea area, boolean is) implements Condition {}

    /**
     * What it is or was to the group.
     *
     * @param when for {@link RoleTest#STARTED} and {@link RoleTest#ENDED}, and for these only
     */
    record InRole(String role, RoleTest test, Optional<Span> when) implements Condition {}

    /** Whether it is on a list, or left it. */
    record OnList(ListId list, ListTest test) implements Condition {}

    /** Whether it has a tag. */
    record Tagged(String tag, boolean is) implements Condition {}

    /** What it said last about a purpose and a channel. */
    record Permitted(Purpose purpose, Channel channel, Said said) implements Condition {}

    /** Whether a newsletter would go to it now: permission, address, suppression and status together. */
    record Mailable(boolean is) implements Condition {}

    /** Whether it has a status: deceased, moved away, do not contact. */
    record InStatus(ContactStatus status, boolean is) implements Condition {}

    /** When it was born. Of a date that is known in part, every day it can be must be in the span. */
    record Born(Span when) implements Condition {}

    /**
     * How old it is. Of a birth date that is known in part, every age it can be must fit.
     *
     * @param from in years, this age counts
     * @param to in years, this age counts
     */
    record Aged(OptionalInt from, OptionalInt to) implements Condition {}

    /** When it was added. */
    record Added(Span when) implements Condition {}

    /**
     * How often there was an interaction with it.
     *
     * @param kinds which count; empty for every kind but notes, which are no touch
     */
    record Touched(List<InteractionKind> kinds, HowOften often, int times, Span when) implements Condition {
        /** Keeps a copy. */
        public Touched {
            kinds = List.copyOf(kinds);
        }

        boolean counts(InteractionKind kind) {
            return kinds.isEmpty() ? kind != InteractionKind.NOTE : kinds.contains(kind);
        }

        boolean isEnough(int found) {
            return switch (often) {
                case AT_LEAST -> found >= times;
                case FEWER_THAN -> found < times;
            };
        }
    }

    /**
     * What it is to others. One with somebody who was deleted counts until they are erased: it stands on the page still.
     *
     * @param side from which side of the kind it is seen; empty for either
     */
    record Related(RelationshipKindId kind, Optional<Direction> side, RelatedTest test) implements Condition {
        /** From which sides it may be seen. */
        List<Direction> sides() {
            return side.map(List::of).orElse(List.of(Direction.values()));
        }

        /** Whether a tie is one that is asked about, whosever it is. */
        boolean counts(Tie tie, LocalDate today) {
            return tie.kind().equals(kind)
                    && switch (test) {
                        case NOW, NOT_NOW -> tie.holdsOn(today);
                        case EVER, NEVER -> tie.hasBegunOn(today);
                    };
        }
    }

    /** What one of the group's own fields holds. */
    record Own(FieldId field, OwnTest test) implements Condition {}

    /** A fact that is a text. */
    enum TextFact {
        /** The whole name, as it is shown. */
        NAME,
        /** Of a person. */
        FIRST_NAME,
        /** Of a person. */
        LAST_NAME,
        /** What they are called. */
        NICKNAME,
        /** Any of its addresses. */
        EMAIL,
        /** Any of its numbers; only whether one is known, for numbers are written in many ways. */
        PHONE,
        /** Of the main postal address. */
        TOWN,
        /** Of the main postal address. */
        POSTCODE
    }

    /** What is asked of a text. */
    enum TextTest {
        /** It has this somewhere in it. */
        CONTAINS,
        /** It starts with this. */
        STARTS,
        /** It is this. */
        IS,
        /** There is one. */
        KNOWN,
        /** There is none. */
        UNKNOWN;

        /** Whether it compares with a text. */
        public boolean takesText() {
            return switch (this) {
                case CONTAINS, STARTS, IS -> true;
                case KNOWN, UNKNOWN -> false;
            };
        }
    }

    /** What is asked of a role. */
    enum RoleTest {
        /** It has it today. */
        NOW,
        /** It had it, and has it no longer. */
        PAST,
        /** It has it or had it. */
        EVER,
        /** It neither has it nor had it. */
        NEVER,
        /** The role began in a span of time. */
        STARTED,
        /** The role ended in a span of time. */
        ENDED;

        /** Whether it asks when. */
        public boolean takesSpan() {
            return switch (this) {
                case STARTED, ENDED -> true;
                case NOW, PAST, EVER, NEVER -> false;
            };
        }
    }

    /** What is asked about a relationship. One that is to begin is none yet; its last day is over, as on the page. */
    enum RelatedTest {
        /** There is one. */
        NOW,
        /** There is none; there may have been. */
        NOT_NOW,
        /** There is or was one. */
        EVER,
        /** There never was one. */
        NEVER
    }

    /** What is asked about a list. */
    enum ListTest {
        /** It is on it. */
        ON,
        /** It is not on it. */
        OFF,
        /** It left it by itself, by the link in a mail. */
        LEFT
    }

    /** What it said about a purpose and a channel. */
    enum Said {
        /** Yes, it may be written to. */
        YES,
        /** No. */
        NO,
        /** Nothing so far. */
        NOTHING
    }

    /** How a number of interactions is compared. */
    enum HowOften {
        /** So many or more. */
        AT_LEAST,
        /** Not so many. */
        FEWER_THAN
    }
}
