package org.kith.functions.spreadsheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.sheet.Workbook;
import org.kith.kernel.ContactId;
import org.kith.kernel.ImportId;

/**
 * What a sheet said of each contact the last time that it was brought in, read again from its file as it was read then.
 *
 * @param at when that was, and in which import; empty when it never was, or nobody can tell any more
 * @param byContact in the order of that sheet's rows
 */
record LastTime(Optional<Report.Compared> at, Map<ContactId, Facts> byContact) {
    /** It never was, or nobody can tell any more. */
    static final LastTime NEVER = new LastTime(Optional.empty(), Map.of());

    /** So many contacts are compared; of larger sheets all would not fit into a worker's memory together. */
    static final int MOST_ROWS = 30_000;

    /**
     * Reads it again. {@link #NEVER} when that import was taken back since, its file is gone, or it is too large.
     *
     * @param id of that import
     */
    static LastTime read(Stores stores, SheetReader reader, ImportId id) {
        Optional<Details> found = stores.imports()
                .details(id)
                .filter(details -> details.current().state() == ImportState.APPLIED)
                .filter(details -> details.current().counts().rows() <= MOST_ROWS);
        if (found.isEmpty() || !(stores.files().read(id) instanceof Files.Retrieval.Found file)) {
            return NEVER;
        }
        try {
            return read(stores, found.get(), reader.open(file.bytes()));
        } catch (UnreadableSheetException changed) {
            // It was read when it came in. Whatever is there now says nothing of what was there then.
            return NEVER;
        }
    }

    private static LastTime read(Stores stores, Details details, Workbook workbook) {
        Plan plan = details.plan().orElseThrow();
        Map<Integer, Field> own = plan.ownFields(stores.contacts().fields());
        List<RowMatch> matches = stores.imports().matches(details.current(), MOST_ROWS);
        Map<Integer, ContactId> contacts = RowMatch.contacts(matches);
        Sheet all = details.sheet(workbook);
        ReadPlannedRow readRow = new ReadPlannedRow(all.header(), plan, own, details.corrections())
                .leavingOut(RowMatch.aboutNobody(matches));
        KnownContacts nobody = new KnownContacts(stores.group(), List.of(), plan.references(own));
        FoldedRows folded = FoldedRows.of(all, readRow, nobody, Plan.byId(own));
        Map<ContactId, Facts> byContact = new LinkedHashMap<>();
        Sheet sheet = details.sheet(workbook);
        // Bounded by the sheet, which gives up at its own limit of rows.
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            Optional<ContactId> contact =
                    Optional.ofNullable(contacts.get(row.get().number()));
            if (contact.isPresent() && readRow.read(row.get()) instanceof Understood understood) {
                byContact.putIfAbsent(contact.get(), folded.folded(understood).facts());
            }
        }
        Import then = details.current();
        Report.Compared compared = new Report.Compared(
                then.id(), then.fileName(), then.applied().orElseThrow().at());
        return new LastTime(Optional.of(compared), byContact);
    }

    /** What it said of one of them. */
    Optional<Facts> of(ContactId contact) {
        return Optional.ofNullable(byContact.get(contact));
    }
}
