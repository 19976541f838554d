package org.kith.functions.spreadsheets;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactList;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.differences.MergeFacts;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.kernel.IdSource;
import org.kith.work.Deadline;

/** Brings the staged chunks in, one transaction each. Whatever was brought in before is passed over. */
final class ApplyChangeSet {
    /** So often a chunk is decided anew because contacts changed meanwhile; then it is left to the next worker. */
    private static final int ATTEMPTS = 6;

    /** Chunks that are read at once: about half a megabyte. */
    private static final int CHUNKS_AT_ONCE = 50;

    private final IdSource ids;
    private final InstantSource clock;

    ApplyChangeSet(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Goes on until all is in, the deadline is near, or somebody else moves the import on; answers how it then is. */
    Import run(Stores stores, Details details, Deadline deadline) {
        Import current = details.current();
        Plan plan = details.plan().orElseThrow();
        Optional<ContactList> list = current.list().flatMap(stores.contacts().lists()::find);
        NamedLists lists = NamedLists.made(
                        stores.contacts().lists(), details.report().listNames(), current.appliedSignature())
                // They were made when it was decided on; nothing is lost, and the schedule asks for it again.
                .orElseThrow(() -> new IllegalStateException("There is no room for the lists of an import"));
        MergeFacts merge = new MergeFacts(
                plan.treatments(), Plan.byId(plan.ownFields(stores.contacts().fields())));
        BringIn bringIn = new BringIn(
                current.fileName(),
                list,
                lists,
                plan.onlyKnown(),
                plan.permission(),
                merge,
                current.appliedSignature(),
                ids);
        // Who has a row's number was found when it was checked.
        KnownContacts known =
                new KnownContacts(stores.group(), stores.contacts().contacts().everyone(), References.NONE);
        FirstRows firstRows = new FirstRows(
                stores.imports(), current, plan.fields().contains(ImportField.INTERACTION) || plan.relates());
        Optional<RelateContacts> relateContacts = Optional.empty();
        while (current.state() == ImportState.APPLYING) {
            List<Chunk> window = stores.imports().chunks(current, current.chunksDone(), CHUNKS_AT_ONCE);
            if (window.isEmpty()) {
                throw new IllegalStateException("Chunk " + current.chunksDone() + " of an import is missing");
            }
            for (Chunk chunk : window) {
                if (chunk.isOfRelationships() && relateContacts.isEmpty()) {
                    relateContacts =
                            Optional.of(new RelateContacts(stores, firstRows, current.appliedSignature(), ids));
                }
                Optional<Import> next = chunk.isOfRelationships()
                        ? relate(stores, current, chunk, relateContacts.orElseThrow())
                        : apply(stores, current, new ChunkMatching(stores, chunk, known, firstRows, bringIn));
                if (next.isEmpty()) {
                    return stores.imports().find(current.id()).orElse(current);
                }
                current = next.get();
                if (deadline.isNear()) {
                    return current;
                }
            }
        }
        return current;
    }

    /** Empty when somebody else did it. */
    private Optional<Import> apply(Stores stores, Import current, ChunkMatching matching) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ChunkMatching.Decided decided = matching.decide();
            Import next = current.chunkApplied(decided.change(), clock.instant());
            switch (stores.changeSets().apply(next, decided.chunk(), decided.all())) {
                case ChangeSets.Commit.Done() -> {
                    matching.done(decided.chunk());
                    return Optional.of(next);
                }
                case ChangeSets.Commit.Overtaken() -> {
                    return Optional.empty();
                }
                case ChangeSets.Commit.Conflicts(var positions) ->
                    positions.forEach(
                            position -> matching.conflicted(decided.all().get(position)));
            }
        }
        throw changing();
    }

    /** Empty when somebody else did it. */
    private Optional<Import> relate(Stores stores, Import current, Chunk chunk, RelateContacts relateContacts) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RelateContacts.Decided decided = relateContacts.decide(chunk);
            Import next = current.chunkApplied(decided.change(), clock.instant());
            switch (stores.changeSets().relate(next, decided.chunk(), decided.all())) {
                case ChangeSets.Commit.Done() -> {
                    relateContacts.done(decided);
                    return Optional.of(next);
                }
                case ChangeSets.Commit.Overtaken() -> {
                    return Optional.empty();
                }
                case ChangeSets.Commit.Conflicts _ -> relateContacts.conflicted(decided);
            }
        }
        throw changing();
    }

    /** Nothing is lost: the import stays as it is, and the schedule asks for it again. */
    private static IllegalStateException changing() {
        return new IllegalStateException("The contacts of a chunk changed " + ATTEMPTS + " times while it was applied");
    }
}
