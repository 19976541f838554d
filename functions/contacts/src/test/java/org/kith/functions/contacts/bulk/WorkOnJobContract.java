package org.kith.functions.contacts.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Facts;
import org.kith.kernel.ContactId;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.JobId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import org.kith.work.Worker;

/** How the work on a job is cut up, taken over and given up. */
abstract class WorkOnJobContract {
    private final JobWorld world = new JobWorld(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void worksInSlices() {
        world.people(2 * JobChunk.MOST_CONTACTS + 1);
        JobId id = world.stage(JobWorld.TAG);
        world.start(id);
        assertEquals(Worker.Left.MORE, world.worker().run(JobWorld.OURS, id, () -> true));
        assertEquals(JobChunk.MOST_CONTACTS, world.job(id).counts().done());
        assertEquals(Worker.Left.MORE, world.worker().run(JobWorld.OURS, id, () -> true));
        assertEquals(Worker.Left.NOTHING, world.worker().run(JobWorld.OURS, id, () -> true));
        assertEquals(JobState.DONE, world.job(id).state());
        assertEquals(List.of(), world.inFlight().all(10));
        assertTrue(world.everyone().stream().allMatch(each -> each.tags().contains("Gala")));
    }

    @Test
    void oneWorkerAtATime() {
        world.people(2);
        JobId id = world.stage(JobWorld.TAG);
        world.start(id);
        assertTrue(world.ours().jobs().save(world.job(id).busy(world.clock.instant(), Job.LEASE)));
        assertEquals(Worker.Left.NOTHING, world.worker().run(JobWorld.OURS, id, () -> false));
        assertEquals(JobState.RUNNING, world.job(id).state());
        // Whoever held it was killed: after a while it is anybody's.
        assertEquals(JobState.DONE, world.work(id).state());
    }

    @Test
    void whatSomebodyElseMovedOnIsLeftAlone() {
        world.people(1);
        JobId id = world.stage(JobWorld.TAG);
        Job read = world.job(id);
        world.start(id);
        assertFalse(world.ours().jobs().save(read.busy(world.clock.instant(), Job.LEASE)));
    }

    @Test
    void whatGotStuckCanBeTakenBack() {
        List<ContactId> people = world.people(JobChunk.MOST_CONTACTS + 5);
        JobId id = world.stage(new BulkAction.Delete());
        world.start(id);
        world.worker().run(JobWorld.OURS, id, () -> true);
        // A worker deleted some of the next chunk and was killed before it could say so.
        Job running = world.job(id);
        world.ours().contacts().gone().delete(people.get(JobChunk.MOST_CONTACTS), running.startedSignature());
        world.tired().run(JobWorld.OURS, id, () -> false);
        assertEquals(JobState.FAILED, world.job(id).state());
        assertTrue(world.job(id).problem().orElseThrow().contains("24 contacts"));
        assertEquals(List.of(), world.inFlight().all(10));

        world.undo(id);
        assertEquals(JobState.UNDONE, world.work(id).state());
        assertEquals(people.size(), world.everyone().size());
    }

    @Test
    void whoEditsAtTheSameMomentLosesNothing() {
        List<ContactId> people = world.people(3);
        JobId id = world.stage(JobWorld.TAG);
        world.start(id);
        // Between the worker's reading and writing: it is refused once, reads again, and both are there.
        BulkStores ours = world.ours();
        Jobs.Details details = ours.jobs().details(id).orElseThrow();
        JobChunk chunk = ours.jobs().chunks(id, 0, 1).getFirst();
        BulkChanges rivalled = new Rivalled(
                ours.changes(),
                () -> ours.contacts()
                        .contacts()
                        .revise(
                                people.getFirst(),
                                world.signature(),
                                each -> each.withFacts(
                                        Facts.person("Penny", "Number00").withTags(List.of("Cook")))));
        BulkStores stores =
                new BulkStores(JobWorld.OURS, ours.jobs(), rivalled, ours.contacts(), ours.exports(), ours.archives());
        assertTrue(new ApplyJob(IdSource.random(), world.clock)
                .run(stores, details, chunk)
                .isPresent());
        Facts facts = world.record(people.getFirst()).contact().facts();
        assertEquals("Penny Number00", facts.displayName());
        assertEquals(List.of("Cook", "Gala"), facts.tags());
        assertEquals(3, world.job(id).counts().changed());
    }

    @Test
    void anotherGroupSeesNothing() {
        world.people(1);
        JobId id = world.stage(JobWorld.TAG);
        world.start(id);
        GroupId theirs = new GroupId(CountedIds.numbered(802));
        assertEquals(Worker.Left.NOTHING, world.worker().run(theirs, id, () -> false));
        assertEquals(JobState.RUNNING, world.job(id).state());
    }

    /** Somebody else acts right before the first writing. */
    private static final class Rivalled implements BulkChanges {
        private final BulkChanges real;
        private final Runnable rival;
        private boolean acted;

        Rivalled(BulkChanges real, Runnable rival) {
            this.real = real;
            this.rival = rival;
        }

        @Override
        public Commit apply(Job next, JobChunk chunk, List<Edit> edits) {
            if (!acted) {
                acted = true;
                rival.run();
                Commit refused = real.apply(next, chunk, edits);
                assertEquals(new Commit.Conflict(), refused);
                return refused;
            }
            return real.apply(next, chunk, edits);
        }

        @Override
        public Commit undo(Job next, JobChunk chunk, Kept kept, List<Reversal> reversals) {
            return real.undo(next, chunk, kept, reversals);
        }
    }
}
