package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.dates.DateCell;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.dates.DateOrders;
import org.kith.functions.spreadsheets.own.FieldsOfColumns;
import org.kith.functions.spreadsheets.own.NewField;
import org.kith.functions.spreadsheets.wishes.WishCell;

/** Suggests what each column is: by its name; where the name says nothing, by what most of its cells look like. */
public final class SuggestColumns {
    /** How many rows are looked at. */
    public static final int ROWS_LOOKED_AT = 200;

    /** Of the filled cells looked at, how many must look like a thing for the column to be it. */
    private static final double MOST = 0.8;

    /** What a column may be taken for by its values alone. */
    private static final Set<ImportField> BY_VALUES =
            EnumSet.of(ImportField.EMAIL, ImportField.PHONE, ImportField.POSTCODE, ImportField.NEWSLETTER);

    private static final LocalDate ANY_CENTURY = LocalDate.of(2099, 12, 31);

    private SuggestColumns() {}

    /**
     * The columns of a sheet, from its first rows, of which a few are kept as samples.
     *
     * @param own the group's own fields that may be suggested
     * @param today for dates whose year has two figures
     */
    public static List<Column> of(List<String> header, List<SheetRow> rows, List<Field> own, LocalDate today) {
        List<List<String>> values = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            values.add(rows.stream()
                    .map(row -> row.text(column))
                    .filter(text -> !text.isEmpty())
                    .toList());
        }
        List<ImportField> fields = suggest(header, values);
        FieldsOfColumns fieldsOfColumns = new FieldsOfColumns(own, today);
        Optional<KnownExport> export = KnownExport.of(header);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            List<String> said = said(values.get(i));
            ImportField field = fields.get(i);
            Optional<Field> ownField = ownField(fieldsOfColumns, name, field, said);
            boolean isOpen = field == ImportField.IGNORE && ownField.isEmpty() && mayBeOwn(name, said, fields);
            columns.add(new Column(
                    i,
                    name,
                    List.copyOf(new LinkedHashSet<>(values.get(i))),
                    ownField.isPresent() ? ImportField.OWN : field,
                    ownField.map(asked -> !FieldsOfColumns.isCalled(asked, name))
                            .orElse(isGuess(name, field)),
                    ownField.map(Field::id),
                    isOpen ? Optional.of(NewField.of(said, today)) : Optional.empty(),
                    export.filter(program -> program.hasAlways(name)).isPresent(),
                    Reference.of(name, values.get(i), rows.size()),
                    DateOrders.of(name, values.get(i), today)));
        }
        return columns;
    }

    /** True for what only values speak for: a column of such a name may be anything. */
    private static boolean isGuess(String header, ImportField suggested) {
        return BY_VALUES.contains(suggested)
                && ColumnNames.field(header).isEmpty()
                && ColumnNames.secondBest(header).isEmpty();
    }

    /** A field that the group named itself is meant before tags or notes are. */
    private static Optional<Field> ownField(
            FieldsOfColumns fields, String header, ImportField field, List<String> values) {
        return switch (field) {
            case IGNORE ->
                isDecided(header) || values.isEmpty()
                        ? Optional.empty()
                        : fields.named(header, values).or(() -> fields.chosen(values));
            case TAGS, ROLES, LISTS, NOTE -> values.isEmpty() ? Optional.empty() : fields.named(header, values);
            case ID,
                    KIND,
                    FIRST_NAME,
                    LAST_NAME,
                    NICKNAME,
                    FULL_NAME,
                    ORGANISATION,
                    EMAIL,
                    PHONE,
                    ADDRESS,
                    TOWN,
                    POSTCODE,
                    INTERACTION,
                    INTERACTION_DAY,
                    INTERACTION_KIND,
                    RELATED,
                    RELATION,
                    RELATION_SINCE,
                    RELATION_UNTIL,
                    RELATION_NOTE,
                    BORN,
                    OWN,
                    OPT_IN_DATE,
                    NEWSLETTER,
                    NO_EMAIL,
                    BOUNCED,
                    NO_POST,
                    NO_PHONE,
                    NO_TEXTS,
                    NO_CONTACT,
                    DECEASED -> Optional.empty();
        };
    }

    /** True for a column that somebody should say something about: it has values, and nothing else has them. */
    private static boolean mayBeOwn(String header, List<String> values, List<ImportField> fields) {
        boolean isSaidElsewhere = ColumnNames.field(header)
                .filter(field -> field == ImportField.FULL_NAME)
                .filter(name -> fields.contains(ImportField.FIRST_NAME) || fields.contains(ImportField.LAST_NAME))
                .isPresent();
        return !values.isEmpty()
                && !isDecided(header)
                && !isSaidElsewhere
                && ColumnNames.secondBest(header).isEmpty();
    }

    private static boolean isDecided(String header) {
        return ColumnNames.isRemark(header) || ProgramColumns.is(header);
    }

    /** Without the words that say that there is nothing, unless there is nothing but a column of ticks. */
    private static List<String> said(List<String> values) {
        List<String> said =
                values.stream().filter(text -> !NothingWord.is(text)).toList();
        return said.isEmpty() ? values : said;
    }

    private static List<ImportField> suggest(List<String> header, List<List<String>> values) {
        List<ImportField> fields = new ArrayList<>();
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        for (int i = 0; i < header.size(); i++) {
            ImportField field = once(ColumnNames.field(header.get(i)), values.get(i), taken);
            fields.add(field);
        }
        for (int i = 0; i < header.size(); i++) {
            if (fields.get(i) == ImportField.IGNORE) {
                fields.set(i, otherwise(header.get(i), values.get(i), taken));
            }
        }
        dropNamesSaidTwice(fields, taken);
        InteractionColumns.complete(header, values, fields);
        RelatedColumns.complete(header, fields);
        return fields;
    }

    /** By the name; a field that a contact has once goes to the first column of it that has any values. */
    private static ImportField once(Optional<ImportField> named, List<String> values, Set<ImportField> taken) {
        if (named.isEmpty()) {
            return ImportField.IGNORE;
        }
        ImportField field = named.get();
        if (field == ImportField.BORN && !areDates(values)) {
            // Mailchimp's birthdays have no year.
            return ImportField.IGNORE;
        }
        if (field == ImportField.KIND
                && !mostly(values, text -> KindCell.read(text).isPresent())) {
            return ImportField.IGNORE;
        }
        if (field == ImportField.NEWSLETTER && !areAnswers(values)) {
            return ImportField.IGNORE;
        }
        if (mayRepeat(field)) {
            taken.add(field);
            return field;
        }
        return !values.isEmpty() && taken.add(field) ? field : ImportField.IGNORE;
    }

    private static ImportField otherwise(String header, List<String> values, Set<ImportField> taken) {
        if (ColumnNames.isRemark(header)) {
            return ImportField.IGNORE;
        }
        Optional<ImportField> second = ColumnNames.secondBest(header);
        if (second.isPresent()) {
            return !values.isEmpty() && taken.add(second.get()) ? second.get() : ImportField.IGNORE;
        }
        if (ColumnNames.field(header).isEmpty() && !values.isEmpty()) {
            return byValues(values, taken);
        }
        return ImportField.IGNORE;
    }

    /** One of {@link #BY_VALUES}, or none. */
    private static ImportField byValues(List<String> values, Set<ImportField> taken) {
        if (mostly(values, text -> EmailCell.read(text) instanceof EmailCell.Addresses)
                && taken.add(ImportField.EMAIL)) {
            return ImportField.EMAIL;
        }
        if (mostly(values, text -> UkPhone.is(text)) && taken.add(ImportField.PHONE)) {
            return ImportField.PHONE;
        }
        if (mostly(values, UkPostcode::is) && taken.add(ImportField.POSTCODE)) {
            return ImportField.POSTCODE;
        }
        return mostly(values, WishCell::isPlain) ? ImportField.NEWSLETTER : ImportField.IGNORE;
    }

    /** Where first or last names have columns of their own, a full name says the same again. */
    private static void dropNamesSaidTwice(List<ImportField> fields, Set<ImportField> taken) {
        if (taken.contains(ImportField.FIRST_NAME) || taken.contains(ImportField.LAST_NAME)) {
            fields.replaceAll(field -> field == ImportField.FULL_NAME ? ImportField.IGNORE : field);
        }
    }

    private static boolean mayRepeat(ImportField field) {
        return switch (field) {
            case EMAIL,
                    PHONE,
                    ADDRESS,
                    TAGS,
                    ROLES,
                    LISTS,
                    NOTE,
                    INTERACTION,
                    RELATED,
                    IGNORE,
                    NEWSLETTER,
                    NO_EMAIL,
                    BOUNCED,
                    NO_POST,
                    NO_PHONE,
                    NO_TEXTS,
                    NO_CONTACT,
                    DECEASED -> true;
            case ID,
                    KIND,
                    FIRST_NAME,
                    LAST_NAME,
                    NICKNAME,
                    FULL_NAME,
                    ORGANISATION,
                    TOWN,
                    POSTCODE,
                    INTERACTION_DAY,
                    INTERACTION_KIND,
                    RELATION,
                    RELATION_SINCE,
                    RELATION_UNTIL,
                    RELATION_NOTE,
                    BORN,
                    OWN,
                    OPT_IN_DATE -> false;
        };
    }

    /** A column that is named so is it as soon as half of its values are answers: people write question marks, too. */
    private static boolean areAnswers(List<String> values) {
        long answers = values.stream()
                .filter(text -> WishCell.asked(text) != WishCell.UNCLEAR)
                .count();
        return answers > 0 && answers * 2 >= values.size();
    }

    private static boolean areDates(List<String> values) {
        List<String> said =
                values.stream().filter(text -> !RowDates.isNone(text)).toList();
        return mostly(
                said,
                text -> DateCell.read(text, DateOrder.DAY_FIRST, ANY_CENTURY).isPresent());
    }

    private static boolean mostly(List<String> values, Predicate<String> alike) {
        return values.stream().filter(alike).count() >= values.size() * MOST;
    }
}
