package org.kith.functions.contacts.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.VisibleFields;
import org.kith.http.JsonForm;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;

/**
 * Answers to the group's own fields, each with what stood there when it was typed: an answer that somebody else changed
 * meanwhile is not written over, and what was not sent is not touched.
 */
record OwnFieldsForm(List<Answer> answers, boolean told) {
    private static final int MOST = 100;

    /** One answer. */
    record Answer(FieldId field, Optional<String> before, Optional<String> after) {}

    /**
     * The answers, or a problem that lists all that is wrong with them.
     *
     * @param known those of some contacts that are there
     */
    static OwnFieldsForm read(
            JsonForm form, VisibleFields visible, Function<Collection<ContactId>, Set<ContactId>> known) {
        List<Answer> answers = new ArrayList<>();
        Map<ContactId, JsonForm> named = new LinkedHashMap<>();
        for (JsonForm each : form.objects("answers", MOST)) {
            Optional<Field> field = each.id("field", FieldId::new).flatMap(visible::find);
            Optional<String> before = each.optionalText("before", 2_000);
            Optional<String> after = each.optionalText("after", 2_000);
            if (field.isEmpty() && !each.hasFault("field")) {
                each.fault("field", "The group has no such field");
            }
            field.ifPresent(asked -> {
                Optional<String> answer = read(each, asked, before, after);
                answers.add(new Answer(asked.id(), before, answer));
                answer.filter(_ -> asked.kind() == FieldKind.CONTACT)
                        .ifPresent(id -> named.put(new ContactId(id), each));
            });
        }
        Set<ContactId> there = named.isEmpty() ? Set.of() : known.apply(named.keySet());
        named.forEach((id, each) -> {
            if (!there.contains(id)) {
                each.fault("after", "Choose somebody");
            }
        });
        boolean told = form.optionalFlag("told");
        form.check();
        return new OwnFieldsForm(answers, told);
    }

    /** True when each answer still is as it was read, or is what it should become. */
    boolean fits(Facts facts) {
        return answers.stream().allMatch(answer -> {
            Optional<String> now = Optional.ofNullable(facts.own().get(answer.field()));
            return now.equals(answer.before()) || now.equals(answer.after());
        });
    }

    /** The facts with these answers. */
    Facts applied(Facts facts) {
        Map<FieldId, String> own = new HashMap<>(facts.own());
        answers.forEach(answer -> answer.after()
                .ifPresentOrElse(text -> own.put(answer.field(), text), () -> own.remove(answer.field())));
        return facts.edit().own(own).build();
    }

    private static Optional<String> read(JsonForm form, Field field, Optional<String> before, Optional<String> typed) {
        return typed.flatMap(text -> switch (field.read(text, before)) {
            case FieldKind.Read.Answer(String answer) -> Optional.of(answer);
            case FieldKind.Read.Fault(String detail) -> {
                form.fault("after", detail);
                yield Optional.empty();
            }
        });
    }
}
