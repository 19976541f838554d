package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ImportId;
import org.kith.testing.TableSource;
import org.kith.work.Worker;

/** How the work on an import is cut up and taken over. */
abstract class WorkOnImportContract {
    private static final String TWO = """
            First name,Last name,E-mail,Phone,Tags
            Jane,Smith,jane@example.org,07700 900123,"driving, garden"
            Al,Jones,al@example.org,,
            """;

    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void aPlanCanBeChangedUntilItIsApplied() {
        ImportId id = world.checked(TWO, Optional.empty(), Optional.empty());
        world.plan(id, Optional.of("News"), Optional.empty());
        world.plan(id, Optional.of("Other news"), Optional.empty());
        world.work(id);
        assertEquals(new Counts(2, 2, 2, 0, 0, 0, 0, 0), world.counts(id));
        world.brought(id);
        assertEquals(2, world.everyone().size());
        assertEquals(
                "Other news", world.ours().contacts().lists().all().getFirst().name());
        assertTrue(
                world.inFlight().all(10).isEmpty(),
                () -> world.inFlight().all(10).toString());
    }

    @Test
    void aFileThatTurnsOutDamagedFailsWithASentence() {
        String rows = "Jane,jane@example.org\n".repeat(300);
        ImportId id = world.upload("Name,E-mail\n" + rows + "Al,\"never closed\n");
        world.plan(id, Optional.empty(), Optional.empty());
        Import failed = world.work(id);
        assertEquals(ImportState.FAILED, failed.state());
        assertTrue(failed.problem().orElseThrow().startsWith("A cell in row 302"));
    }

    @Test
    void worksInSlices() {
        ImportId id = world.upload(Samples.read("mailchimp-subscribed.csv"));
        world.plan(id, Optional.empty(), Optional.empty());
        assertEquals(Worker.Left.MORE, world.worker().run(World.OURS, id, () -> true));
        assertEquals(ImportState.CHECKING, world.details(id).current().state());
        assertEquals(500, world.counts(id).ready());
        assertEquals(640, world.counts(id).rows());
        assertEquals(Worker.Left.NOTHING, world.worker().run(World.OURS, id, () -> true));
        assertEquals(new Counts(640, 640, 640, 0, 0, 0, 0, 0), world.counts(id));
        world.apply(id);
        assertEquals(Worker.Left.MORE, world.worker().run(World.OURS, id, () -> true));
        assertEquals(30, world.counts(id).done());
        world.work(id);
        assertEquals(640, world.everyone().size());
    }

    @Test
    void oneWorkerAtATime() {
        ImportId id = world.checked(TWO, Optional.empty(), Optional.empty());
        world.apply(id);
        Import current = world.details(id).current();
        assertEquals(Imports.Saved.DONE, world.ours().imports().save(current.busy(world.clock.instant())));
        assertEquals(Worker.Left.NOTHING, world.worker().run(World.OURS, id, () -> false));
        assertEquals(ImportState.APPLYING, world.details(id).current().state());
        // Whoever held it was killed: after a while it is anybody's.
        world.work(id);
        assertEquals(2, world.everyone().size());
    }

    @Test
    void anotherGroupSeesNothing() {
        ImportId id = world.checked(TWO, Optional.empty(), Optional.empty());
        world.brought(id);
        Stores theirs = world.source().of(World.THEIRS);
        assertEquals(Optional.empty(), theirs.imports().find(id));
        assertEquals(List.of(), theirs.imports().newest());
        assertEquals(List.of(), theirs.contacts().contacts().everyone());
        assertFalse(world.ours().imports().newest().isEmpty());
        assertEquals(Worker.Left.NOTHING, world.worker().run(World.THEIRS, id, () -> false));
    }
}
