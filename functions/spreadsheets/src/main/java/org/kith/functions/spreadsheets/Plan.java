package org.kith.functions.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.Basis;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.Fields;
import org.kith.functions.spreadsheets.differences.Treatments;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.Relation;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;

/**
 * What somebody decided about a sheet.
 *
 * @param fields what each column is
 * @param monthFirst in which columns, counted from 0, {@code 3/7/58} is the seventh of March
 * @param own which of the group's own fields the columns answer that are {@link ImportField#OWN}
 * @param references those of them that tell who is who: numbers that the group itself gave its contacts
 * @param relations what contacts are to those whom the columns name that are {@link ImportField#RELATED}; left out of
 *     columns where each row says it
 * @param list the list that everybody joins
 * @param newList or the name of a new one
 * @param onlyKnown true when nobody new is to come in: rows about nobody who is found are left out
 * @param permission what everybody agreed to, or those who say yes in a column that asks; empty when they did not, or
 *     when nobody knows
 * @param treatments what is done where the sheet says something else than the record
 * @param leftAsInKith facts of which nothing is taken from the sheet where it is newer than the record
 * @param today in the group's time zone, when this was decided
 */
public record Plan(
        List<ImportField> fields,
        Set<Integer> monthFirst,
        Map<Integer, FieldId> own,
        Set<FieldId> references,
        Map<Integer, Relation> relations,
        Optional<ListId> list,
        Optional<String> newList,
        boolean onlyKnown,
        Optional<Agreement> permission,
        Treatments treatments,
        Set<String> leftAsInKith,
        LocalDate today) {
    /** Keeps a copy. */
    public Plan {
        fields = List.copyOf(fields);
        monthFirst = Set.copyOf(monthFirst);
        own = Map.copyOf(own);
        references = Set.copyOf(references);
        relations = Map.copyOf(relations);
        leftAsInKith = Set.copyOf(leftAsInKith);
    }

    /**
     * To get the newsletter by e-mail.
     *
     * @param source where this comes from
     * @param wording what they were told, or read, when they said so
     * @param given the day, where no column says it; empty when nobody knows
     */
    public record Agreement(Basis basis, String source, Optional<String> wording, Optional<LocalDate> given) {}

    /** The own fields of its columns, as they are now; read only when there are any. */
    Map<Integer, Field> ownFields(Fields fields) {
        if (own.isEmpty()) {
            return Map.of();
        }
        Map<FieldId, Field> all = fields.all().stream().collect(Collectors.toMap(Field::id, field -> field));
        return own.entrySet().stream()
                .filter(column -> all.containsKey(column.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, column -> all.get(column.getValue())));
    }

    /** The same own fields by their ids. */
    static Map<FieldId, Field> byId(Map<Integer, Field> own) {
        return own.values().stream().collect(Collectors.toMap(Field::id, field -> field));
    }

    /** Those of its own fields that tell who is who, in the order of their columns. */
    References references(Map<Integer, Field> fields) {
        return new References(fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(field -> references.contains(field.id()))
                .toList());
    }

    /** True when rows say what their contacts are to others. */
    boolean relates() {
        return fields.contains(ImportField.RELATED);
    }

    boolean joins() {
        return list.isPresent() || newList.isPresent();
    }
}
