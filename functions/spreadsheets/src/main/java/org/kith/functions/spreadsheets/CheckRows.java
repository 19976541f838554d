package org.kith.functions.spreadsheets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.differences.MergeFacts;
import org.kith.functions.spreadsheets.differences.ThreeWay;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.sheet.Workbook;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;
import org.kith.work.Deadline;

/**
 * Checks every row of a planned sheet and stages what is to be brought in. The file is read from its start in each
 * slice of the work (that is quick), and rows that are checked already are passed over, so a slice that was killed
 * leaves nothing half done.
 */
final class CheckRows {
    /** Rows that are checked between two saves. */
    private static final int ROWS_AT_ONCE = 500;

    private static final String TOO_MANY_LISTS = "The column of lists names more than " + NamedLists.MOST
            + " different ones. Choose the file again, and say that the column is something else.";

    private final SheetReader reader;
    private final IdSource ids;
    private final InstantSource clock;

    CheckRows(SheetReader reader, IdSource ids, InstantSource clock) {
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    /** Goes on until the rows end, the deadline is near, or somebody else moves the import on; answers how it then is. */
    Import run(Stores stores, Details details, Deadline deadline) {
        Import current = details.current();
        try {
            return switch (stores.files().read(current.id())) {
                case Files.Retrieval.Found found -> check(stores, details, found.bytes(), deadline);
                case Files.Retrieval.Missing() ->
                    failed(stores, current, "The file is no longer there. Start again and choose it once more.");
                case Files.Retrieval.TooLarge() -> failed(stores, current, ReadSheet.TOO_LARGE);
            };
        } catch (UnreadableSheetException unreadable) {
            Import now = stores.imports().find(current.id()).orElse(current);
            return now.attempt() == current.attempt() && now.state() == ImportState.CHECKING
                    ? failed(stores, now, unreadable.problem())
                    : now;
        }
    }

    private Import check(Stores stores, Details details, byte[] bytes, Deadline deadline) {
        Plan plan = details.plan().orElseThrow();
        List<ContactSummary> everyone = stores.contacts().contacts().everyone();
        Map<Integer, Field> own = plan.ownFields(stores.contacts().fields());
        References references = plan.references(own);
        KnownContacts known = new KnownContacts(stores.group(), everyone, references);
        LastTime lastTime =
                details.lastTime().map(id -> LastTime.read(stores, reader, id)).orElse(LastTime.NEVER);
        known.alsoBy(lastTime);
        Workbook workbook = reader.open(bytes);
        Sheet all = details.sheet(workbook);
        ReadPlannedRow readRow = new ReadPlannedRow(all.header(), plan, own, details.corrections())
                .leavingOut(row -> plan.onlyKnown() && known.owner(row).isEmpty());
        FoldedRows folded = FoldedRows.of(all, readRow, known, Plan.byId(own));
        if (folded.lists().size() > NamedLists.MOST) {
            throw new UnreadableSheetException(TOO_MANY_LISTS);
        }
        WhatHappened whatHappened = new WhatHappened(stores.contacts(), known);
        Matching matching = new Matching(
                stores.contacts(),
                known,
                bringIn(stores, plan, own, folded.lists(), details.current()),
                whatHappened,
                lastTime,
                new ThreeWay(Plan.byId(own), plan.leftAsInKith()));

        Import current = details.current().renewed(clock.instant());
        // A large sheet and everybody there is were read since the import was taken up.
        if (stores.imports().save(current) == Imports.Saved.OVERTAKEN) {
            return stores.imports().find(current.id()).orElse(current);
        }
        Report report = details.report()
                .edit()
                .totals(all.totals())
                .lastTime(lastTime.at(), noLonger(lastTime, folded, everyone))
                .build();
        Sheet sheet = details.sheet(workbook);
        Optional<SheetRow> row = firstUnchecked(sheet, current.checkedTo());
        boolean tells = plan.fields().contains(ImportField.INTERACTION);
        Map<Integer, ContactId> contacts = tells ? checkedBefore(stores.imports(), current) : new HashMap<>();
        // Each round checks rows and saves that it did; bounded by the sheet and the deadline.
        do {
            Batch batch = new Batch(folded, known);
            int checkedTo = current.checkedTo();
            for (int i = 0; i < ROWS_AT_ONCE && row.isPresent(); i++) {
                checkedTo = row.get().number();
                batch.add(readRow.read(row.get()));
                row = sheet.next();
            }
            Matching.Matched matched = matching.match(batch.wanted());
            contacts.putAll(tells ? RowMatch.contacts(matched.matches()) : Map.of());
            List<Staged> repeating = whatHappened.toBringIn(batch.repeats(), contacts);
            List<Staged> staged =
                    Stream.concat(matched.staged().stream(), repeating.stream()).toList();
            List<RowReading.Rejected> rejected = Stream.concat(batch.rejected().stream(), matched.rejected().stream())
                    .toList();
            List<Chunk> chunks = Chunk.cut(current.contactChunks(), staged, plan.treatments());
            Counts counts = current.counts()
                    .withRows(folded.rows())
                    .plus(batch.counts())
                    .plus(matched.counts())
                    .plus(Counts.ofInteractions(repeating.size()));
            Import next = current.checked(
                    checkedTo, chunks.size(), counts, row.isEmpty() && !plan.relates(), clock.instant());
            report = report.edit()
                    .rejected(rejected)
                    .matched(matched.matched())
                    .noted(batch.remarks())
                    .noted(matched.noted())
                    .noted(batch.doubts())
                    .notMailed(matched.notMailed())
                    .joining(matched.joining())
                    .differing(matched.differing())
                    .build();
            switch (stores.imports().stage(next, chunks, matches(matched, rejected), report)) {
                case DONE -> current = next;
                case OVERTAKEN -> {
                    return stores.imports().find(current.id()).orElse(current);
                }
            }
        } while (row.isPresent() && !deadline.isNear());
        return row.isEmpty() && plan.relates() && !deadline.isNear()
                ? new CheckRelationships(stores, clock, readRow, folded, known)
                        .run(current, report, plan, references, everyone, () -> details.sheet(workbook))
                : current;
    }

    /** Whom the rows are about that were checked before: 1 query for each megabyte, and none at the first row. */
    private static Map<Integer, ContactId> checkedBefore(Imports imports, Import current) {
        return current.counts().rows() == 0
                ? new HashMap<>()
                : new HashMap<>(RowMatch.contacts(
                        imports.matches(current, current.counts().rows())));
    }

    /** Whom the rows are about, and which are about nobody. */
    private static List<RowMatch> matches(Matching.Matched matched, List<RowReading.Rejected> rejected) {
        Stream<RowMatch> aboutNobody =
                rejected.stream().filter(AboutNobody::isWhy).map(row -> new RowMatch(row.row(), Optional.empty()));
        return Stream.concat(matched.matches().stream(), aboutNobody).toList();
    }

    /** Who was in the sheet the last time, and is in the record, but not in the sheet. */
    private static List<Report.Named> noLonger(LastTime lastTime, FoldedRows folded, List<ContactSummary> everyone) {
        return everyone.stream()
                .filter(each -> lastTime.of(each.id()).isPresent() && !folded.speakOf(each.id()))
                .map(each -> new Report.Named(each.id(), each.name()))
                .toList();
    }

    /** As it will be brought in; a list that is not there yet nobody is on. */
    private BringIn bringIn(
            Stores stores, Plan plan, Map<Integer, Field> own, Collection<String> lists, Import current) {
        Optional<ContactList> list = plan.list()
                .flatMap(stores.contacts().lists()::find)
                .or(() -> plan.newList()
                        .map(name -> ListByName.find(stores.contacts().lists(), name)
                                .orElseGet(
                                        () -> new ContactList(new ListId(ids.next()), name, "", current.startedAt()))));
        return new BringIn(
                current.fileName(),
                list,
                NamedLists.foreseen(stores.contacts().lists(), lists, ids, current.startedAt()),
                plan.onlyKnown(),
                plan.permission(),
                new MergeFacts(plan.treatments(), Plan.byId(own)),
                new Import.Decision(current.startedBy(), current.startedAt()).signature(),
                ids);
    }

    private static Optional<SheetRow> firstUnchecked(Sheet sheet, int checkedTo) {
        Optional<SheetRow> row = sheet.next();
        while (row.isPresent() && row.get().number() <= checkedTo) {
            row = sheet.next();
        }
        return row;
    }

    private static Import failed(Stores stores, Import current, String sentence) {
        Import failed = current.failed(sentence);
        return switch (stores.imports().save(failed)) {
            case DONE -> failed;
            case OVERTAKEN -> stores.imports().find(current.id()).orElse(current);
        };
    }

    /** Rows that are checked together. */
    private static final class Batch {
        private final FoldedRows folded;
        private final KnownContacts known;
        private final List<RowReading.Rejected> rejected = new ArrayList<>();
        private final List<RowReading.Understood> wanted = new ArrayList<>();
        /** Of rows that repeat others. */
        private final List<RowReading.Remark> doubts = new ArrayList<>();

        private final List<WhatHappened.Repeat> repeats = new ArrayList<>();

        Batch(FoldedRows folded, KnownContacts known) {
            this.folded = folded;
            this.known = known;
        }

        void add(RowReading reading) {
            switch (reading) {
                case RowReading.Rejected row -> rejected.add(row);
                case RowReading.Understood row -> {
                    Optional<Integer> first = folded.repeats(row);
                    if (first.isEmpty()) {
                        wanted.add(folded.folded(row));
                    } else {
                        repeats.add(new WhatHappened.Repeat(row, first.get()));
                        doubts.addAll(known.doubts(row));
                    }
                }
            }
        }

        List<RowReading.Rejected> rejected() {
            return rejected;
        }

        List<RowReading.Understood> wanted() {
            return wanted;
        }

        List<WhatHappened.Repeat> repeats() {
            return repeats;
        }

        List<RowReading.Remark> remarks() {
            return wanted.stream().flatMap(row -> row.remarks().stream()).toList();
        }

        List<RowReading.Remark> doubts() {
            return doubts;
        }

        Counts counts() {
            int ready = rejected.size() + wanted.size() + repeats.size();
            return new Counts(0, ready, 0, 0, 0, rejected.size(), repeats.size(), 0);
        }
    }
}
