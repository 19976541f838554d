package org.kith.functions.spreadsheets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.duplicates.CalledBy;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.functions.spreadsheets.NamedContacts.Found;
import org.kith.functions.spreadsheets.StagedRelationship.Side;
import org.kith.functions.spreadsheets.sheet.Related;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipKindId;

/**
 * Finds out what rows say that their contacts are to others, once all of them are checked, so that whoever is named further
 * down is known. It is staged after all contacts; cut short, it begins afresh.
 */
final class CheckRelationships {
    /** So many a sheet can say: what is staged by one worker within its time. */
    static final int MOST = 10_000;

    /** Chunks that are staged by one transaction of a hundred, beside the import and its report. */
    private static final int CHUNKS_AT_ONCE = 90;

    private static final String TOO_MANY = "The sheet says of more than " + MOST
            + " contacts to whom they are related. Save it as several files, and bring in one after the other.";

    private static final String NOBODY =
            "We know nobody of this name, address or number, in Kith or in the sheet: no relationship is noted";
    private static final String SEVERAL =
            "Several may be meant by this name, address or number: no relationship is noted";
    private static final String ITSELF = "The row is about the very contact that it names: no relationship is noted";
    private static final String NO_WORDS = "The row does not say what they are to each other: no relationship is noted";
    private static final String OTHER_WORDS = "Your group has no relationship of these words. It needs both sides to be"
            + " clear, as in “carer of” or “cared for by”: no relationship is noted";
    private static final String RETIRED =
            "Your group no longer uses this kind of relationship: no relationship is noted";
    private static final String NO_HOUSEHOLD =
            "Only a household has members, and no household is one: no relationship is noted";
    private static final String FULL = "One of the two has " + Relationship.MOST
            + " relationships, which is as many as there is room for: no relationship is noted";
    private static final String OVER = "In Kith this relationship is over: we left it so";

    private final Stores stores;
    private final InstantSource clock;
    private final ReadPlannedRow readRow;
    private final FoldedRows folded;
    private final KnownContacts known;

    CheckRelationships(
            Stores stores, InstantSource clock, ReadPlannedRow readRow, FoldedRows folded, KnownContacts known) {
        this.stores = stores;
        this.clock = clock;
        this.readRow = readRow;
        this.folded = folded;
        this.known = known;
    }

    /**
     * Stages what there is to bring in, and says why the rest is not. Two readings of the sheet, 1 query for each megabyte
     * of matches, 1 for each shard of what is known, and a transaction for each {@link #CHUNKS_AT_ONCE} chunks.
     *
     * @param checked the import, of which all rows are checked
     * @param sheet the sheet from its beginning, each time anew
     */
    Import run(
            Import checked,
            Report report,
            Plan plan,
            References references,
            List<ContactSummary> everyone,
            Supplier<Sheet> sheet) {
        List<Said> said = said(sheet.get());
        NamedContacts named = new NamedContacts(
                references, said.stream().map(each -> each.related().whom()).toList());
        everyone.forEach(named::add);
        Map<Integer, ContactId> matches = RowMatch.contacts(
                stores.imports().matches(checked, checked.counts().rows()));
        read(sheet.get(), row -> side(row, matches).ifPresent(side -> named.add(row.facts(), side, known.kind(row))));
        Findings findings = new Findings(plan, named);
        said.forEach(each -> side(each.row(), matches).ifPresent(side -> findings.add(each, side)));
        return stage(checked, report, findings);
    }

    /** What one row says of one other. */
    private record Said(Understood row, Related related) {}

    private record Meant(RelationshipKind kind, Direction direction) {}

    private List<Said> said(Sheet sheet) {
        List<Said> said = new ArrayList<>();
        read(sheet, row -> {
            row.related().forEach(related -> said.add(new Said(row, related)));
            if (said.size() > MOST) {
                throw new UnreadableSheetException(TOO_MANY);
            }
        });
        return said;
    }

    /** Bounded by the sheet. */
    private void read(Sheet sheet, Consumer<Understood> each) {
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            if (readRow.read(row.get()) instanceof Understood understood) {
                each.accept(understood);
            }
        }
    }

    /** Whom a row is about; empty where that is nobody who comes in or is there. */
    private Optional<Side> side(Understood row, Map<Integer, ContactId> matches) {
        int first = folded.repeats(row).orElse(row.row());
        return Optional.ofNullable(matches.get(first)).map(contact -> new Side(contact, Optional.of(first)));
    }

    private Import stage(Import checked, Report report, Findings findings) {
        List<Chunk> chunks = Chunk.cut(checked.contactChunks(), findings.staged);
        Counts counts = checked.counts().plus(Counts.ofRelationships(findings.staged.size()));
        Import current = checked;
        int done = 0;
        // At least once, so that the import is ready when there is nothing to stage.
        do {
            List<Chunk> some = chunks.subList(done, Math.min(chunks.size(), done + CHUNKS_AT_ONCE));
            done += some.size();
            boolean last = done == chunks.size();
            Import next = current.related(done, last ? counts : checked.counts(), last, clock.instant());
            Report now = last ? report.edit().noted(findings.remarks).build() : report;
            if (stores.imports().stage(next, some, List.of(), now) == Imports.Saved.OVERTAKEN) {
                return stores.imports().find(checked.id()).orElse(checked);
            }
            current = next;
        } while (done < chunks.size());
        return current;
    }

    /** One relationship after the other. */
    private final class Findings {
        private final Plan plan;
        private final NamedContacts named;
        private final Map<RelationshipKindId, RelationshipKind> kinds;
        private final RelationWords words;
        private final KnownRelationships there;
        private final List<StagedRelationship> staged = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();

        Findings(Plan plan, NamedContacts named) {
            this.plan = plan;
            this.named = named;
            List<RelationshipKind> all = stores.contacts().relationshipKinds().all();
            this.kinds = all.stream().collect(Collectors.toMap(RelationshipKind::id, Function.identity()));
            this.words = new RelationWords(all);
            this.there = new KnownRelationships(stores.contacts().relationships(), kinds);
        }

        void add(Said said, Side side) {
            Optional<Meant> meant = meant(said);
            Collection<Found> others = named.find(said.related().whom());
            if (meant.isEmpty()) {
                said.related()
                        .words()
                        .ifPresentOrElse(
                                cell -> remarks.add(new Remark(said.row().row(), OTHER_WORDS, cell)),
                                () -> remark(said, NO_WORDS));
            } else if (others.size() != 1) {
                remark(said, others.isEmpty() ? NOBODY : SEVERAL);
            } else {
                Found other = others.iterator().next();
                Found own = new Found(
                        side, known.kind(said.row()), CalledBy.of(said.row().facts()));
                boolean forward = meant.get().direction() == Direction.FORWARD;
                add(said, meant.get().kind(), forward ? own : other, forward ? other : own);
            }
        }

        /** As somebody said of the column, or as the row does. */
        private Optional<Meant> meant(Said said) {
            return Optional.ofNullable(plan.relations().get(said.related().column()))
                    .or(() -> said.related().words().flatMap(words::read))
                    .flatMap(relation -> Optional.ofNullable(kinds.get(relation.kind()))
                            .map(kind -> new Meant(kind, relation.direction())));
        }

        private void add(Said said, RelationshipKind kind, Found one, Found other) {
            ContactId first = one.side().contact();
            ContactId second = other.side().contact();
            if (first.equals(second)) {
                remark(said, ITSELF);
            } else if (there.isOver(kind, first, second)
                    && said.related().terms().end().isEmpty()) {
                remark(said, OVER);
            } else if (there.has(kind, first, second)) {
                return;
            } else if (kind.retired()) {
                remark(said, RETIRED);
            } else if (!KnownRelationships.fits(kind, one.kind(), other.kind())) {
                remark(said, NO_HOUSEHOLD);
            } else if (there.isFull(first) || there.isFull(second)) {
                remark(said, FULL);
            } else {
                there.add(kind, first, second, said.related().terms().end().isPresent());
                staged.add(new StagedRelationship(
                        said.row().row(),
                        kind.id(),
                        one.side(),
                        other.side(),
                        said.related().terms()));
            }
        }

        private void remark(Said said, String reason) {
            String own = said.row().facts().displayName();
            remarks.add(new Remark(
                    said.row().row(), reason, own + " → " + said.related().whom()));
        }
    }
}
