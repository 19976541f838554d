package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import org.kith.testing.TableSource;
import org.kith.work.ResumeWork;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkInFlight.Entry;

/** When the schedule asks again for work, and when work is no longer asked for. */
abstract class ResumeWorkContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String TWO = """
            First name,Last name,E-mail
            Jane,Smith,jane@example.org
            Al,Jones,al@example.org
            """;

    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void theScheduleAsksForWhatIsInFlight() {
        ImportId id = world.checked(TWO, Optional.empty(), Optional.empty());
        world.apply(id);
        world.asked.clear();
        ResumeWork resume = resume(500);
        resume.run();
        assertEquals(List.of(), world.asked, "its message is still on the way");
        world.clock.pass(MINUTE);
        resume.run();
        assertEquals(List.of(id), world.asked);
        world.work(id);
        resume.run();
        assertEquals(List.of(id), world.asked);
    }

    @Test
    void whatNoWorkerGetsIsAskedForLessAndLessOften() {
        ImportId id = world.checked(TWO, Optional.empty(), Optional.empty());
        world.apply(id);
        // Each pause is twice the one before: 30 s, 1, 2, 4 … minutes, and the schedule comes once a minute.
        assertEquals(List.of(1, 3, 6, 11, 20, 37, 70, 135), askedFor(id, 250));

        world.ours().imports().save(world.details(id).current().busy(world.clock.instant()));
        world.worker().run(World.OURS, id, () -> false);
        assertEquals(
                0, world.inFlight().all(10).getFirst().repeats(), "a worker got a message, if only to see it is busy");
        assertEquals(List.of(0, 2, 5), askedFor(id, 10));
    }

    @Test
    void whoeverIsNotReachedIsAskedForNext() {
        Set<ImportId> all = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            ImportId id = new ImportId(world.ids.next());
            all.add(id);
            world.inFlight().begin(World.OURS, id.value(), "apply", world.clock.instant());
        }
        for (int minute = 1; minute <= 3; minute++) {
            world.clock.pass(MINUTE);
            resume(2).run();
            assertEquals(2 * minute, world.asked.size());
        }
        assertEquals(all, Set.copyOf(world.asked));
    }

    /** Somebody lets an import go on: its entry is there, and it is saved only when a worker has looked at it. */
    @Test
    void aWorkerThatFindsAStepOverLeavesTheEntryOfWhoIsJustBeginningItAnew() {
        ImportId id = stuckUndo();
        WorkInFlight looked =
                new Rivalled(world.inFlight(), () -> world.worker().run(World.OURS, id, () -> false));

        new DecideOnImport(looked, world.queue)
                .undo(world.ours(), id, new Import.Decision(World.AILEEN, world.clock.instant()));

        assertEquals(ImportState.UNDOING, world.details(id).current().state());
        assertEquals(1, looked.all(10).size());
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(List.of(), looked.all(10));
    }

    /** A worker read the entry of a step, and then the step began anew: it is another's. */
    @Test
    void endingAStepLeavesTheEntryOfWhoBeganItAnew() {
        ImportId id = new ImportId(world.ids.next());
        WorkInFlight inFlight = world.inFlight();
        inFlight.begin(World.OURS, id.value(), "undo", world.clock.instant());
        Entry first = inFlight.find(id.value(), "undo").orElseThrow();
        world.clock.pass(MINUTE);
        inFlight.begin(World.OURS, id.value(), "undo", world.clock.instant());
        Entry second = Entry.begun(World.OURS, id.value(), "undo", world.clock.instant());

        inFlight.noteAsked(first, world.clock.instant());
        inFlight.end(first);
        assertEquals(List.of(second), inFlight.all(10));

        inFlight.end(second);
        inFlight.noteAsked(second, world.clock.instant());
        inFlight.noteHeard(second);
        assertEquals(List.of(), inFlight.all(10));
    }

    @Test
    void anEntryThatNobodySavedAStepForIsForgotten() {
        ImportId id = stuckUndo();
        world.inFlight().begin(World.OURS, id.value(), "undo", world.clock.instant());
        world.worker().run(World.OURS, id, () -> false);
        assertEquals(1, world.inFlight().all(10).size(), "who noted it may be about to save");
        world.work(id);
        assertEquals(List.of(), world.inFlight().all(10));
    }

    /** An undo that was given up, and can be begun anew. */
    private ImportId stuckUndo() {
        ImportId id = world.checked(TWO, Optional.empty(), Optional.empty());
        world.brought(id);
        world.undo(id);
        world.worker(0).run(World.OURS, id, () -> false);
        assertEquals(ImportState.FAILED, world.details(id).current().state());
        assertEquals(List.of(), world.inFlight().all(10));
        return id;
    }

    /** In which of the next minutes it is asked for; nobody gets the messages. */
    private List<Integer> askedFor(ImportId id, int minutes) {
        List<Integer> asked = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            world.asked.clear();
            resume(500).run();
            if (world.asked.contains(id)) {
                asked.add(minute);
            }
            world.clock.pass(MINUTE);
        }
        return asked;
    }

    private ResumeWork resume(int mostAtOnce) {
        return new ResumeWork(world.inFlight(), world.queue, world.clock, mostAtOnce);
    }

    /** Somebody else acts right after an entry was made. */
    private record Rivalled(WorkInFlight real, Runnable rival) implements WorkInFlight {
        @Override
        public void begin(GroupId group, String id, String step, Instant now) {
            real.begin(group, id, step, now);
            rival.run();
        }

        @Override
        public Optional<Entry> find(String id, String step) {
            return real.find(id, step);
        }

        @Override
        public void noteAsked(Entry read, Instant now) {
            real.noteAsked(read, now);
        }

        @Override
        public void noteHeard(Entry read) {
            real.noteHeard(read);
        }

        @Override
        public void end(Entry read) {
            real.end(read);
        }

        @Override
        public List<Entry> all(int most) {
            return real.all(most);
        }
    }
}
