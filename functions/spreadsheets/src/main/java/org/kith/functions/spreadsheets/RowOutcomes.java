package org.kith.functions.spreadsheets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.Contacts;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
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
    /** Rows whose contacts are read at once: what one request takes. */
    private static final int ROWS_AT_ONCE = 100;
    /** Characters: a cell to read, not a page. */
    private static final int LONGEST = 1_000;

    private static final String NOT_IN = "Not brought in";

    private final Contacts contacts;
    private final Details details;
    private final Workbook workbook;
    private final KnownContacts known;
    private final ReadPlannedRow readRow;
    private final FoldedRows folded;
    private final List<String> header;
    private final KithsCells kithsCells;
    private final Map<Integer, Outcome> broughtIn;
    /** Rows of which it was written down what their contacts are to others. */
    private final Set<Integer> related;
    /** By row, whom it was about when it was checked. */
    private final Map<Integer, ContactId> matched;
    /** By column and by what a cell says, what it was put right to. */
    private final Set<Integer> putRight;

    private Sheet sheet;
    private final Deque<Ahead> ahead = new ArrayDeque<>();
    /** The number of a row, from 1; 0 at first. */
    private int lastAsked;

    /** Of rows that repeat one above them, what was said of them there. */
    private final Map<Integer, List<Remark>> toSay = new HashMap<>();

    RowOutcomes(Stores stores, Details details, Workbook workbook) {
        this.contacts = stores.contacts().contacts();
        this.details = details;
        this.workbook = workbook;
        Plan plan = details.plan().orElseThrow();
        Map<Integer, Field> own = plan.ownFields(stores.contacts().fields());
        this.known = new KnownContacts(stores.group(), contacts.everyone(), plan.references(own));
        Sheet all = details.sheet(workbook);
        this.header = all.header();
        List<RowMatch> matches = stores.imports()
                .matches(details.current(), details.current().counts().rows());
        this.matched = RowMatch.contacts(matches);
        this.readRow =
                new ReadPlannedRow(header, plan, own, details.corrections()).leavingOut(RowMatch.aboutNobody(matches));
        this.kithsCells = new KithsCells(plan, own, readRow);
        this.folded = FoldedRows.of(all, readRow, known, Plan.byId(own));
        this.putRight = details.corrections().cells().stream()
                .map(cell -> cell.place().column())
                .collect(Collectors.toSet());
        this.sheet = details.sheet(workbook);
        this.broughtIn = Outcome.byRow(stores.imports(), details.current());
        this.related = BroughtRelationship.rows(stores.imports(), details.current());
    }

    /** Where the sheet is in its file. */
    SheetWriter.Place place() {
        return new SheetWriter.Place(details.layout().sheet(), details.layout().headerRow(), header);
    }

    /**
     * A row that is read.
     *
     * @param above the row that it repeats
     * @param contact whose it is, as they are now
     */
    private record Ahead(SheetRow row, RowReading reading, Optional<Integer> above, Optional<Contact> contact) {}

    /** Rows that are no contacts, such as totals, stay as they are. */
    @Override
    public Optional<SheetWriter.Returned> row(int number) {
        if (number <= lastAsked) {
            // It is written anew from its beginning.
            sheet = details.sheet(workbook);
            ahead.clear();
            toSay.clear();
        }
        if (number <= lastAsked || lastAsked == 0) {
            readAhead();
        }
        lastAsked = number;
        // Bounded by the sheet.
        while (!ahead.isEmpty() && ahead.getFirst().row().number() < number) {
            ahead.removeFirst();
            if (ahead.isEmpty()) {
                readAhead();
            }
        }
        return Optional.ofNullable(ahead.peekFirst())
                .filter(first -> first.row().number() == number)
                .map(this::returned);
    }

    private void readAhead() {
        List<Ahead> rows = new ArrayList<>();
        Map<Integer, ContactId> wanted = new HashMap<>();
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            RowReading reading = readRow.read(row.get());
            Optional<Integer> above = reading instanceof Understood understood ? above(understood) : Optional.empty();
            if (reading instanceof Understood understood) {
                contact(understood, above).ifPresent(id -> wanted.put(understood.row(), id));
            }
            rows.add(new Ahead(row.get(), reading, above, Optional.empty()));
            if (rows.size() == ROWS_AT_ONCE) {
                break;
            }
        }
        Map<ContactId, Contact> found = contacts.allFound(new HashSet<>(wanted.values()));
        for (Ahead each : rows) {
            Optional<Contact> contact = Optional.ofNullable(
                            wanted.get(each.row().number()))
                    .flatMap(id -> Optional.ofNullable(found.get(id)));
            ahead.addLast(new Ahead(each.row(), each.reading(), each.above(), contact));
        }
    }

    /** Now that all are in, two rows may look like one contact that were taken for two when they were checked. */
    private Optional<Integer> above(Understood row) {
        boolean isItself =
                outcome(row.row()).filter(each -> !each.isOfRepeat()).isPresent() || matched.containsKey(row.row());
        return isItself ? Optional.empty() : folded.repeats(row);
    }

    private Optional<ContactId> contact(Understood row, Optional<Integer> above) {
        int first = above.orElse(row.row());
        return outcome(first)
                .map(Outcome::contact)
                .or(() -> Optional.ofNullable(matched.get(first)))
                .or(() -> known.owner(row));
    }

    private Optional<Outcome> outcome(int row) {
        return Optional.ofNullable(broughtIn.get(row));
    }

    private SheetWriter.Returned returned(Ahead row) {
        return switch (row.reading()) {
            case Rejected _ ->
                new SheetWriter.Returned(
                        shortened(Stream.concat(
                                Stream.of(NOT_IN),
                                readRow.faults(row.row()).stream().map(Rejected::sentence))),
                        Optional.empty(),
                        Map.of());
            case Understood understood -> returned(row, understood);
        };
    }

    private SheetWriter.Returned returned(Ahead row, Understood understood) {
        String first = row.above().map(number -> together(understood, number)).orElseGet(() -> words(understood));
        Map<Integer, String> kiths = row.contact()
                .filter(_ -> row.above().isEmpty())
                .map(contact -> kithsCells.of(row.row(), understood, contact.facts()))
                .orElse(Map.of());
        Map<Integer, String> cells = putRight(row.row());
        cells.putAll(kiths);
        Stream<String> put = kiths.isEmpty()
                ? Stream.empty()
                : Stream.of("As in Kith now: "
                        + kiths.keySet().stream()
                                .sorted()
                                .map(column -> "“" + header.get(column) + "”")
                                .collect(Collectors.joining(", ")));
        return new SheetWriter.Returned(
                shortened(Stream.of(
                                Stream.of(first),
                                put,
                                remarks(row, understood).stream()
                                        .filter(remark -> !remark.reason().equals(ReadRow.NO_TITLES))
                                        .map(RowOutcomes::sentence))
                        .flatMap(each -> each)),
                row.contact().map(contact -> contact.id().value()),
                cells);
    }

    private List<Remark> remarks(Ahead row, Understood understood) {
        List<Remark> remarks = new ArrayList<>();
        if (row.above().isPresent()) {
            Optional.ofNullable(toSay.remove(understood.row())).orElse(List.of()).stream()
                    .distinct()
                    .forEach(remarks::add);
            return remarks;
        }
        for (Remark remark : folded.folded(understood).remarks()) {
            if (remark.row() != understood.row()) {
                toSay.computeIfAbsent(remark.row(), _ -> new ArrayList<>()).add(remark);
            } else if (!remarks.contains(remark)) {
                remarks.add(remark);
            }
        }
        return remarks;
    }

    private String together(Understood row, int above) {
        boolean noted = outcome(row.row())
                .filter(each -> each.kind() == Outcome.Kind.NOTED)
                .isPresent();
        return "Taken together with row " + above + (noted ? "; what happened was written down" : "") + related(row);
    }

    private String words(Understood row) {
        String related = related(row);
        return switch (outcome(row.row()).map(Outcome::kind).orElse(Outcome.Kind.UNCHANGED)) {
            case CREATED -> "Added" + related;
            case FILLED -> "Known before; what was new was taken" + related;
            case UNCHANGED, NOTED, NOT_NOTED ->
                "Known before" + (related.isEmpty() ? "; nothing was changed in Kith" : related);
            case LEFT_OUT -> NOT_IN + ". " + AboutNobody.rejected(row).sentence();
        };
    }

    private String related(Understood row) {
        return related.contains(row.row()) ? "; a relationship was written down" : "";
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
        putRight.forEach(column -> details.corrections()
                .of(column, row.number(), row.text(column))
                .filter(means -> !means.isEmpty())
                .ifPresent(means -> cells.put(column, means)));
        return cells;
    }
}
