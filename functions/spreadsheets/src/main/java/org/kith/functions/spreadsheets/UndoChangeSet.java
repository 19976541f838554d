package org.kith.functions.spreadsheets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Change;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Permission;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.functions.spreadsheets.ChangeSets.Reversal;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.work.Deadline;

/**
 * Takes an import back, one transaction for each chunk: created contacts go, filled ones become what they were. A
 * contact that somebody changed since, or spoke to, or that was mailed, is kept and listed. What the sheet said no to
 * stays said: suppressions, refusals, and contacts that were created with a no that nothing else would hold. A list that
 * was made for the import stays.
 */
final class UndoChangeSet {
    private static final int ATTEMPTS = 6;
    private static final int CHUNKS_AT_ONCE = 20;

    private final IdSource ids;
    private final InstantSource clock;

    UndoChangeSet(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Goes on until all is out, the deadline is near, or somebody else moves the import on; answers how it then is. */
    Import run(Stores stores, Details details, Deadline deadline) {
        Import current = details.current();
        Report report = details.report();
        while (current.state() == ImportState.UNDOING) {
            List<Chunk> window = stores.imports().chunks(current, current.chunksDone(), CHUNKS_AT_ONCE);
            if (window.isEmpty()) {
                throw new IllegalStateException("Chunk " + current.chunksDone() + " of an import is missing");
            }
            for (Chunk chunk : window) {
                Optional<Step> step = undo(stores, current, chunk, report);
                if (step.isEmpty()) {
                    return stores.imports().find(current.id()).orElse(current);
                }
                current = step.get().next();
                report = step.get().report();
                if (deadline.isNear()) {
                    return current;
                }
            }
        }
        return current;
    }

    private record Step(Import next, Report report) {}

    /** Empty when somebody else did it. */
    private Optional<Step> undo(Stores stores, Import current, Chunk chunk, Report report) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Reversals reversals = reversals(stores, current, chunk);
            Import next = current.chunkUndone(
                    new Counts(0, 0, 0, 0, 0, 0, 0, chunk.rows().size()), clock.instant());
            Report withKept = report.withKept(reversals.kept());
            switch (stores.changeSets().undo(next, chunk.undone(), withKept, reversals.all())) {
                case ChangeSets.Commit.Done() -> {
                    return Optional.of(new Step(next, withKept));
                }
                case ChangeSets.Commit.Overtaken() -> {
                    return Optional.empty();
                }
                // Everything is read again; what was changed meanwhile is then kept.
                case ChangeSets.Commit.Conflicts _ -> {}
            }
        }
        throw new IllegalStateException("The contacts of a chunk changed " + ATTEMPTS + " times while it was undone");
    }

    private record Reversals(List<Reversal> all, List<Report.Kept> kept) {}

    private Reversals reversals(Stores stores, Import current, Chunk chunk) {
        // Two rows may have gone into one contact; what they did is one revision.
        Map<ContactId, Outcome> byContact = new LinkedHashMap<>();
        chunk.outcomes().stream()
                .filter(outcome -> outcome.kind() != Outcome.Kind.UNCHANGED)
                .forEach(outcome -> byContact.put(outcome.contact(), outcome));
        List<Reversal> all = new ArrayList<>();
        List<Report.Kept> kept = new ArrayList<>();
        for (Outcome outcome : byContact.values()) {
            Optional<ContactRecord> record = stores.contacts().contacts().read(outcome.contact());
            if (record.isEmpty()) {
                continue;
            }
            switch (back(current, record.get(), outcome)) {
                case Back.Reverse(var reversal) -> all.add(reversal);
                case Back.Nothing() -> {}
                case Back.Keep(boolean saidNo) ->
                    kept.add(new Report.Kept(
                            outcome.contact(), record.get().contact().facts().displayName(), saidNo));
            }
        }
        return new Reversals(all, kept);
    }

    /** What taking back means for one contact. */
    private sealed interface Back {
        /** It goes, or is put back. */
        record Reverse(Reversal reversal) implements Back {}

        /** The import did nothing to it but what stays. */
        record Nothing() implements Back {}

        /** It stays as it is: it said no, or somebody changed it since. */
        record Keep(boolean saidNo) implements Back {}
    }

    private Back back(Import current, ContactRecord record, Outcome outcome) {
        if (record.contact().version() != outcome.version()) {
            return new Back.Keep(false);
        }
        return switch (outcome.kind()) {
            case CREATED -> remove(current, record);
            case FILLED -> putBack(current, record);
            case UNCHANGED -> new Back.Nothing();
        };
    }

    private static Back remove(Import current, ContactRecord record) {
        if (!isUntouched(current, record)) {
            return new Back.Keep(false);
        }
        return Refusals.needContact(record.contact())
                ? new Back.Keep(true)
                : new Back.Reverse(new Reversal.Remove(record));
    }

    private Back putBack(Import current, ContactRecord record) {
        Signature applied = current.appliedSignature();
        Optional<Revision> revision = Optional.of(Revision.of(record.contact(), current.undoneSignature(), ids));
        for (Change change : record.changes()) {
            if (change.at().equals(applied.at()) && change.by().equals(applied.by())) {
                Optional<Change> reversible = Refusals.reversible(change);
                revision = revision.flatMap(
                        each -> reversible.isEmpty() ? Optional.of(each) : each.takeBack(reversible.get()));
            }
        }
        for (Permission said : BringIn.saidBy(applied, record.contact())) {
            if (said.answer() == Answer.YES) {
                revision = revision.map(each -> each.retract(said));
            }
        }
        return revision.<Back>map(each -> each.isEmpty()
                        ? new Back.Nothing()
                        : new Back.Reverse(new Reversal.PutBack(each.called(What.IMPORT_UNDONE))))
                .orElseGet(() -> new Back.Keep(false));
    }

    /** Nothing but what the import wrote: one change, no more than its own permissions. */
    private static boolean isUntouched(Import current, ContactRecord record) {
        Signature applied = current.appliedSignature();
        return record.interactions().isEmpty()
                && record.tasks().isEmpty()
                && record.mail().isEmpty()
                && record.changes().size() <= 1
                && record.permissions().stream()
                        .allMatch(said ->
                                said.at().equals(applied.at()) && said.by().equals(applied.by()));
    }
}
