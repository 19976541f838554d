package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.duplicates.CalledBy;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.differences.Difference;
import org.kith.functions.spreadsheets.differences.FactNames;
import org.kith.functions.spreadsheets.differences.MergeFacts;
import org.kith.functions.spreadsheets.differences.MergedFacts;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;

/**
 * Which rows of a sheet are about the same contact, from one reading of all of it. Holds for each row what it is known
 * again by, and facts only of rows that repeat.
 */
final class FoldedRows {
    private static final String SHARED =
            "Two names share this e-mail address: we take them for two contacts and bring both in";

    private static final String ONE_IS_KNOWN =
            "The name is that of two people, and the row that of somebody who is known by themselves: their own name"
                    + " stays";

    private final KnownContacts known;
    private final Map<FieldId, Field> fields;
    private final MergeFacts merge;
    /** By contact, by address, or by all that a row without one says of who it is: the first rows, each with its name. */
    private final Map<String, List<FirstRow>> firstRows = new HashMap<>();
    /** By the number of a row that repeats another, that of the first. */
    private final Map<Integer, Integer> repeated = new HashMap<>();
    /** By first row, what repeats it. */
    private final Map<Integer, Understood> repeats = new HashMap<>();
    /** Addresses of rows that cannot be read and say no. */
    private final Set<String> forbidden = new HashSet<>();

    /** The names of lists, as they are written first, by what is compared of them. */
    private final Map<String, String> lists = new LinkedHashMap<>();

    /** Whom rows that cannot be read are about. */
    private final Set<ContactId> unreadable = new HashSet<>();

    private int rows;

    private FoldedRows(KnownContacts known, Map<FieldId, Field> fields) {
        this.known = known;
        this.fields = fields;
        this.merge = MergeFacts.folding(fields);
    }

    private record FirstRow(int row, CalledBy name) {}

    /**
     * Reads all rows.
     *
     * @param fields the own fields that they answer
     */
    static FoldedRows of(Sheet sheet, ReadPlannedRow readRow, KnownContacts known, Map<FieldId, Field> fields) {
        FoldedRows folded = new FoldedRows(known, fields);
        // Bounded by the sheet, which gives up at its own limit of rows.
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            folded.rows++;
            switch (readRow.read(row.get())) {
                case RowReading.Rejected _ -> {
                    folded.forbid(readRow.forbidding(row.get()));
                    readRow.rest(row.get()).flatMap(known::owner).ifPresent(folded.unreadable::add);
                }
                case Understood readable -> folded.add(readable);
            }
        }
        return folded;
    }

    /** Rows with anything in them. */
    int rows() {
        return rows;
    }

    /** The names of all lists that rows name, each once. */
    Collection<String> lists() {
        return Collections.unmodifiableCollection(lists.values());
    }

    /** The number of the first row about the same contact, of a row that repeats it. */
    Optional<Integer> repeats(Understood row) {
        return Optional.ofNullable(repeated.get(row.row()));
    }

    /** True when a row is about this contact of the record, whether it can be read or not. */
    boolean speakOf(ContactId contact) {
        return firstRows.containsKey(contact.value()) || unreadable.contains(contact);
    }

    /** The first row about a contact, with what later ones have more. */
    Understood folded(Understood first) {
        Understood more = repeats.get(first.row());
        Understood all = more == null ? first : merged(first, more);
        Understood told = truly(all).with(all.wishes(), shared(first));
        boolean isForbidden = told.facts().emails().stream()
                .anyMatch(each -> forbidden.contains(each.address().normalised()));
        return isForbidden ? told.with(told.wishes().bar(), List.of()) : told;
    }

    /** Who is known as one person, from the record or an earlier row, comes in as no household. */
    private Understood truly(Understood all) {
        return known.kind(all) == ContactKind.HOUSEHOLD
                ? all
                : all.saying(remark -> remark.reason().equals(ReadRow.ONE_HOUSEHOLD)
                        ? new Remark(remark.row(), ONE_IS_KNOWN, remark.cell())
                        : remark);
    }

    private void forbid(List<EmailAddress> addresses) {
        addresses.forEach(address -> forbidden.add(address.normalised()));
    }

    private void add(Understood row) {
        row.lists().forEach(name -> lists.putIfAbsent(ListByName.folded(name), name));
        CalledBy name = CalledBy.of(row.facts());
        List<String> keys = keys(row);
        Optional<FirstRow> first = keys.stream()
                .flatMap(key -> firstRows.getOrDefault(key, List.of()).stream())
                .filter(each -> !each.name().isSomebodyElse(name))
                .findFirst();
        FirstRow now = first.orElse(new FirstRow(row.row(), name));
        for (String key : keys) {
            List<FirstRow> all = firstRows.computeIfAbsent(key, _ -> new ArrayList<>(1));
            if (!all.contains(now)) {
                all.add(now);
            }
        }
        if (first.isPresent()) {
            repeated.put(row.row(), now.row());
            repeats.merge(now.row(), row, this::merged);
        }
    }

    /** What makes two rows the same contact: any of these in common. */
    private List<String> keys(Understood row) {
        Optional<ContactId> owner = known.owner(row);
        if (owner.isPresent()) {
            return List.of(owner.get().value());
        }
        List<String> said =
                row.facts().emails().isEmpty() ? List.of(KnownContacts.identity(row.facts())) : addresses(row);
        return Stream.concat(known.references(row.facts()).keySet().stream(), said.stream())
                .toList();
    }

    private static List<String> addresses(Understood row) {
        return row.facts().emails().stream()
                .map(each -> each.address().normalised())
                .toList();
    }

    /** That it comes in beside somebody of another name, in the record or in the sheet. */
    private List<Remark> shared(Understood first) {
        if (known.owner(first).isPresent()) {
            return List.of();
        }
        CalledBy name = CalledBy.of(first.facts());
        String called = first.facts().displayName();
        List<Remark> shared = new ArrayList<>();
        if (known.isShared(first.facts()) || isOfTwo(addresses(first), name)) {
            String address = first.facts().mainEmail().map(EmailAddress::value).orElse("");
            shared.add(new Remark(first.row(), SHARED, called + ", " + address));
        }
        known.references(first.facts()).forEach((key, field) -> {
            if (isOfTwo(List.of(key), name)) {
                shared.add(new Remark(
                        first.row(),
                        "Two names share this “" + field.name() + "”: we take them for two contacts and bring both in",
                        called));
            }
        });
        return shared;
    }

    private boolean isOfTwo(List<String> keys, CalledBy name) {
        return keys.stream()
                .flatMap(key -> firstRows.getOrDefault(key, List.of()).stream())
                .anyMatch(each -> each.name().isSomebodyElse(name));
    }

    /** Who must not be mailed in one row must not be mailed. */
    private Understood merged(Understood one, Understood other) {
        MergedFacts facts = merge.merge(one.facts(), other.facts());
        List<Remark> left = facts.differences().stream()
                .filter(Difference::stays)
                .map(each -> remark(other, each))
                .toList();
        return new Understood(
                one.row(),
                one.contact().or(other::contact),
                facts.facts(),
                one.wishes().and(other.wishes()),
                Stream.concat(one.lists().stream(), other.lists().stream())
                        .map(name -> lists.getOrDefault(ListByName.folded(name), name))
                        .distinct()
                        .toList(),
                // What happened later is not one thing with what happened first: it comes in by itself.
                one.happened(),
                // What they are to others each row says for itself, too.
                one.related(),
                Stream.of(one.remarks(), other.remarks(), left)
                        .flatMap(List::stream)
                        .toList());
    }

    private Remark remark(Understood repeat, Difference left) {
        return new Remark(
                repeat.row(),
                "An earlier row about the same contact says something else of " + FactNames.of(left.fact(), fields)
                        + ": we read that one",
                left.record() + " / " + left.sheet());
    }
}
