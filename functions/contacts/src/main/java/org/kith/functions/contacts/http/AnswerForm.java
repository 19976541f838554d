package org.kith.functions.contacts.http;

import java.util.Optional;
import org.kith.contacts.GroupStores;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.bulk.BulkAction;
import org.kith.http.JsonForm;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;

/** Reads what many are to be given as the answer to one of the group's own fields. */
final class AnswerForm {
    private static final int LONGEST_ANSWER = 2_000;

    private final JsonForm action;
    private final GroupStores group;
    private final Role role;

    /** For somebody with this role: what they do not see they cannot fill in. */
    AnswerForm(JsonForm action, GroupStores group, Role role) {
        this.action = action;
        this.group = group;
        this.role = role;
    }

    /** What becomes of an answer that is there already. */
    enum How {
        /** It stays, and has something chosen beside it. */
        ADD,
        /** It gives way. */
        REPLACE
    }

    /** Only a field that is seen, and still asked; empty when something is wrong, which the form then knows. */
    Optional<BulkAction> read() {
        Optional<FieldId> id = action.id("fieldId", FieldId::new);
        Optional<String> typed = action.optionalText("answer", LONGEST_ANSWER);
        Optional<How> how = action.optionalChoice("how", How.class);
        Optional<Field> field =
                id.flatMap(VisibleFields.of(group.fields().all(), role)::find).filter(each -> !each.retired());
        if (id.isPresent() && field.isEmpty()) {
            action.fault("fieldId", "The group has no such field");
        }
        return field.flatMap(each -> read(each, typed, how.orElseGet(() -> usual(each))));
    }

    /** Nobody loses an answer unless that is asked for, where there is another way. */
    private static How usual(Field field) {
        return field.kind() == FieldKind.CHOICES ? How.ADD : How.REPLACE;
    }

    private Optional<BulkAction> read(Field field, Optional<String> typed, How how) {
        Optional<String> answer = typed.flatMap(text -> answer(field, text));
        return switch (how) {
            case REPLACE -> Optional.of(new BulkAction.Answer(field.id(), field.name(), field.of(), answer));
            case ADD -> adding(field, typed, answer);
        };
    }

    private Optional<BulkAction> adding(Field field, Optional<String> typed, Optional<String> answer) {
        if (field.kind() != FieldKind.CHOICES) {
            action.fault("how", "Only to several choices can something be added");
        } else if (typed.isEmpty()) {
            action.fault("answer", "Choose what to add");
        }
        return answer.map(chosen -> new BulkAction.AddChoices(
                field.id(), field.name(), field.of(), chosen.lines().toList(), field.choices()));
    }

    private Optional<String> answer(Field field, String typed) {
        return switch (field.read(typed, Optional.empty())) {
            case FieldKind.Read.Answer(String answer) -> {
                if (field.kind() == FieldKind.CONTACT && isNobody(answer)) {
                    action.fault("answer", "Choose somebody");
                }
                yield Optional.of(answer);
            }
            case FieldKind.Read.Fault(String detail) -> {
                action.fault("answer", detail);
                yield Optional.empty();
            }
        };
    }

    private boolean isNobody(String id) {
        return group.contacts().find(new ContactId(id)).isEmpty();
    }
}
