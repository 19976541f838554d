package org.kith.functions.spreadsheets;

import java.util.Optional;
import org.kith.functions.spreadsheets.HandBack.Stage;
import org.kith.functions.spreadsheets.Import.Decision;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.kernel.ImportId;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkQueue;

/**
 * Has the sheet of an import made that goes back to those who brought it, and hands it out. As long as what came in is in:
 * of an import that is taken back, it would say what is no longer so.
 */
public final class HandSheetBack {
    private static final int ATTEMPTS = 5;

    private final WorkInFlight inFlight;
    private final WorkQueue queue;

    /** Takes where work is noted and asked for. */
    public HandSheetBack(WorkInFlight inFlight, WorkQueue queue) {
        this.inFlight = inFlight;
        this.queue = queue;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is being made, or was made before. */
        record Accepted(Details details) implements Result {}

        /** An address that hands it out for two minutes. */
        record HandedOut(String url) implements Result {}

        /** Its rows are not in, or it was not made. */
        record NotNow() implements Result {}

        /** There is no such import. */
        record Missing() implements Result {}
    }

    /** Has it made; asking twice changes nothing, unless it could not be made before. */
    public Result ask(Stores stores, ImportId id, Decision decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Details> found = stores.imports().details(id);
            if (found.isEmpty()) {
                return new Result.Missing();
            }
            Details details = found.get();
            if (details.current().state() != ImportState.APPLIED) {
                return new Result.NotNow();
            }
            if (details.handBack().filter(each -> each.stage() != Stage.FAILED).isPresent()) {
                return new Result.Accepted(details);
            }
            HandBack next = HandBack.asked(details.handBack(), decision);
            // Noted before it is saved: killed in between, it is looked for and not there, and not the other way round.
            inFlight.begin(stores.group(), id.value(), MakeHandBack.STEP, decision.at());
            switch (stores.imports().saveHandBack(details.current(), next)) {
                case DONE -> {
                    queue.ask(stores.group(), id.value());
                    return new Result.Accepted(details.with(next));
                }
                case OVERTAKEN -> {}
            }
        }
        return new Result.NotNow();
    }

    /** Hands it out; that it was is saved first. */
    public Result fetch(Stores stores, ImportId id, Decision decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Details> found = stores.imports().details(id);
            if (found.isEmpty()) {
                return new Result.Missing();
            }
            Import current = found.get().current();
            Optional<HandBack> made = found.get().handBack().filter(each -> each.stage() == Stage.MADE);
            if (current.state() != ImportState.APPLIED || !current.isKept(decision.at()) || made.isEmpty()) {
                return new Result.NotNow();
            }
            switch (stores.imports().saveHandBack(current, made.get().fetched(decision))) {
                case DONE -> {
                    return new Result.HandedOut(stores.files().handedBack(id, savedAs(current.fileName())));
                }
                case OVERTAKEN -> {}
            }
        }
        return new Result.NotNow();
    }

    private static String savedAs(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        return name + " - back from Kith" + (dot > 0 ? fileName.substring(dot) : "");
    }
}
