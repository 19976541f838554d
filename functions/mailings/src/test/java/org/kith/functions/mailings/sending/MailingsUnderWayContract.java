package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.dynamodb.Directory;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.dynamodb.DirectoryMailingsUnderWay;
import org.kith.functions.mailings.sending.MailingsUnderWay.UnderWay;
import org.kith.kernel.MailingId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;

/** What every list of the mailings that are under way does. */
abstract class MailingsUnderWayContract {
    private static final MailingId MAILING = new MailingId(CountedIds.numbered(1));
    private static final Instant NOW = FixedClock.START;
    private static final Instant LATER = NOW.plusSeconds(60);

    private final TableSource tables = tables();
    private final MailingsUnderWay underWay =
            new DirectoryMailingsUnderWay(new Directory(tables.client(), tables.newDirectoryTable()));

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void whatIsAddedIsFoundAsNew() {
        UnderWay added = added();

        assertEquals(new UnderWay(World.GROUP, MAILING, NOW, NOW, -1, NOW, 0), added);
        assertEquals(List.of(added), underWay.all(10));
    }

    @Test
    void theSweepsNotesAreKept() {
        UnderWay added = added();

        underWay.noteLook(added, LATER);
        underWay.noteWaiting(added, 7, 2);

        assertEquals(Optional.of(new UnderWay(World.GROUP, MAILING, NOW, LATER, 7, NOW, 2)), found());
    }

    @Test
    void whatIsDueLastStaysNotedInWholeSeconds() {
        added();

        underWay.expect(World.GROUP, MAILING, LATER.plusNanos(1));
        assertEquals(LATER.plusSeconds(1), found().orElseThrow().expectedBy());
        underWay.expect(World.GROUP, MAILING, LATER);
        assertEquals(LATER.plusSeconds(1), found().orElseThrow().expectedBy());
    }

    @Test
    void whatIsAddedAnewIsAnother() {
        UnderWay read = added();
        underWay.noteWaiting(read, 7, 2);

        underWay.add(World.GROUP, MAILING, LATER);
        UnderWay anew = UnderWay.added(World.GROUP, MAILING, LATER);
        underWay.noteLook(read, LATER.plusSeconds(1));
        underWay.noteWaiting(read, 3, 1);
        underWay.remove(read);
        assertEquals(List.of(anew), underWay.all(10));

        underWay.remove(anew);
        underWay.remove(anew);
        assertEquals(List.of(), underWay.all(10));
    }

    @Test
    void aNoteOfWhatIsNotHereMakesNothing() {
        UnderWay gone = UnderWay.added(World.GROUP, MAILING, NOW);

        underWay.expect(World.GROUP, MAILING, LATER);
        underWay.noteLook(gone, LATER);
        underWay.noteWaiting(gone, 7, 2);
        underWay.remove(gone);

        assertEquals(Optional.empty(), found());
        assertEquals(List.of(), underWay.all(10));
    }

    @Test
    void noMoreThanAskedForAreAnswered() {
        Set<MailingId> ids = Set.of(MAILING, new MailingId(CountedIds.numbered(2)));
        ids.forEach(id -> underWay.add(World.GROUP, id, NOW));

        assertEquals(1, underWay.all(1).size());
        assertEquals(2, underWay.all(2).size());
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        UnderWay ours = added();
        UnderWay theirs = UnderWay.added(World.OTHERS, MAILING, NOW);

        assertEquals(Optional.empty(), underWay.find(World.OTHERS, MAILING));
        underWay.expect(World.OTHERS, MAILING, LATER);
        underWay.noteLook(theirs, LATER);
        underWay.noteWaiting(theirs, 7, 2);
        underWay.remove(theirs);
        assertEquals(List.of(ours), underWay.all(10));

        underWay.add(World.OTHERS, MAILING, LATER);
        assertEquals(Optional.of(ours), found());
    }

    private UnderWay added() {
        underWay.add(World.GROUP, MAILING, NOW);
        return found().orElseThrow();
    }

    private Optional<UnderWay> found() {
        return underWay.find(World.GROUP, MAILING);
    }
}
