package org.kith.contacts.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.FactField;
import org.kith.contacts.FactKey;
import org.kith.contacts.FieldChange;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;

/** Which of the group's own fields somebody sees, by their role. What is not known to be visible is not. */
public final class VisibleFields {
    private final Map<FieldId, Field> visible = new LinkedHashMap<>();

    private VisibleFields(List<Field> all, Role role) {
        all.stream().filter(field -> role.atLeast(field.seenBy())).forEach(field -> visible.put(field.id(), field));
    }

    /** Those among all that a role sees. */
    public static VisibleFields of(List<Field> all, Role role) {
        return new VisibleFields(all, role);
    }

    /** For one record: the group's fields are only read when something of the record depends on them. */
    public static VisibleFields of(ContactRecord record, Supplier<List<Field>> all, Role role) {
        boolean needed = !record.contact().facts().own().isEmpty()
                || record.changes().stream()
                        .flatMap(change -> change.fields().stream())
                        .anyMatch(field -> FactField.ownField(fact(field)).isPresent());
        return new VisibleFields(needed ? all.get() : List.of(), role);
    }

    /** In the order of the group's fields. */
    public List<Field> all() {
        return List.copyOf(visible.values());
    }

    /** One of them. */
    public Optional<Field> find(FieldId field) {
        return Optional.ofNullable(visible.get(field));
    }

    /** True for the name of any fact but of an own field that is not visible. */
    public boolean shows(String fact) {
        return FactField.ownField(fact).map(visible::containsKey).orElse(true);
    }

    /** True for what became of any fact but of an own field that is not visible. */
    public boolean shows(FieldChange change) {
        return shows(fact(change));
    }

    /** True when a sensitive answer of the record is visible, or one that stood there once. */
    public boolean showsSensitive(ContactRecord record) {
        return answers(record.contact()).keySet().stream().anyMatch(Field::sensitive)
                || record.changes().stream()
                        .flatMap(change -> change.fields().stream())
                        .anyMatch(this::isSensitive);
    }

    private boolean isSensitive(FieldChange change) {
        return FactField.ownField(fact(change))
                .flatMap(this::find)
                .filter(Field::sensitive)
                .isPresent();
    }

    /** Which fact a change is about; a confirmation names it as its subject. */
    private static String fact(FieldChange change) {
        return change.field().equals(FieldChange.CONFIRMED)
                ? change.subject().map(FactKey::read).map(FactKey::field).orElse(change.field())
                : change.field();
    }

    /** A contact's answers, as far as they are visible. */
    public Map<Field, String> answers(Contact contact) {
        Map<Field, String> answers = new LinkedHashMap<>();
        visible.values()
                .forEach(field -> Optional.ofNullable(contact.facts().own().get(field.id()))
                        .ifPresent(answer -> answers.put(field, answer)));
        return answers;
    }
}
