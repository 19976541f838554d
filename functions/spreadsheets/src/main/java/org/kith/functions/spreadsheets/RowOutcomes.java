package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.SheetWriter;
import org.kith.functions.spreadsheets.sheet.Workbook;
import org.kith.kernel.ContactId;

/**
 * What became of each row of an import that came in. What was brought in its chunks say; of the other rows it follows from
 * the sheet, which is read again beside the writing. Holds an id for each row that was brought in.
 */
final class RowOutcomes implements SheetWriter.Returning {
    /** Chunks that are read at once: about half a megabyte. */
    private static final int CHUNKS_AT_ONCE = 50;
    /** Characters: a cell to read, not a page. */
    private static final int LONGEST = 1_000;

    private final Details details;
    private final Workbook workbook;
    private final KnownContacts known;
    private final ReadPlannedRow readRow;
    private final FoldedRows folded;
    private final List<String> header;
    private final Map<Integer, Outcome> broughtIn = new HashMap<>();
    /** By column and by what a cell says, what it was put right to. */
    private final Map<Integer, Map<String, String>> putRight;

    private Sheet sheet;
    private Optional<SheetRow> next;
    /** Of rows that repeat one above them, what was said of them there. */
    private final Map<Integer, List<Remark>> toSay = new HashMap<>();

    RowOutcomes(Stores stores, Details details, Workbook workbook) {
        this.details = details;
        this.workbook = workbook;
        Plan plan = details.plan().orElseThrow();
        Map<Integer, Field> own = plan.ownFields(stores.contacts().fields());
        this.known =
                new KnownContacts(stores.group(), stores.contacts().contacts().everyone(), plan.references(own));
        Sheet all = details.sheet(workbook);
        this.header = all.header();
        this.readRow = new ReadPlannedRow(header, plan, own, details.corrections());
        this.folded = FoldedRows.of(all, readRow, known, Plan.byId(own));
        this.putRight = details.corrections().cells().stream()
                .filter(cell -> !cell.means().isEmpty())
                .collect(Collectors.groupingBy(
                        Corrections.Cell::column, Collectors.toMap(Corrections.Cell::says, Corrections.Cell::means)));
        this.sheet = details.sheet(workbook);
        this.next = sheet.next();
        readChunks(stores);
    }

    /** Where the sheet is in its file. */
    SheetWriter.Place place() {
        return new SheetWriter.Place(details.layout().sheet(), details.layout().headerRow(), header);
    }

    private void readChunks(Stores stores) {
        Import current = details.current();
        for (int from = 0; from < current.chunks(); from += CHUNKS_AT_ONCE) {
            for (Chunk chunk : stores.imports().chunks(current, from, CHUNKS_AT_ONCE)) {
                for (int i = 0; i < chunk.outcomes().size(); i++) {
                    broughtIn.put(chunk.rows().get(i).row(), chunk.outcomes().get(i));
                }
            }
        }
    }

    /** Rows that are no contacts, such as totals, stay as they are. */
    @Override
    public Optional<SheetWriter.Returned> row(int number) {
        if (next.isEmpty() || next.get().number() > number) {
            // It may be that it is written anew from its beginning.
            sheet = details.sheet(workbook);
            next = sheet.next();
            toSay.clear();
        }
        // Bounded by the sheet.
        while (next.isPresent() && next.get().number() < number) {
            next = sheet.next();
        }
        return next.filter(row -> row.number() == number).map(this::returned);
    }

    private SheetWriter.Returned returned(SheetRow row) {
        return switch (readRow.read(row)) {
            case Rejected _ ->
                new SheetWriter.Returned(
                        shortened(Stream.concat(
                                Stream.of("Not brought in"),
                                readRow.faults(row).stream().map(Rejected::sentence))),
                        Optional.empty(),
                        Map.of());
            case Understood understood -> returned(row, understood);
        };
    }

    private SheetWriter.Returned returned(SheetRow row, Understood understood) {
        // Now that all are in, two rows may look like one contact that were taken for two when they were checked.
        Optional<Outcome> own = Optional.ofNullable(broughtIn.get(row.number()));
        Optional<Integer> above = own.isPresent() ? Optional.empty() : folded.repeats(understood);
        Optional<Outcome> outcome = own.or(() -> above.flatMap(first -> Optional.ofNullable(broughtIn.get(first))));
        List<Remark> remarks = new ArrayList<>();
        if (above.isEmpty()) {
            for (Remark remark : folded.folded(understood).remarks()) {
                if (remark.row() != row.number()) {
                    toSay.computeIfAbsent(remark.row(), _ -> new ArrayList<>()).add(remark);
                } else if (!remarks.contains(remark)) {
                    remarks.add(remark);
                }
            }
        } else {
            Optional.ofNullable(toSay.remove(row.number())).orElse(List.of()).stream()
                    .filter(remark -> !remarks.contains(remark))
                    .forEach(remarks::add);
        }
        String first = above.map(number -> "Taken together with row " + number).orElseGet(() -> words(outcome));
        Optional<ContactId> contact =
                outcome.map(Outcome::contact).filter(known::has).or(() -> known.owner(understood));
        return new SheetWriter.Returned(
                shortened(Stream.concat(
                        Stream.of(first),
                        remarks.stream()
                                .filter(remark -> !remark.reason().equals(ReadRow.NO_TITLES))
                                .map(RowOutcomes::sentence))),
                contact.map(ContactId::value),
                putRight(row));
    }

    private static String words(Optional<Outcome> outcome) {
        return switch (outcome.map(Outcome::kind).orElse(Outcome.Kind.UNCHANGED)) {
            case CREATED -> "Added";
            case FILLED -> "Known before; what was new was taken";
            case UNCHANGED -> "Known before; nothing was changed in Kith";
        };
    }

    private static String sentence(Remark remark) {
        return remark.cell().isEmpty() ? remark.reason() : remark.reason() + ": " + remark.cell();
    }

    private static String shortened(Stream<String> sentences) {
        String text = sentences.collect(Collectors.joining(". "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    private Map<Integer, String> putRight(SheetRow row) {
        Map<Integer, String> cells = new HashMap<>();
        putRight.forEach((column, meanings) ->
                Optional.ofNullable(meanings.get(row.text(column))).ifPresent(means -> cells.put(column, means)));
        return cells;
    }
}
