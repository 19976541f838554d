package org.kith.functions.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.kith.functions.spreadsheets.HandBack.Stage;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.Imports.Saved;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetWriter;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkInFlight.Entry;

/**
 * Makes the sheet that goes back, in one go: two passes over the file, and the chunks. Killed, it is made again; two
 * workers at once would write the same file twice.
 */
final class MakeHandBack {
    /** What the work on it is called. */
    static final String STEP = "hand-back";

    private static final String STUCK = "Kith tried again and again, and could not write this sheet.";
    private static final String GONE = "The file is no longer there.";

    private final SheetReader reader;
    private final SheetWriter writer;
    private final WorkInFlight inFlight;
    private final InstantSource clock;
    private final int mostTries;

    MakeHandBack(SheetReader reader, SheetWriter writer, WorkInFlight inFlight, InstantSource clock, int mostTries) {
        this.reader = reader;
        this.writer = writer;
        this.inFlight = inFlight;
        this.clock = clock;
        this.mostTries = mostTries;
    }

    static boolean isWanted(Details details) {
        return details.current().state() == ImportState.APPLIED
                && details.handBack()
                        .filter(each -> each.stage() == Stage.MAKING)
                        .isPresent();
    }

    /** Makes it, unless somebody else does. */
    void run(Stores stores, Details details) {
        Instant now = clock.instant();
        Import current = details.current();
        HandBack wanted = details.handBack().orElseThrow();
        Optional<Entry> entry = inFlight.find(current.id().value(), STEP);
        entry.filter(asked -> asked.repeats() > 0).ifPresent(inFlight::noteHeard);
        if (wanted.isBusy(now)) {
            return;
        }
        HandBack taken = wanted.busy(now);
        if (wanted.tries() >= mostTries) {
            end(stores, current, wanted.failed(STUCK), entry);
        } else if (stores.imports().saveHandBack(current, taken) == Saved.DONE) {
            Optional<String> problem = make(stores, details);
            end(stores, current, problem.map(taken::failed).orElseGet(taken::made), entry);
        }
    }

    /** Overtaken, it is somebody else's, who will end it. */
    private void end(Stores stores, Import current, HandBack last, Optional<Entry> entry) {
        switch (stores.imports().saveHandBack(current, last)) {
            case DONE -> entry.ifPresent(inFlight::end);
            case OVERTAKEN -> {}
        }
    }

    /** Why it cannot be made; empty when it is. */
    private Optional<String> make(Stores stores, Details details) {
        return switch (stores.files().read(details.current().id())) {
            case Files.Retrieval.Missing(), Files.Retrieval.TooLarge() -> Optional.of(GONE);
            case Files.Retrieval.Found found -> {
                try {
                    write(stores, details, found.bytes());
                    yield Optional.empty();
                } catch (UnreadableSheetException unreadable) {
                    yield Optional.of(unreadable.problem());
                } catch (IOException e) {
                    throw new UncheckedIOException("A sheet cannot be written to a file of the machine", e);
                }
            }
        };
    }

    /** By way of a file of the machine, because S3 wants to know an object's length before it takes it. */
    private void write(Stores stores, Details details, byte[] bytes) throws IOException {
        RowOutcomes outcomes = new RowOutcomes(stores, details, reader.open(bytes));
        Path written = java.nio.file.Files.createTempFile("hand-back", ".sheet");
        try {
            try (OutputStream to = java.nio.file.Files.newOutputStream(written)) {
                writer.write(bytes, outcomes.place(), outcomes, to);
            }
            stores.files().keepHandedBack(details.current().id(), written);
        } finally {
            java.nio.file.Files.delete(written);
        }
    }
}
