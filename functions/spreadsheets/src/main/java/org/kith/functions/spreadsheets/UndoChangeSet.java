package org.kith.functions.spreadsheets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
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
 * contact that somebody changed since, or spoke to, or that was mailed, is kept and listed. A list that was made for the
 * import stays.
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
            Contact contact = record.get().contact();
            Optional<Reversal> reversal = contact.version() == outcome.version()
                    ? reversal(current, record.get(), outcome)
                    : Optional.empty();
            reversal.ifPresentOrElse(
                    all::add,
                    () -> kept.add(new Report.Kept(contact.id(), contact.facts().displayName())));
        }
        return new Reversals(all, kept);
    }

    /** Empty when the contact must be kept. */
    private Optional<Reversal> reversal(Import current, ContactRecord record, Outcome outcome) {
        return switch (outcome.kind()) {
            case CREATED -> isUntouched(record) ? Optional.of(new Reversal.Remove(record)) : Optional.empty();
            case FILLED -> putBack(current, record);
            case UNCHANGED -> Optional.empty();
        };
    }

    private Optional<Reversal> putBack(Import current, ContactRecord record) {
        Signature applied = current.appliedSignature();
        Optional<Revision> revision = Optional.of(Revision.of(record.contact(), current.undoneSignature(), ids));
        for (Change change : record.changes()) {
            if (change.at().equals(applied.at()) && change.by().equals(applied.by())) {
                revision = revision.flatMap(each -> each.takeBack(change));
            }
        }
        for (Permission said : BringIn.saidBy(applied, record.contact())) {
            revision = revision.map(each -> each.retract(said));
        }
        return revision.map(each -> new Reversal.PutBack(each.called(What.IMPORT_UNDONE)));
    }

    /** Nothing but what the import wrote: one change, no more than its own permission. */
    private static boolean isUntouched(ContactRecord record) {
        return record.interactions().isEmpty()
                && record.tasks().isEmpty()
                && record.mail().isEmpty()
                && record.changes().size() <= 1
                && record.permissions().size() <= 1;
    }
}
