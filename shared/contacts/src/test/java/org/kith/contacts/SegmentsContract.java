package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.segments.Condition;
import org.kith.contacts.segments.Rule;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.Segments;
import org.kith.kernel.SegmentId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of segments does. */
abstract class SegmentsContract {
    private static final Rule.Group DRIVERS =
            new Rule.Group(Rule.Join.ALL, List.of(new Condition.Tagged("driver", true)));
    private static final Rule.Group NO_DRIVERS = new Rule.Group(Rule.Join.NONE, List.of(DRIVERS));

    private final TwoGroups groups = TwoGroups.in(tables());
    private final Segments segments = groups.ours().segments();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void answersAllByName() {
        Segment walkers = add("Walkers");
        Segment drivers = add("drivers");

        assertEquals(List.of(drivers, walkers), segments.all());
        assertEquals(Optional.of(walkers), segments.find(walkers.id()));
        assertEquals(DRIVERS, walkers.rule());
        assertEquals(TwoGroups.BY_SARAH, walkers.changedBy());
    }

    @Test
    void changesTheVersionThatWasRead() {
        Segment segment = add("Drivers");
        Segment.Definition other = new Segment.Definition("No drivers", "Who walks", NO_DRIVERS);

        Segment changed = saved(segments.change(segment.id(), 1, other, TwoGroups.minutesLater(3)));

        assertEquals(2, changed.version());
        assertEquals(other, changed.definition());
        assertEquals(List.of(changed), segments.all());
        assertEquals(new Segments.Outcome.Outdated(), segments.change(segment.id(), 1, other, TwoGroups.SIGNED));
        assertEquals(new Segments.Outcome.Outdated(), segments.delete(segment.id(), 1, TwoGroups.SIGNED));
    }

    @Test
    void doesNotCallTwoTheSame() {
        Segment segment = add("Drivers");
        Segment other = add("Walkers");

        assertEquals(new Segments.Outcome.NameTaken(), segments.add(named("DRIVERS"), TwoGroups.SIGNED));
        assertEquals(
                new Segments.Outcome.NameTaken(), segments.change(other.id(), 1, named("drivers"), TwoGroups.SIGNED));
        saved(segments.change(segment.id(), 1, named("drivers"), TwoGroups.SIGNED));
    }

    @Test
    void bringsBackWhatWasDeleted() {
        Segment segment = add("Drivers");

        Segment deleted = saved(segments.delete(segment.id(), 1, TwoGroups.SIGNED));

        assertEquals(List.of(), segments.all());
        assertEquals(Optional.empty(), segments.find(segment.id()));
        assertEquals(List.of(deleted), segments.findEvenDeleted(List.of(segment.id())));
        assertEquals(new Segments.Outcome.Missing(), segments.delete(segment.id(), 2, TwoGroups.SIGNED));
        Segment back = saved(segments.change(segment.id(), 2, segment.definition(), TwoGroups.SIGNED));
        assertEquals(List.of(back), segments.all());
    }

    @Test
    void doesNotBringBackOneWhoseNameIsTakenSince() {
        Segment segment = add("Drivers");
        segments.delete(segment.id(), 1, TwoGroups.SIGNED);
        add("Drivers");

        assertEquals(
                new Segments.Outcome.NameTaken(),
                segments.change(segment.id(), 2, segment.definition(), TwoGroups.SIGNED));
    }

    @Test
    void stopsAtTheMostAGroupCanHave() {
        for (int i = 0; i < Segments.MOST; i++) {
            add("Segment " + i);
        }

        assertEquals(new Segments.Outcome.TooMany(), segments.add(named("One more"), TwoGroups.SIGNED));
    }

    @Test
    void hasNothingOfAnUnknownSegment() {
        SegmentId unknown = new SegmentId(CountedIds.numbered(999));

        assertEquals(Optional.empty(), segments.find(unknown));
        assertEquals(new Segments.Outcome.Missing(), segments.change(unknown, 1, named("X"), TwoGroups.SIGNED));
        assertEquals(new Segments.Outcome.Missing(), segments.delete(unknown, 1, TwoGroups.SIGNED));
        assertEquals(List.of(), segments.findEvenDeleted(List.of(unknown)));
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Segment segment = add("Drivers");
        Segments theirs = groups.theirs().segments();

        assertEquals(Optional.empty(), theirs.find(segment.id()));
        assertEquals(List.of(), theirs.all());
        assertEquals(List.of(), theirs.findEvenDeleted(List.of(segment.id())));
        assertEquals(new Segments.Outcome.Missing(), theirs.change(segment.id(), 1, named("Mine"), TwoGroups.SIGNED));
        assertEquals(new Segments.Outcome.Missing(), theirs.delete(segment.id(), 1, TwoGroups.SIGNED));
        assertEquals(List.of(segment), segments.all());
    }

    private static Segment.Definition named(String name) {
        return new Segment.Definition(name, "", DRIVERS);
    }

    private Segment add(String name) {
        return saved(segments.add(named(name), TwoGroups.SIGNED));
    }

    private static Segment saved(Segments.Outcome outcome) {
        return assertInstanceOf(Segments.Outcome.Saved.class, outcome).segment();
    }
}
