package org.kith.functions.spreadsheets;

import java.time.Instant;
import org.kith.kernel.IdSource;
import org.kith.kernel.ImportId;

/** Starts an import: gives out the ticket with which its file is uploaded. */
public final class StartImport {
    private final IdSource ids;

    /** Takes the source of ids. */
    public StartImport(IdSource ids) {
        this.ids = ids;
    }

    /** An import that waits for its file, and the ticket. */
    public record Started(ImportId id, Files.Ticket ticket) {}

    /** Starts one. */
    public Started run(Stores stores, String fileName, long bytes, Starter by, Instant now) {
        Import started = Import.started(new ImportId(ids.next()), fileName, bytes, now, by);
        stores.imports().add(started);
        return new Started(started.id(), stores.files().ticket(started.id(), bytes));
    }
}
