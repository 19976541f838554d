package org.kith.functions.spreadsheets.own;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.FieldKind.Read;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.kernel.FieldId;

/**
 * Which of the group's own fields the columns of one sheet answer: by the field's name, or by its choices where nearly all
 * values are among them. Each field belongs to one column.
 */
public final class FieldsOfColumns {
    /** Of the values looked at, how many must be answers. */
    private static final double MOST = 0.8;
    /** Two people who drive and two who do not say little; columns of yes and no are all alike. */
    private static final int ENOUGH_CHOICES = 2;
    /** What our own export adds to the name of a field that is called as one of its columns. */
    private static final String OWN_FIELD = "ownfield";

    private final List<Field> fields;
    private final LocalDate today;
    private final Set<FieldId> taken = new HashSet<>();

    /** Takes those that may be suggested to everybody who brings sheets in. */
    public FieldsOfColumns(List<Field> fields, LocalDate today) {
        this.fields = fields.stream().filter(FieldsOfColumns::fits).toList();
        this.today = today;
    }

    /** True for a field that a column can have answers to. */
    public static boolean fits(Field field) {
        return !field.retired() && field.kind() != FieldKind.CONTACT;
    }

    /** The field that is called as this column, and whose answers its values are. */
    public Optional<Field> named(String header, List<String> values) {
        return take(field -> isCalled(field, header) && answered(field, values) >= values.size() * MOST);
    }

    /** The field whose choices the values are. */
    public Optional<Field> chosen(List<String> values) {
        return take(field -> field.kind().hasChoices()
                && answered(field, values) == values.size()
                && values.stream().distinct().count() >= ENOUGH_CHOICES);
    }

    private Optional<Field> take(Predicate<Field> wanted) {
        Optional<Field> found = fields.stream()
                .filter(field -> !taken.contains(field.id()))
                .filter(wanted)
                .findFirst();
        found.ifPresent(field -> taken.add(field.id()));
        return found;
    }

    private long answered(Field field, List<String> values) {
        return values.stream()
                .filter(value -> OwnCell.read(field, value, DateOrder.DAY_FIRST, today) instanceof Read.Answer)
                .count();
    }

    /** True where a column is called as the field, be it in an export of ours. */
    public static boolean isCalled(Field field, String header) {
        String name = key(header);
        String own = key(field.name());
        return name.equals(own) || name.startsWith(own + OWN_FIELD);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
