package org.kith.functions.spreadsheets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.FactField;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.differences.Difference;
import org.kith.functions.spreadsheets.differences.MergeFacts;
import org.kith.functions.spreadsheets.differences.Treatments;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;

/**
 * What the record says and a row does not, as the row's own columns would say it: so that the sheet that goes back says what
 * Kith does. Only what reads back as just that is written; what stands in a cell with something else stays. Nothing of who
 * may be written to, of what to know before speaking to somebody, or of an own field that is sensitive, is ever written.
 */
final class KithsCells {
    private static final Pattern WITH_FIGURES = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}");
    /** Several in one cell are people's own way of writing; one is put in the place of one. */
    private static final Pattern SEVERAL = Pattern.compile("[;,\\n<>]");

    private final Plan plan;
    private final Map<Integer, Field> own;
    private final ReadPlannedRow readRow;
    private final MergeFacts compare;

    KithsCells(Plan plan, Map<Integer, Field> own, ReadPlannedRow readRow) {
        this.plan = plan;
        this.own = own;
        this.readRow = readRow;
        this.compare = new MergeFacts(Treatments.NONE, Plan.byId(own));
    }

    /** By column. */
    Map<Integer, String> of(SheetRow row, Understood understood, Facts record) {
        if (record.kind() != understood.facts().kind()) {
            return Map.of();
        }
        Map<Integer, String> written = new HashMap<>();
        SheetRow now = row;
        Set<String> left = differing(record, understood.facts());
        for (Wanted wanted : wanted(row, record)) {
            boolean differs = !Collections.disjoint(wanted.facts(), left);
            Map<Integer, String> cells = wanted.cells().entrySet().stream()
                    .filter(cell -> differs || row.text(cell.getKey()).isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            SheetRow with = with(now, cells);
            Optional<Set<String>> after = cells.isEmpty() ? Optional.empty() : differing(record, with);
            if (after.isPresent()
                    && left.containsAll(after.get())
                    && Collections.disjoint(wanted.facts(), after.get())) {
                written.putAll(cells);
                now = with;
                left = after.get();
            }
        }
        return written;
    }

    private static SheetRow with(SheetRow row, Map<Integer, String> cells) {
        SheetRow with = row;
        for (Map.Entry<Integer, String> cell : cells.entrySet()) {
            with = with.with(cell.getKey(), cell.getValue());
        }
        return with;
    }

    /** Empty when it cannot be read. */
    private Optional<Set<String>> differing(Facts record, SheetRow row) {
        return readRow.read(row) instanceof Understood read
                ? Optional.of(differing(record, read.facts()))
                : Optional.empty();
    }

    private Set<String> differing(Facts record, Facts sheet) {
        return compare.merge(record, sheet).differences().stream()
                .map(Difference::fact)
                .collect(Collectors.toSet());
    }

    /** What columns that tell the same facts would say. */
    private record Wanted(Set<String> facts, Map<Integer, String> cells) {}

    private List<Wanted> wanted(SheetRow row, Facts record) {
        List<Wanted> all = new ArrayList<>();
        all.add(names(row, record));
        add(all, FactField.NICKNAME, ImportField.NICKNAME, record.nickname());
        one(row, ImportField.EMAIL)
                .ifPresent(column ->
                        add(all, FactField.EMAILS, column, record.mainEmail().map(EmailAddress::value)));
        one(row, ImportField.PHONE)
                .ifPresent(column -> add(
                        all,
                        FactField.PHONES,
                        column,
                        record.phones().stream().findFirst().map(phone -> phone.shown())));
        all.add(address(row, record));
        columns(ImportField.BORN)
                .forEach(column -> add(
                        all, FactField.BORN, column, record.born().map(born -> date(row.text(column), born, column))));
        own.forEach((column, field) -> ownAnswer(row, column, field, record)
                .ifPresent(answer -> all.add(new Wanted(Set.of(FactField.own(field.id())), Map.of(column, answer)))));
        return all.stream().filter(each -> !each.cells().isEmpty()).toList();
    }

    private void add(List<Wanted> all, FactField fact, ImportField field, Optional<String> text) {
        columns(field).forEach(column -> add(all, fact, column, text));
    }

    private static void add(List<Wanted> all, FactField fact, int column, Optional<String> text) {
        text.ifPresent(said -> all.add(new Wanted(Set.of(fact.word()), Map.of(column, said))));
    }

    private List<Integer> columns(ImportField field) {
        return IntStream.range(0, plan.fields().size())
                .filter(column -> plan.fields().get(column) == field)
                .boxed()
                .toList();
    }

    /** The one column that says something, or the first of those that could, where none does. */
    private Optional<Integer> one(SheetRow row, ImportField field) {
        List<Integer> columns = columns(field);
        List<Integer> filled =
                columns.stream().filter(column -> !row.text(column).isEmpty()).toList();
        if (filled.isEmpty()) {
            return columns.stream().findFirst();
        }
        boolean isOne = filled.size() == 1
                && !SEVERAL.matcher(row.text(filled.getFirst())).find();
        return isOne ? Optional.of(filled.getFirst()) : Optional.empty();
    }

    private Wanted names(SheetRow row, Facts record) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        if (record.kind() == ContactKind.PERSON) {
            String first = record.firstName().orElse("");
            String last = record.lastName().orElse("");
            columns(ImportField.FIRST_NAME).forEach(column -> cells.put(column, first));
            columns(ImportField.LAST_NAME).forEach(column -> cells.put(column, last));
            columns(ImportField.FULL_NAME)
                    .forEach(column -> cells.put(
                            column,
                            row.text(column).contains(",") ? last + ", " + first : (first + " " + last).strip()));
        } else {
            ImportField named =
                    columns(ImportField.ORGANISATION).isEmpty() ? ImportField.FULL_NAME : ImportField.ORGANISATION;
            columns(named).forEach(column -> cells.put(column, record.name().orElse("")));
        }
        cells.values().removeIf(String::isEmpty);
        return new Wanted(
                Set.of(FactField.FIRST_NAME.word(), FactField.LAST_NAME.word(), FactField.NAME.word()), cells);
    }

    /** Street, town and postcode where they stand in columns of their own; in one cell as it is shown. */
    private Wanted address(SheetRow row, Facts record) {
        Optional<PostalAddress> main = record.addresses().stream().findFirst().map(LabelledAddress::address);
        List<Integer> lines = columns(ImportField.ADDRESS);
        Map<Integer, String> cells = new LinkedHashMap<>();
        if (main.isEmpty() || lines.size() > 1) {
            return new Wanted(Set.of(), cells);
        }
        PostalAddress address = main.get();
        boolean isParted = !columns(ImportField.TOWN).isEmpty()
                && !columns(ImportField.POSTCODE).isEmpty();
        boolean isOneLine = lines.stream().noneMatch(column -> row.text(column).contains("\n"));
        lines.forEach(column -> (isParted ? address.lines() : Optional.of(address.shown()))
                .map(text -> isOneLine ? text.replace("\n", ", ") : text)
                .ifPresent(text -> cells.put(column, text)));
        columns(ImportField.TOWN).forEach(column -> address.town().ifPresent(text -> cells.put(column, text)));
        columns(ImportField.POSTCODE).forEach(column -> address.postcode().ifPresent(text -> cells.put(column, text)));
        return new Wanted(Set.of(FactField.ADDRESSES.word()), cells);
    }

    private Optional<String> ownAnswer(SheetRow row, int column, Field field, Facts record) {
        FieldId id = field.id();
        Optional<String> answer = field.sensitive()
                ? Optional.empty()
                : Optional.ofNullable(record.own().get(id));
        return answer.flatMap(text -> switch (field.kind()) {
            case CHOICES -> Optional.of(String.join("; ", text.lines().toList()));
            case DATE -> Optional.of(date(row.text(column), PartialDate.of(LocalDate.parse(text)), column));
            case TEXT, NUMBER, MONEY, YES_NO, CHOICE, LINK -> Optional.of(text);
            case LONG_TEXT, CONTACT -> Optional.empty();
        });
    }

    /** As the cell writes it where it is all figures; else as ISO 8601 does, which a cell of days takes as a day. */
    private String date(String before, PartialDate date, int column) {
        Matcher figures = WITH_FIGURES.matcher(before);
        if (date.day().isEmpty() || !figures.matches()) {
            return date.toString();
        }
        String between = figures.group(1);
        String pattern = plan.monthFirst().contains(column) ? "MM%sdd%syyyy" : "dd%sMM%syyyy";
        return date.earliest().format(DateTimeFormatter.ofPattern(pattern.formatted(between, between)));
    }
}
