package org.kith.functions.spreadsheets;

import java.util.Optional;
import org.kith.contacts.ContactList;
import org.kith.functions.spreadsheets.Import.Decision;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.kernel.ImportId;
import org.kith.kernel.ListId;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkQueue;

/** Takes somebody's word that an import is to be brought in, or taken back. Saying it twice changes nothing. */
public final class DecideOnImport {
    private static final int ATTEMPTS = 5;

    private final WorkInFlight inFlight;
    private final WorkQueue queue;

    /** Takes where work is noted and asked for. */
    public DecideOnImport(WorkInFlight inFlight, WorkQueue queue) {
        this.inFlight = inFlight;
        this.queue = queue;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is being done, or was done before. */
        record Accepted(Details details) implements Result {}

        /** The state of the import does not allow it. */
        record NotNow(ImportState state) implements Result {}

        /** It was brought in too long ago to be taken back. */
        record TooLate() implements Result {}

        /** A new list cannot be made: the group has as many as are possible. */
        record TooManyLists() implements Result {}

        /** There is no such import. */
        record Missing() implements Result {}
    }

    /** Brings an import in. Its new lists, if it has any, are made first. */
    public Result apply(Stores stores, ImportId id, Decision decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Details> details = stores.imports().details(id);
            if (details.isEmpty()) {
                return new Result.Missing();
            }
            Import current = details.get().current();
            switch (current.state()) {
                case APPLYING, APPLIED -> {
                    return new Result.Accepted(details.get());
                }
                case WAITING_FOR_FILE, MATCHING, CHECKING, UNDOING, UNDONE, FAILED -> {
                    return new Result.NotNow(current.state());
                }
                case READY -> {
                    Plan plan = details.get().plan().orElseThrow();
                    Optional<ListId> list = list(stores, plan, decision);
                    Optional<NamedLists> named = NamedLists.made(
                            stores.contacts().lists(), details.get().report().listNames(), decision.signature());
                    if (named.isEmpty() || (list.isEmpty() && plan.joins())) {
                        return new Result.TooManyLists();
                    }
                    Optional<Result> done = begin(stores, details.get(), current.applying(list, decision), decision);
                    if (done.isPresent()) {
                        return done.get();
                    }
                }
            }
        }
        return new Result.NotNow(ImportState.CHECKING);
    }

    /** Takes an import back. */
    public Result undo(Stores stores, ImportId id, Decision decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Details> details = stores.imports().details(id);
            if (details.isEmpty()) {
                return new Result.Missing();
            }
            Import current = details.get().current();
            switch (current.state()) {
                case UNDOING, UNDONE -> {
                    return new Result.Accepted(details.get());
                }
                case WAITING_FOR_FILE, MATCHING, CHECKING, READY, APPLYING -> {
                    return new Result.NotNow(current.state());
                }
                case APPLIED, FAILED -> {
                    if (!current.hasComeIn()) {
                        return new Result.NotNow(current.state());
                    }
                    if (!current.isKept(decision.at())) {
                        return new Result.TooLate();
                    }
                    Optional<Result> done = begin(stores, details.get(), current.undoing(decision), decision);
                    if (done.isPresent()) {
                        return done.get();
                    }
                }
            }
        }
        return new Result.NotNow(ImportState.APPLYING);
    }

    /** Empty when somebody else moved the import on. */
    private Optional<Result> begin(Stores stores, Details details, Import next, Decision decision) {
        if (next.state().isWork()) {
            inFlight.begin(stores.group(), next.id().value(), WorkOnImport.step(next), decision.at());
        }
        return switch (stores.imports().save(next)) {
            case DONE -> {
                if (next.state().isWork()) {
                    queue.ask(stores.group(), next.id().value());
                }
                yield Optional.of(new Result.Accepted(details.with(next)));
            }
            case OVERTAKEN -> Optional.empty();
        };
    }

    private static Optional<ListId> list(Stores stores, Plan plan, Decision decision) {
        return plan.list()
                .or(() -> plan.newList()
                        .flatMap(name -> ListByName.findOrAdd(stores.contacts().lists(), name, decision.signature()))
                        .map(ContactList::id));
    }
}
